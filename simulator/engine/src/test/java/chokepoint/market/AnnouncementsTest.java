package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.domain.PoliticsRules;
import chokepoint.numeric.Reals;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notice, withdrawal, and hazards that follow the situation. */
class AnnouncementsTest {

    private static final int RUNS = 4000;

    private static List<String> history(Timing timing) {
        return new Cabinet(Cabinet.policy("tariff", timing, 0, 1)).advance(30).history();
    }

    @Test
    void aWindowIsAnnouncedBeforeItsStart() {
        assertEquals(
                List.of("4 tariff ANNOUNCED", "7 tariff IN_FORCE", "12 tariff ENDED"),
                history(new Timing.Window(7, 5, 3, 1)));
        assertEquals(List.of("4 tariff ANNOUNCED", "7 tariff WITHDRAWN"), history(new Timing.Window(7, 5, 3, 0)));
    }

    /** The run begins after the announcement; the start is kept. */
    @Test
    void aWindowKeepsItsStartEvenIfThereIsNoTimeForItsNotice() {
        assertEquals(
                List.of("0 tariff ANNOUNCED", "2 tariff IN_FORCE", "7 tariff ENDED"),
                history(new Timing.Window(2, 5, 6, 1)));
        assertEquals(
                List.of("0 tariff ANNOUNCED", "0 tariff IN_FORCE", "5 tariff ENDED"),
                history(new Timing.Window(0, 5, 6, 1)));
    }

    @Test
    void announcementsAreWithdrawnAsOftenAsStated() {
        Cabinet cabinet = new Cabinet(Cabinet.policy("tariff", new Timing.Spells(1000, 0, 1, 1, 5, 5, 3, 0.55), 0, 1));
        int withdrawn = 0;
        for (int run = 0; run < RUNS; run++) {
            cabinet.open(run).advance(5);
            withdrawn += cabinet.history().contains("3 tariff WITHDRAWN") ? 1 : 0;
        }
        // Five standard errors of a share.
        assertEquals(0.45, (double) withdrawn / RUNS, 5 * Math.sqrt(0.45 * 0.55 / RUNS));
    }

    @Test
    void withoutNoticeThereIsNothingToWithdraw() {
        assertThrows(IllegalArgumentException.class, () -> new Timing.Window(3, 4, 0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Spells(1, 0, 1, 0.5, 4, 20, 0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Pressure(1, 1, 0, 0, 1, 0.5, 4, 20, 0, 0.5));
    }

    private static double hazard(double relation, double price, double weight) {
        Timing timing = new Timing.Pressure(0.4, 3, weight, 0, 1, 0.5, 4, 20, 0, 1);
        PoliticsRules rules = Scenarios.politics();
        BoundPolicy quiet = Cabinet.policy("licences", timing, 0, 1, 2);
        BoundPolicy pressed = new BoundPolicy(
                quiet.name(),
                quiet.entity(),
                timing,
                quiet.effect(),
                0,
                new int[] {1, 2},
                0,
                new int[] {0},
                new int[0],
                false);
        Cabinet cabinet = new Cabinet(rules, relation, pressed);
        for (MarketState state : cabinet.world.markets) {
            Arrays.fill(state.price, price);
        }
        int begun = 0;
        for (int run = 0; run < RUNS; run++) {
            begun += cabinet.open(run).advance(1).world.inForce[0] ? 1 : 0;
        }
        return (double) begun / RUNS;
    }

    private static void assertHazard(double perYear, double actual) {
        double expected = 1 - Reals.exp(-perYear / 12);
        // Five standard errors of a share.
        assertEquals(expected, actual, 5 * Math.sqrt(expected * (1 - expected) / RUNS));
    }

    @Test
    void theHazardOfConflictHoldsBelowTheLimit() {
        assertHazard(0.4, hazard(-0.29, 1, 0));
        assertHazard(0.4, hazard(-0.3, 1, 0));
        assertHazard(3, hazard(-0.31, 1, 0));
    }

    /** Congo limits cobalt when it is cheap; Indonesia takes nickel into its own hands when it is dear. */
    @Test
    void aLowPriceBringsWhatThePriceWeightSaysAndAHighPriceTheOpposite() {
        assertHazard(0.4 * 4, hazard(0, 0.5, 2));
        assertHazard(0.4 / 4, hazard(0, 2, 2));
        assertHazard(0.4 / 2, hazard(0, 0.5, -1));
        assertHazard(0.4 * 2, hazard(0, 2, -1));
    }
}
