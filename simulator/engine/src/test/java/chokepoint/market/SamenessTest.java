package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportLicence;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Stockpile;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.policy.Truce;
import chokepoint.random.RunKey;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.StockedWorlds;
import chokepoint.world.MarketState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not change a run: reuse of a world, the order of a list, a policy that never comes. */
class SamenessTest {

    private static final int MONTHS = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(201, 212);
    }

    private static List<double[]> run(Simulation simulation) {
        List<double[]> path = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            path.add(everything(simulation));
        }
        return path;
    }

    private static double[] everything(Simulation simulation) {
        DoubleStream numbers = DoubleStream.empty();
        for (MarketState state : simulation.world.markets) {
            for (double[] row : List.of(
                    state.ask, state.stock, state.capacity, state.buyerStock, state.price, state.premium, state.use)) {
                numbers = DoubleStream.concat(numbers, DoubleStream.of(row));
            }
            numbers = DoubleStream.concat(
                    numbers,
                    Stream.concat(Stream.of(state.flow), Stream.of(state.habit)).flatMapToDouble(DoubleStream::of));
        }
        return DoubleStream.concat(
                        numbers, Stream.of(simulation.world.reserveTonnes).flatMapToDouble(DoubleStream::of))
                .toArray();
    }

    private static void assertSameBits(List<double[]> expected, List<double[]> actual) {
        for (int month = 0; month < MONTHS; month++) {
            assertArrayEquals(expected.get(month), actual.get(month), "month " + month);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUsedWorldIsAsGoodAsNew(long seed) {
        Scenario scenario = seed % 2 == 0 ? StockedWorlds.stocked(seed) : HinderedWorlds.hindered(seed);
        Simulation used = new Simulation(scenario, new RunKey(seed, 0)).advance(77);
        used.open(new RunKey(seed, 1));
        assertSameBits(run(new Simulation(scenario, new RunKey(seed, 1))), run(used));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPolicyThatNeverComesChangesNothing(long seed) {
        Scenario world = RandomWorlds.tense(seed);
        Timing later = new Timing.Window(90_000, 1);
        Timing never = new Timing.Spells(0, 0, 1000, 0.5, 4, 20);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        policies.put("late ban", new ExportBan("C0", List.of(), List.of(), List.of(), later));
        policies.put("no reserve", new Stockpile("C1", List.of(), 60, 60, 12, 1.2, 2, 0.3, List.of(), 0.1, never));
        policies.put("no quota", new ExportQuota("C1", List.of(), List.of(), 0.1, never));
        policies.put(
                "no threat",
                new ExportBan("C0", List.of(), List.of(), List.of(), new Timing.Window(90_000, 1, 6, 0.5)));
        policies.put(
                "no pressure",
                new ExportQuota(
                        "C2", List.of(), List.of(), 0.1, new Timing.Pressure(0, 0, 2, 0, 9, 0.5, 4, 20, 6, 0.5)));
        policies.put(
                "no answer",
                new ExportLicence(
                        "C1",
                        List.of(),
                        List.of(),
                        List.of(),
                        2,
                        3,
                        9,
                        -0.3,
                        new Timing.Response(List.of("no threat", "no answer"), 1, 0, 9)));
        policies.put("no truce", new Truce("C0", "C1", later));
        policies.putAll(world.policies());
        policies.put("no tariff", new Tariff("C2", List.of(), List.of(), List.of(), 0.5, never));
        RunKey key = new RunKey(seed, 0);
        Scenario more = RandomWorlds.with(world, policies, world.shocks());
        assertSameBits(run(new Simulation(world, key)), run(new Simulation(more, key)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onePolicyMoreLeavesTheLuckOfAllOthersAlone(long seed) {
        Scenario world = RandomWorlds.stormy(seed);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        policies.put(
                "new", new ExportBan("C0", List.of(), List.of(), List.of(), new Timing.Spells(1, 0, 9, 0.5, 4, 20)));
        policies.putAll(world.policies());
        RunKey key = new RunKey(seed, 0);
        Simulation without = new Simulation(world, key);
        Simulation with = new Simulation(RandomWorlds.with(world, policies, world.shocks()), key);
        for (int month = 0; month < MONTHS; month++) {
            without.advance();
            with.advance();
            assertArrayEquals(luck(without), luck(with), "month " + month);
            for (int p = 0; p < without.world.inForce.length; p++) {
                assertEquals(without.world.inForce[p], with.world.inForce[p + 1]);
            }
        }
        assertTrue(with.world.onsets[0] > 0);
    }

    private static double[] luck(Simulation simulation) {
        DoubleStream.Builder luck = DoubleStream.builder();
        for (double[] row : simulation.world.demandFactor) {
            DoubleStream.of(row).forEach(luck);
        }
        simulation.blueprint.markets().forEach(plan -> {
            for (int i = 0; i < plan.makers().length; i++) {
                luck.add(simulation.world.disturbance.capacityFactor(plan.index(), i));
            }
        });
        return luck.build().toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfCountriesAndMineralsDoesNotMatter(long seed) {
        Scenario scenario = HinderedWorlds.hindered(seed);
        RunKey key = new RunKey(seed, 0);
        Simulation forth = new Simulation(scenario, key);
        Simulation back = new Simulation(RandomWorlds.backwards(scenario), key);
        for (int month = 0; month < MONTHS; month++) {
            forth.advance();
            back.advance();
            for (String mineral : scenario.scope()) {
                for (String country : scenario.countries().keySet()) {
                    assertSame(facts(forth, mineral, country), facts(back, mineral, country), month);
                }
            }
        }
    }

    private static double[] facts(Simulation simulation, String mineral, String country) {
        int g = simulation.blueprint.minerals().indexOf(mineral);
        int c = simulation.country(country);
        return new double[] {
            simulation.view.price(g, c),
            simulation.view.purchaseCost(g, c),
            simulation.view.ownSupply(g, c),
            simulation.view.wantedUse(g, c, -1)
        };
    }

    /** Sums in another order differ in the last bits, and months amplify them; never to 1e-9. */
    private static void assertSame(double[] expected, double[] actual, int month) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-9 * Math.abs(expected[k]) + 1e-9, "fact " + k + ", month " + month);
        }
    }
}
