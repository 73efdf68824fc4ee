package chokepoint.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom in the application; every rule is shown to catch a class that breaks it. */
class AppLayeringTest {

    private static final JavaClasses APP =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("chokepoint.app");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("chokepoint.planted");

    private static final Map<String, ArchRule> RULES = rules();

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put(
                "config reads files and knows nothing of results",
                apart("config", "results", "chart", "report", "selftest", "cli"));
        rules.put(
                "results know neither charts nor configuration",
                apart("results", "chart", "report", "selftest", "cli", "config"));
        rules.put(
                "a report is made from files and charts, without the engine",
                noClasses()
                        .that()
                        .resideInAPackage("..app.report..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(engine())
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..app.config..", "..app.cli..", "..app.sweep.."));
        rules.put(
                "the server makes nothing and runs nothing",
                noClasses()
                        .that()
                        .resideInAPackage("..app.serve..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..app.chart..", "..app.report", "..app.config..", "..app.cli..")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..app.sweep..", "chokepoint.study..", "chokepoint.market.."));
        rules.put(
                "charts are drawn from files, without the engine",
                noClasses()
                        .that()
                        .resideInAPackage("..app.chart..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(engine()));
        rules.put(
                "only the command line writes to the console",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..app.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
        rules.put(
                "results and charts hold no time",
                noClasses()
                        .that()
                        .resideInAnyPackage("..app.results..", "..app.chart..", "..app.report..")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.time\\.(?!Duration).*|java\\.util\\.(Date|Calendar)")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime"));
        rules.put(
                "nothing that changes is static",
                fields().that().areStatic().should().beFinal());
        return rules;
    }

    private static ArchRule apart(String one, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("..app." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others)
                        .map(name -> "chokepoint.app." + name + "..")
                        .toArray(String[]::new));
    }

    private static String[] engine() {
        return Stream.of(
                        "study",
                        "journal",
                        "design",
                        "metric",
                        "scenario",
                        "market",
                        "world",
                        "policy",
                        "shock",
                        "domain",
                        "random",
                        "numeric",
                        "precision",
                        "sensitivity")
                .map(name -> "chokepoint." + name + "..")
                .toArray(String[]::new);
    }

    static List<String> names() {
        return List.copyOf(RULES.keySet());
    }

    private static ArchRule rule(String name) {
        ArchRule rule = RULES.get(name);
        if (rule == null) {
            throw new IllegalArgumentException(name);
        }
        return rule;
    }

    @ParameterizedTest
    @MethodSource("names")
    void theApplicationKeepsItsRules(String name) {
        assertFalse(APP.isEmpty());
        rule(name).check(APP);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aClassThatBreaksARuleIsCaught(String name) {
        assertThrows(AssertionError.class, () -> rule(name).check(PLANTED));
    }
}
