package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.random.RunKey;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttributionTest {

    private static final Scenario STORM = RandomWorlds.stormy(207);
    private static final List<String> POLICIES = List.copyOf(STORM.policies().keySet());
    private static final Attribution PLAN = new Attribution(
            "storm",
            3,
            List.of(
                    new Switch("one", POLICIES.subList(0, 1), List.of()),
                    new Switch("others", POLICIES.subList(1, POLICIES.size()), List.of()),
                    new Switch("luck", List.of(), List.copyOf(STORM.shocks().keySet()))));

    @Test
    void coalitionsAreNumberedByTheSwitchesThatAreOn() {
        assertEquals(8, PLAN.coalitions());
        assertEquals(7, PLAN.whole());
        assertEquals(21, PLAN.runsOfVariants());
        assertEquals("storm[]", PLAN.name(0));
        assertEquals("storm[one+luck]", PLAN.name(5));
    }

    @Test
    void switchesThatAreOffTakeTheirPoliciesAndShocksOut() {
        assertEquals(STORM, PLAN.variant(STORM, 7));
        Scenario calm = PLAN.variant(STORM, 0);
        assertTrue(calm.policies().isEmpty() && calm.shocks().isEmpty());
        Scenario two = PLAN.variant(STORM, 2);
        assertEquals(
                POLICIES.subList(1, POLICIES.size()), List.copyOf(two.policies().keySet()));
        assertTrue(two.shocks().isEmpty());
    }

    @Test
    void everyVariantOfAValidScenarioCanBeRun() {
        Study study = Storm.study("purchase-cost");
        for (int coalition = 0; coalition < PLAN.coalitions(); coalition++) {
            Scenario variant = PLAN.variant(STORM, coalition);
            RunKernel kernel = new RunKernel(Compiler.compile(variant), study);
            assertDoesNotThrow(() -> kernel.run(new RunKey(Storm.SEED, 0)), PLAN.name(coalition));
        }
    }

    @Test
    void theLastCoalitionIsTheScenarioBitForBit() {
        Study study = Storm.study();
        RunKernel variant = new RunKernel(Compiler.compile(PLAN.variant(STORM, PLAN.whole())), study);
        RunKernel whole = new RunKernel(Storm.whole(), study);

        assertArrayEquals(whole.run(new RunKey(Storm.SEED, 4)), variant.run(new RunKey(Storm.SEED, 4)));
    }

    @Test
    void whatCannotBeAttributedIsRefused() {
        Switch bans = new Switch("bans", List.of("a"), List.of());
        assertThrows(IllegalArgumentException.class, () -> new Attribution("s", 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Attribution("s", 0, List.of(bans)));
        assertThrows(IllegalArgumentException.class, () -> new Attribution("s", 1, List.of(bans, bans)));
        Switch again = new Switch("again", List.of("b", "a"), List.of());
        assertThrows(IllegalArgumentException.class, () -> new Attribution("s", 1, List.of(bans, again)));
        assertThrows(IllegalArgumentException.class, () -> new Switch("empty", List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Switch("all", List.of("a"), List.of()));
        Attribution unknown = new Attribution("s", 1, List.of(bans));
        assertThrows(IllegalArgumentException.class, () -> unknown.variant(STORM, 0));
    }
}
