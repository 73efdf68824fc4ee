package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.HostMetal;
import chokepoint.domain.Industry;
import chokepoint.random.RunKey;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not change a run: industries that say nothing, hosts that give enough, and the order of lists. */
class IndustrySamenessTest {

    private static final int MONTHS = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(201, 212);
    }

    private static void assertSameBits(Scenario expected, Scenario actual, long seed) {
        Simulation one = new Simulation(expected, new RunKey(seed, 0));
        Simulation other = new Simulation(actual, new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            one.advance();
            other.advance();
            for (int m = 0; m < one.world.markets.length; m++) {
                List<double[]> rows = rows(one.world.markets[m]);
                for (int r = 0; r < rows.size(); r++) {
                    assertArrayEquals(rows.get(r), rows(other.world.markets[m]).get(r), "month " + month);
                }
            }
        }
    }

    private static List<double[]> rows(MarketState state) {
        return List.of(state.ask, state.stock, state.capacity, state.buyerStock, state.price, state.use, state.unmet);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalPrioritiesAndValuesLostChangeNothing(long seed) {
        Scenario world = RandomWorlds.stormy(seed);
        Map<String, Industry> industries = new LinkedHashMap<>();
        List.of("chips", "magnets", "alloys").forEach(use -> industries.put(use, new Industry(7, 1, 0, 500, 3)));
        assertSameBits(world, IndustryWorlds.with(world, industries), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hostsWithAmpleOreChangeNothing(long seed) {
        Scenario world = RandomWorlds.stormy(seed);
        Map<String, HostMetal> ample = Map.of("bauxite", new HostMetal(1, 1000));
        assertSameBits(
                world,
                IndustryWorlds.with(
                        world, world.market(), Map.of(), Map.of("m0", Map.of("C0", ample), "m1", Map.of("C1", ample))),
                seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfCountriesMineralsAndHostsDoesNotMatter(long seed) {
        Scenario scenario = IndustryWorlds.stormy(seed);
        Simulation forth = new Simulation(scenario, new RunKey(seed, 0));
        Simulation back = new Simulation(RandomWorlds.backwards(scenario), new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            forth.advance();
            back.advance();
            for (String mineral : scenario.scope()) {
                for (String country : scenario.countries().keySet()) {
                    double expected = price(forth, mineral, country);
                    // Sums in another order differ in the last bits, and months amplify them; never to 1e-9.
                    assertEquals(expected, price(back, mineral, country), 1e-9 * expected, "month " + month);
                }
            }
        }
    }

    private static double price(Simulation simulation, String mineral, String country) {
        return simulation.view.price(simulation.blueprint.minerals().indexOf(mineral), simulation.country(country));
    }
}
