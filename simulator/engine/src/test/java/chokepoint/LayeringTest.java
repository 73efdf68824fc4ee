package chokepoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who knows whom. Every rule is also checked on planted classes, where it must fail. */
class LayeringTest {

    /** All layers, each below the next ones. */
    private static final List<String> LAYERS = List.of(
            "domain",
            "numeric",
            "random",
            "statistics",
            "precision",
            "equivalence",
            "sensitivity",
            "world",
            "policy",
            "shock",
            "market",
            "metric",
            "scenario",
            "journal",
            "design",
            "study");

    /** What of {@code world} holds a run's changing numbers in public arrays. */
    private static final Set<String> CHANGING =
            Set.of("world.World", "world.MarketState", "world.ProjectState", "world.Traits", "world.Conduct");

    /**
     * The classes of a layer depend on nothing of ours but their own layer and what is listed.
     *
     * @param allowed layers, for example {@code domain}, or single classes, for example {@code world.Border}
     */
    private static ArchRule mayImport(String layer, String... allowed) {
        Set<String> names = Set.of(allowed);
        return classes()
                .that(is("in " + layer, type -> Rules.layer(type).equals(layer)))
                .should()
                .onlyDependOnClassesThat(is("not ours, or in " + new TreeSet<>(names), type -> {
                    String other = Rules.layer(type);
                    return other.isEmpty()
                            || other.equals(layer)
                            || names.contains(other)
                            || names.contains(Rules.layerAndClass(type));
                }));
    }

    private static DescribedPredicate<JavaClass> is(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    @Test
    void domainAndNumericKnowNothingOfOurs() {
        Rules.check(mayImport("domain"), "planted.domain.Wrong");
        Rules.check(mayImport("numeric"), "planted.numeric.Wrong");
    }

    @Test
    void randomKnowsOnlyNumericAndWorldOnlyDomainAndNumeric() {
        Rules.check(mayImport("random", "numeric"), "planted.random.Wrong");
        Rules.check(mayImport("world", "domain", "numeric"), "planted.world.Wrong");
    }

    @Test
    void statisticsAndPrecisionKnowNothingOfTheModel() {
        Rules.check(mayImport("statistics", "numeric"), "planted.statistics.Wrong");
        Rules.check(mayImport("precision", "domain", "numeric", "statistics"), "planted.precision.Wrong");
        Rules.check(mayImport("equivalence", "numeric", "statistics"), "planted.equivalence.Wrong");
    }

    @Test
    void sensitivityIsStatisticsOfNumbersAndKnowsNoModel() {
        Rules.check(mayImport("sensitivity", "domain", "random", "statistics"), "planted.sensitivity.Wrong");
    }

    @Test
    void policiesTightenABorderAndSeeNoWorld() {
        Rules.check(
                mayImport(
                        "policy",
                        "domain",
                        "random.Purpose",
                        "world.Border",
                        "world.Lanes",
                        "world.ReserveRule",
                        "world.Support"),
                "planted.policy.Wrong");
    }

    @Test
    void shocksStrikeADisturbanceAndSeeNoWorld() {
        ArchRule rule = mayImport(
                "shock",
                "domain",
                "random",
                "numeric",
                "world.Disturbance",
                "world.Lanes",
                "world.Roster",
                "world.Traits");
        Rules.check(rule, "planted.shock.Wrong");
    }

    @Test
    void theMarketKnowsWhatIsBelowItOnly() {
        ArchRule rule = mayImport("market", "domain", "world", "policy", "shock", "random", "numeric");
        Rules.check(rule, "planted.market.Wrong");
    }

    @Test
    void metricsReadAWorldViewOnly() {
        Rules.check(mayImport("metric", "domain", "world.WorldView", "world.Blueprint"), "planted.metric.Wrong");
    }

    @Test
    void aJournalKeepsBytesAndKnowsNothingOfRuns() {
        Rules.check(mayImport("journal", "domain"), "planted.journal.Wrong");
    }

    @Test
    void scenariosDoNotKnowStudies() {
        String[] below = LAYERS.subList(0, LAYERS.indexOf("scenario")).toArray(new String[0]);
        Rules.check(mayImport("scenario", below), "planted.scenario.Wrong");
    }

    @Test
    void designsKnowNothingOfTheModel() {
        Rules.check(mayImport("design", "domain", "numeric", "random"), "planted.design.Wrong");
    }

    @Test
    void noPackageLiesOutsideTheTable() {
        ArchRule rule = classes()
                .that(is("in no layer", type -> !LAYERS.contains(Rules.layer(type))))
                .should()
                .haveSimpleName("package-info")
                .allowEmptyShould(true);
        Rules.check(rule, "planted.Stray");
    }

    @Test
    void packagesHaveNoCycles() {
        String planted = String.valueOf(assertThrows(
                        AssertionError.class,
                        () -> slices().matching("chokepoint.planted.(*)..")
                                .should()
                                .beFreeOfCycles()
                                .check(Rules.PLANTED))
                .getMessage());
        assertTrue(planted.contains("Cycle detected"), planted);
        slices().matching("chokepoint.(*)..").should().beFreeOfCycles().check(Rules.ENGINE);
    }

    @Test
    void onlyThoseWhoMoveAWorldOnTouchItsArrays() {
        Set<String> movers = Set.of("world", "market", "study");
        ArchRule rule = noClasses()
                .that(is("outside " + movers, type -> !movers.contains(Rules.layer(type))))
                .and(is(
                        "not CompiledScenario",
                        type -> !Rules.layerAndClass(type).equals("scenario.CompiledScenario")))
                .and(is(
                        "not shocks, who read traits",
                        type -> !Rules.layer(type).equals("shock")))
                .should()
                .dependOnClassesThat(is("in " + CHANGING, type -> CHANGING.contains(Rules.layerAndClass(type))));
        Rules.check(rule, "planted.scenario.Meddler");
    }

    @Test
    void aRuleThatMatchesNothingFails() {
        ArchRule rule =
                classes().that().resideInAPackage("..nowhere..").should().bePublic();
        AssertionError empty = assertThrows(AssertionError.class, () -> rule.check(Rules.ENGINE));
        assertTrue(String.valueOf(empty.getMessage()).contains("failed to check any classes"), empty.getMessage());
    }
}
