package chokepoint.app.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ChartLayeringTest {

    private static final JavaClasses APP = new ClassFileImporter(
                    java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("chokepoint.app");

    @Test
    void chartsKnowTheFilesAndNotTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("chokepoint.app.chart")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "chokepoint.study",
                        "chokepoint.metric",
                        "chokepoint.scenario",
                        "chokepoint.market",
                        "chokepoint.world",
                        "chokepoint.policy",
                        "chokepoint.shock",
                        "chokepoint.domain",
                        "chokepoint.random",
                        "chokepoint.numeric")
                .because("a report of an old study is drawn from its files")
                .check(APP);
    }

    @Test
    void resultsDoNotKnowTheirCharts() {
        noClasses()
                .that()
                .resideInAPackage("chokepoint.app.results")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("chokepoint.app.chart", "java.awt..", "org.jfree..")
                .because("files come first, pictures are drawn from them")
                .check(APP);
    }
}
