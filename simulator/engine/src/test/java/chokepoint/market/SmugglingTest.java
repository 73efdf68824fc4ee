package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportLicence;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.shock.DemandCycle;
import chokepoint.world.MarketState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Smuggling past a control of CHN, which makes 95 %, from month 12 to 47, while demand swings. */
class SmugglingTest {

    private static final int START = 12;
    private static final int MONTHS = 72;
    private static final double[] CAPACITIES = {0, 0.1, 0.25, 0.5};
    private static final Timing TIMING = new Timing.Window(START, 36);
    private static final List<Stage> REFINED = List.of(Stage.REFINED);
    private static final PolicyInstrument QUOTA = new ExportQuota("CHN", List.of(), REFINED, 0.5, TIMING);
    private static final PolicyInstrument BAN = new ExportBan("CHN", List.of(), REFINED, List.of(), TIMING);
    private static final PolicyInstrument BAN_ON_ONE = new ExportBan("CHN", List.of(), REFINED, List.of("USA"), TIMING);
    private static final PolicyInstrument LICENCE =
            new ExportLicence("CHN", List.of(), REFINED, List.of(), 2, 30, 40, -0.9, TIMING);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    private static SmugglingRules rules(double capacityMax) {
        return new SmugglingRules(
                Prior.of(0.3), Prior.of(0.4), 0.93, Math.min(0.01, capacityMax), Prior.of(capacityMax), 0);
    }

    private static Scenario world(SmugglingRules rules, PolicyInstrument... policies) {
        Map<String, Double> output = new LinkedHashMap<>();
        output.put("CHN", 0.95);
        output.put("AUS", 0.05);
        Scenario world = new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.3, 0.65, 0.18, 0.6),
                        Map.of(),
                        output,
                        OneMetal.shares("CHN 0.5, USA 0.2, JPN 0.2, AUS 0.02, KOR 0.08"),
                        0.04,
                        Map.of(),
                        Map.of())
                .scenario();
        Map<String, PolicyInstrument> named = new LinkedHashMap<>();
        for (PolicyInstrument policy : policies) {
            named.put("policy " + named.size(), policy);
        }
        return RandomWorlds.with(
                HinderedWorlds.smuggling(world, rules), named, Map.of("cycle", new DemandCycle(0.95, 0.01, 1)));
    }

    /**
     * What a run leaves.
     *
     * @param mean mean price outside
     * @param peak highest price outside
     * @param leakage share of what was withheld that was smuggled, in the USA
     */
    private record Outcome(double mean, double peak, double leakage) {}

    private static Outcome run(long seed, Scenario scenario) {
        Simulation simulation = new Simulation(scenario, new RunKey(seed, 0));
        int usa = simulation.country("USA");
        double sum = 0;
        double peak = 0;
        double evaded = 0;
        double withheld = 0;
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            sum += simulation.view.priceOutside(0);
            peak = Math.max(peak, simulation.view.priceOutside(0));
            evaded += simulation.view.evadedTrade(0, usa);
            withheld += simulation.view.withheldTrade(0, usa);
        }
        return new Outcome(sum / MONTHS, peak, withheld > 0 ? evaded / withheld : 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMoreIsSmuggledPastAQuotaTheLowerIsThePriceOutsideAndTheMoreLeaks(long seed) {
        Outcome before = new Outcome(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, -1);
        for (double capacity : CAPACITIES) {
            Outcome now = run(seed, world(rules(capacity), QUOTA));
            assertTrue(now.mean() < before.mean(), capacity + ": " + now + " after " + before);
            assertTrue(now.peak() <= before.peak(), capacity + ": " + now + " after " + before);
            assertTrue(now.leakage() > before.leakage(), capacity + ": " + now + " after " + before);
            before = now;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingLeaksWithoutCapacity(long seed) {
        for (PolicyInstrument policy : List.of(QUOTA, BAN, BAN_ON_ONE, LICENCE)) {
            assertEquals(0, run(seed, world(rules(0), policy)).leakage());
            assertTrue(run(seed, world(rules(0.25), policy)).leakage() > 0, "past " + policy);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smugglingPastABanLowersThePriceToo(long seed) {
        for (PolicyInstrument policy : List.of(BAN, LICENCE)) {
            Outcome before = run(seed, world(rules(0), policy));
            Outcome now = run(seed, world(rules(0.25), policy));
            assertTrue(now.mean() < before.mean(), policy + ": " + now + " after " + before);
        }
    }

    /** A tariff is no control, nor is a quota that does not bind; capacity to smuggle past neither is of use. */
    @Test
    void whereNothingBindsItIsAbsentToTheBit() {
        PolicyInstrument tariff = new Tariff("USA", List.of(), List.of(), REFINED, List.of(), List.of(), 0.5, TIMING);
        PolicyInstrument wide = new ExportQuota("CHN", List.of(), REFINED, 9, TIMING);
        assertSameBits(world(rules(0)), world(rules(0.5)));
        assertSameBits(world(rules(0), tariff), world(rules(0.5), tariff));
        assertSameBits(world(rules(0), wide), world(rules(0.5), wide));
    }

    @Test
    void withoutCapacityTheOtherParametersDoNotMatter() {
        SmugglingRules other = new SmugglingRules(Prior.of(1), Prior.of(2), 0.1, 0, Prior.of(0), 100);
        for (PolicyInstrument policy : List.of(QUOTA, BAN, BAN_ON_ONE, LICENCE)) {
            assertSameBits(world(rules(0), policy), world(other, policy));
        }
    }

    private static void assertSameBits(Scenario expected, Scenario actual) {
        Simulation one = new Simulation(expected, new RunKey(3, 0));
        Simulation other = new Simulation(actual, new RunKey(3, 0));
        for (int month = 0; month < MONTHS; month++) {
            one.advance();
            other.advance();
            MarketState a = one.state(one.refined(0));
            MarketState b = other.state(other.refined(0));
            assertArrayEquals(a.price, b.price, "month " + month);
            assertArrayEquals(a.ask, b.ask, "month " + month);
            assertArrayEquals(a.stock, b.stock, "month " + month);
            assertArrayEquals(a.flow, b.flow, "month " + month);
        }
    }

    @Test
    void smugglersGrowWithThePremiumAndGoWhenItIsGone() {
        Simulation simulation = new Simulation(world(rules(0.25), QUOTA)).advance(START + 24);
        MarketState state = simulation.state(simulation.refined(0));
        int lane = simulation.country("CHN") * simulation.blueprint.countries().size() + simulation.country("USA");
        assertTrue(state.smuggled[lane] > 0);
        assertEquals(0.25, state.smugglers[lane], 1e-12);
        simulation.advance(12);
        simulation.advance();
        assertEquals(0, state.smuggled[lane]);
        simulation.advance(60);
        assertEquals(0.01, state.smugglers[lane], 1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsCaughtStartsAnew(long seed) {
        SmugglingRules watched = new SmugglingRules(Prior.of(0.3), Prior.of(0.4), 0.93, 0.01, Prior.of(0.25), 3);
        double caught = run(seed, world(watched, QUOTA)).leakage();
        double free = run(seed, world(rules(0.25), QUOTA)).leakage();
        assertTrue(caught > 0 && caught < free, caught + " of " + free);
    }
}
