package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.Scenarios;
import chokepoint.world.Chronicle;
import chokepoint.world.MarketPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How buyers act on what is announced: CHN makes 75 %, everything is announced in month 18 for month 24. */
class ThreatsTest {

    private static final int ANNOUNCED = 18;
    private static final int DATE = 24;
    private static final List<String> ALL = List.of();

    private static Simulation world(PolicyInstrument... policies) {
        Map<String, PolicyInstrument> named = new LinkedHashMap<>();
        for (PolicyInstrument policy : policies) {
            named.put("policy " + named.size(), policy);
        }
        return new Simulation(new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.3, 0.65, 0.18, 0.6),
                        OneMetal.shares("CHN 0.75, AUS 0.25"),
                        OneMetal.shares("CHN 0.75, AUS 0.25"),
                        OneMetal.shares("CHN 0.6, USA 0.1, JPN 0.2, AUS 0.02, KOR 0.08"),
                        0.04,
                        Map.of("KOR", 0.01),
                        named)
                .scenario());
    }

    private static Timing announced(double carriedOut) {
        return new Timing.Window(DATE, 36, DATE - ANNOUNCED, carriedOut);
    }

    private static PolicyInstrument ban(Timing timing) {
        return new ExportBan("CHN", ALL, List.of(), List.of("USA"), timing);
    }

    private static int buyer(Simulation simulation) {
        return simulation.refined(0).segment()[simulation.country("USA")];
    }

    private static double stock(Simulation simulation) {
        return simulation.state(simulation.refined(0)).buyerStock[buyer(simulation)];
    }

    private static double threat(Simulation simulation) {
        return simulation.state(simulation.refined(0)).threat[buyer(simulation)];
    }

    /** What the user of the United States is used to buy from CHN. */
    private static double habit(Simulation simulation) {
        MarketPlan plan = simulation.refined(0);
        double sum = 0;
        for (int seller : plan.sellersOf()[simulation.country("CHN")]) {
            sum += simulation.state(plan).habit[seller][buyer(simulation)];
        }
        return sum;
    }

    private static double threatOf(PolicyInstrument... policies) {
        Simulation simulation = world(policies).advance(ANNOUNCED);
        assertEquals(0, threat(simulation));
        double usual = habit(simulation);
        return threat(simulation.advance(1)) / usual;
    }

    @Test
    void aThreatIsTheShareAtRiskTimesItsProbability() {
        Timing likely = announced(0.55);
        assertEquals(0.55, threatOf(ban(likely)), 1e-12);
        assertEquals(0.55 * 0.4, threatOf(new ExportQuota("CHN", ALL, List.of(), 0.6, likely)), 1e-12);
        assertEquals(0.55 * 0.2, threatOf(new Tariff("USA", List.of("CHN"), ALL, List.of(), 0.25, likely)), 1e-12);
    }

    @Test
    void onlyWhatIsWorseThanTodayThreatensAndTheWorstCounts() {
        Timing now = new Timing.Window(0, Cabinet.NEVER_ENDS);
        Tariff raised = new Tariff("USA", List.of("CHN"), ALL, List.of(), 0.25, announced(1));
        assertEquals(
                0.2, threatOf(raised, new Tariff("USA", List.of("CHN"), ALL, List.of(), 0.1, announced(1))), 1e-12);
        assertEquals(0.1 / 1.1, threatOf(raised, new Tariff("USA", List.of("CHN"), ALL, List.of(), 0.15, now)), 1e-12);
        assertEquals(0, threatOf(raised, new Tariff("USA", List.of("CHN"), ALL, List.of(), 0.3, now)));
        assertEquals(0, threatOf(ban(announced(1)), new ExportBan("CHN", ALL, List.of(), ALL, now)));
    }

    /** Six months of notice: stocks of 3.0 months become 4.5 or so before the date, and cushion the ban. */
    @Test
    void buyersStockUpBeforeTheDate() {
        Simulation warned = world(ban(announced(1))).advance(DATE);
        Simulation surprised = world(ban(new Timing.Window(DATE, 36))).advance(DATE);
        double months = stock(warned) / stock(surprised) * 3;
        assertTrue(months > 3.5 && months < 6.5, "months " + months);
        double peakWarned = 1;
        double peakSurprised = 1;
        for (int month = 0; month < 6; month++) {
            assertEquals(0, threat(warned.advance(1)));
            surprised.advance(1);
            peakWarned = Math.max(peakWarned, warned.price("USA"));
            peakSurprised = Math.max(peakSurprised, surprised.price("USA"));
        }
        assertTrue(stock(warned) > stock(surprised));
        assertTrue(peakWarned < peakSurprised, peakWarned + " and " + peakSurprised);
    }

    @Test
    void stocksWereBuiltForNothingWhenTheThreatIsWithdrawn() {
        Simulation simulation = world(ban(announced(0.55)));
        int run = 0;
        do {
            simulation.open(new RunKey(1, run++));
            simulation.advance(DATE + 1);
        } while (simulation.world.inForce[0]);
        Chronicle chronicle = simulation.world.chronicle;
        assertEquals(Chronicle.Event.WITHDRAWN, chronicle.event(chronicle.size() - 1));
        assertEquals(0, threat(simulation));
        assertFalse(simulation.world.isThreatened);
        double usual = stock(world().advance(DATE));
        assertTrue(stock(simulation) > 1.1 * usual, stock(simulation) + " of " + usual);
        double lowest = 1;
        for (int month = 0; month < 24; month++) {
            simulation.advance();
            lowest = Math.min(lowest, simulation.price("USA"));
        }
        // The stocks of a tenth of the world's users, run down in two years: 0.9976 was seen.
        assertTrue(lowest < 0.9985, "lowest price " + lowest);
        assertEquals(usual, stock(simulation.advance(120)), 0.02 * usual);
    }

    /** Refiners fear for their feed and traders for what they sell. */
    @Test
    void refinersAndTradersStockUpToo() {
        PolicyInstrument ban =
                new ExportBan("CHN", ALL, List.of(), ALL, new Timing.Window(DATE, 36, DATE - ANNOUNCED, 1));
        Simulation warned = world(ban).advance(DATE);
        Simulation usual = world().advance(DATE);
        MarketPlan refined = warned.refined(0);
        int trader = refined.makers().length;
        assertTrue(warned.state(refined).stock[trader] > 1.1 * usual.state(refined).stock[trader]);
        MarketPlan mined = warned.blueprint.markets().get(warned.blueprint.minedMarket()[0]);
        int refiner = mined.segment()[warned.country("AUS")];
        double feed = warned.state(mined).buyerStock[refiner] / usual.state(mined).buyerStock[refiner];
        assertTrue(feed > 1.1, "feed of " + feed);
    }
}
