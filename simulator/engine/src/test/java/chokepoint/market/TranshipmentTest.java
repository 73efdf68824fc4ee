package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.Changed;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.shock.DemandCycle;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Third countries that go around a ban of CHN on the USA from month 12 to 47, while demand swings. CHN
 * makes most, the rest AUS; KOR and JPN re-export 1 % each.
 */
class TranshipmentTest {

    private static final int START = 12;
    private static final int MONTHS = 72;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static Scenario world(double share, double capacityMax, double detection, boolean ban) {
        Mineral metal = Changed.of(OneMetal.usual(), Map.of("demandVolatility", Prior.of(0.02)));
        Map<String, Double> output = new LinkedHashMap<>();
        output.put("CHN", share);
        output.put("AUS", 1 - share);
        Timing timing = new Timing.Window(START, 36);
        Map<String, PolicyInstrument> policies = ban
                ? Map.of("ban", new ExportBan("CHN", List.of(), List.of(Stage.REFINED), List.of("USA"), timing))
                : Map.of();
        Scenario world = new OneMetal(
                        Scenarios.rules(),
                        metal,
                        Map.of(),
                        output,
                        OneMetal.shares("CHN 0.6, USA 0.1, JPN 0.2, AUS 0.02, KOR 0.08"),
                        0.04,
                        Map.of("KOR", 0.01, "JPN", 0.01),
                        Map.of())
                .scenario();
        TraderRules traders = new TraderRules(
                0.25,
                Prior.of(0.4),
                0.03,
                0.93,
                5.0 / 3,
                Math.min(0.01, capacityMax),
                Prior.of(capacityMax),
                detection,
                12);
        return RandomWorlds.with(
                HinderedWorlds.trading(world, traders), policies, Map.of("cycle", new DemandCycle(0.95, 0.01, 1)));
    }

    /**
     * What a run leaves.
     *
     * @param price mean price of users in the USA
     * @param last highest price from the third year of the ban on
     * @param leakage share of what the ban kept back that came around, over the run
     * @param early the same in months 3 to 18 of the ban
     */
    private record Outcome(double price, double last, double leakage, double early) {}

    private static Outcome run(long seed, Scenario scenario) {
        Simulation simulation = new Simulation(scenario, new RunKey(seed, 0));
        int usa = simulation.country("USA");
        double price = 0;
        double last = 0;
        double[] evaded = new double[2];
        double[] withheld = new double[2];
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            price += simulation.price("USA") / MONTHS;
            last = month >= START + 24 ? Math.max(last, simulation.price("USA")) : 0;
            evaded[0] += simulation.view.evadedTrade(0, usa);
            withheld[0] += simulation.view.withheldTrade(0, usa);
            boolean early = month >= START + 2 && month < START + 18;
            evaded[1] += early ? simulation.view.evadedTrade(0, usa) : 0;
            withheld[1] += early ? simulation.view.withheldTrade(0, usa) : 0;
        }
        double leakage = withheld[0] > 0 ? evaded[0] / withheld[0] : 0;
        return new Outcome(price, last, leakage, withheld[1] > 0 ? evaded[1] / withheld[1] : 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMoreTradersCanCarryTheLowerIsThePriceOutside(long seed) {
        for (double share : new double[] {0.95, 0.98}) {
            double before = Double.POSITIVE_INFINITY;
            for (double capacityMax : new double[] {0, 0.05, 0.15, 0.3}) {
                double price = run(seed, world(share, capacityMax, 0, true)).price();
                // Capacity that nobody needs changes nothing; 1e-9 is far above rounding.
                assertTrue(price <= before + 1e-9, "capacity " + capacityMax + ": " + price + " after " + before);
                before = price;
            }
        }
    }

    /** 0.45 to 0.53 if CHN makes 95 %, 0.51 to 0.67 if it makes 98 %. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thirdCountriesFillMuchOfWhatABanOnOneTakesAway(long seed) {
        for (double share : new double[] {0.95, 0.98}) {
            double early = run(seed, world(share, 0.15, 0.44, true)).early();
            assertTrue(early > 0.4 && early <= 1, "share " + share + ": " + early);
        }
    }

    /** CHN makes 75 %: others serve the USA, so that at most 0.02 leaks; 1.034 and 1.023 at most for prices. */
    @ParameterizedTest
    @MethodSource("seeds")
    void tradeOfACommonMetalReSortsInstead(long seed) {
        Outcome with = run(seed, world(0.75, 0.15, 0.44, true));
        Outcome without = run(seed, world(0.75, 0.15, 0.44, false));
        assertTrue(with.leakage() < 0.05, "leakage " + with.leakage());
        assertTrue(with.last() < 1.05 * without.last(), with.last() + " against " + without.last());
        assertTrue(with.price() < 1.05 * without.price(), with.price() + " against " + without.price());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void detectionNeverRaisesLeakage(long seed) {
        for (double share : new double[] {0.95, 0.98}) {
            double before = 1;
            for (double detection : new double[] {0, 0.44, 3}) {
                double leakage = run(seed, world(share, 0.15, detection, true)).leakage();
                assertTrue(leakage <= before + 1e-9, "detection " + detection + ": " + leakage + " after " + before);
                before = leakage;
            }
        }
    }

    @Test
    void withoutAControlNothingLeaksAndNobodyIsCaught() {
        Outcome watched = run(1, world(0.95, 0.15, 100, false));
        assertEquals(0, watched.leakage());
        assertEquals(run(1, world(0.95, 0.15, 0, false)), watched);
    }

    /** Watched at every step, KOR's trader is caught as soon as he grows, and buys nothing from CHN for a year. */
    @Test
    void whoIsCaughtGetsNothingForTheLengthOfTheCrackDown() {
        Simulation simulation = new Simulation(world(0.98, 0.15, 100, true), new RunKey(1, 0));
        MarketPlan plan = simulation.refined(0);
        MarketState state = simulation.state(plan);
        int chn = simulation.country("CHN");
        int kor = simulation.country("KOR");
        int pair = chn * simulation.blueprint.countries().size() + kor;
        int purchases = plan.segment()[kor + 1] - 1;
        int barred = 0;
        int again = 0;
        for (int month = 0; month < MONTHS; month++) {
            boolean isBarred = state.barredUntil[pair] > month;
            simulation.advance();
            double bought = 0;
            for (int seller : plan.sellersOf()[chn]) {
                bought += state.flow[seller][purchases];
            }
            assertTrue(!isBarred || bought == 0, "bought " + bought);
            barred += isBarred ? 1 : 0;
            again += barred > 0 && bought > 0 ? 1 : 0;
        }
        assertTrue(barred >= 12, "barred " + barred);
        assertTrue(again > 0);
    }
}
