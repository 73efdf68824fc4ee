package chokepoint;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The classes that rules are checked on, and the proof that a rule can fail. */
final class Rules {

    /** The engine, without its tests. */
    static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chokepoint");

    /** Classes that break every rule. */
    static final JavaClasses PLANTED = new ClassFileImporter().importPackages("chokepoint.planted");

    private Rules() {}

    /** Asserts that a rule holds in the engine, and that it names the culprit among the planted classes. */
    static void check(ArchRule rule, String culprit) {
        AssertionError found = assertThrows(AssertionError.class, () -> rule.check(PLANTED));
        assertTrue(String.valueOf(found.getMessage()).contains(culprit), found.getMessage());
        rule.check(ENGINE);
    }

    /** The layer of one of our classes, for example {@code policy}; empty for others. */
    static String layer(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith("chokepoint.")) {
            return "";
        }
        return name.replaceFirst("^chokepoint\\.(planted\\.)?", "").replaceFirst("\\..*", "");
    }

    /** The layer and the outermost class, for example {@code world.MarketPlan} for its nested enums. */
    static String layerAndClass(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        String outermost = name.replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
        return layer(type) + "." + outermost;
    }
}
