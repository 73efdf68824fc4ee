package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.HostMetal;
import chokepoint.domain.Industry;
import chokepoint.random.RunKey;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What closes stands idle, decays, and is the first to come back; what users gave up comes back in part. */
class IdlePlantTest {

    private static final Map<String, Double> MAKERS = OneMetal.shares("MAKER 0.7, OTHER 0.3");

    static LongStream seeds() {
        return LongStream.rangeClosed(501, 508);
    }

    private static Scenario metal(double restartLimit) {
        return new OneMetal(
                        Scenarios.rules(restartLimit),
                        OneMetal.metal(0.2, 0.6, 0.2, 1),
                        Map.of(),
                        MAKERS,
                        OneMetal.shares("MAKER 0.5, USER 0.5"),
                        0.02,
                        Map.of(),
                        Map.of())
                .scenario();
    }

    private static MarketState onlyMarket(Simulation simulation) {
        return simulation.state(simulation.refined(0));
    }

    @Test
    void whatClosesStandsIdleAndIsScrappedMonthByMonth() {
        Simulation simulation = new Simulation(metal(0));
        MarketState state = onlyMarket(simulation);
        double opening = state.capacity[0];
        state.plannedAsk[0] = 0.5;
        simulation.advance();

        assertEquals(0.97 * opening, state.capacity[0], 1e-9 * opening);
        assertEquals(0.03 * opening, state.idle[0], 1e-9 * opening);
        state.plannedAsk[0] = 1;
        simulation.advance();
        assertEquals(0.98 * 0.03 * opening, state.idle[0], 1e-9 * opening);
    }

    @Test
    void idlePlantComesBackBeforeAnythingIsStarted() {
        Simulation simulation = new Simulation(metal(0.05));
        MarketState state = onlyMarket(simulation);
        double opening = state.capacity[0];
        state.capacity[0] = 0.5 * opening;
        state.idle[0] = 0.1 * opening;
        state.plannedAsk[0] = 1.1;
        simulation.advance();

        double plant = 0.5 + 0.98 * 0.1;
        assertEquals((0.5 + 0.05 * plant) * opening, state.capacity[0], 1e-9 * opening);
        assertEquals((0.98 * 0.1 - 0.05 * plant) * opening, state.idle[0], 1e-9 * opening);
        assertEquals(0.015 * state.capacity[0], state.building[0], 1e-9 * opening);
    }

    @Test
    void nobodyBuildsMoreThanTheHostCouldFill() {
        Scenario world = metal(0.05);
        Map<String, HostMetal> half = Map.of("bauxite", new HostMetal(0.5, 1.2));
        Simulation bound = new Simulation(
                IndustryWorlds.with(world, world.market(), Map.of(), Map.of("metal", Map.of("MAKER", half))));
        Simulation free = new Simulation(world);
        for (int month = 0; month < 60; month++) {
            onlyMarket(bound).plannedAsk[0] = 2;
            onlyMarket(free).plannedAsk[0] = 2;
            bound.advance();
            free.advance();
        }
        double opening = onlyMarket(free).openingCapacity[0];
        // Wanted: twice the capacity (elasticity 1); half of it, the bound part, at most 1.2 times.
        assertTrue(onlyMarket(free).capacity[0] + onlyMarket(free).building[0] > 1.7 * opening);
        double built = onlyMarket(bound).capacity[0] + onlyMarket(bound).building[0];
        assertEquals((2 - 0.5 * (2 - 1.2)) * opening, built, 1e-9 * opening);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutRestartsIdlePlantChangesNothing(long seed) {
        Scenario world = RandomWorlds.stormy(seed);
        Simulation decays = new Simulation(world, new RunKey(seed, 0));
        Simulation cleared = new Simulation(world, new RunKey(seed, 0));
        for (int month = 0; month < 120; month++) {
            decays.advance();
            cleared.advance();
            for (int m = 0; m < decays.world.markets.length; m++) {
                Arrays.fill(cleared.world.markets[m].idle, 0);
                assertArrayEquals(cleared.world.markets[m].capacity, decays.world.markets[m].capacity);
                assertArrayEquals(cleared.world.markets[m].price, decays.world.markets[m].price);
            }
        }
    }

    @Test
    void aShareOfTheDeepestSubstitutionStays() {
        Scenario world = metal(0);
        Industry keeps = new Industry(1, 1, 0.25, 1, 1);
        Simulation simulation = new Simulation(IndustryWorlds.with(world, Map.of("all", keeps)));
        MarketState state = onlyMarket(simulation);
        holdPrice(simulation, 3, 240);
        double deepest = state.deepest[0];
        assertEquals(-0.4 * Math.log(3), deepest, 1e-4);
        assertEquals(deepest, state.intensity[0]);

        holdPrice(simulation, 1, 480);
        assertEquals(deepest, state.deepest[0]);
        assertEquals(0.25 * deepest, state.intensity[0], 1e-6);

        // What is kept is not kept twice: the same price again gives the same use again.
        holdPrice(simulation, 3, 240);
        assertEquals(-0.4 * Math.log(3), state.intensity[0], 1e-4);
    }

    private static void holdPrice(Simulation simulation, double price, int months) {
        for (int month = 0; month < months; month++) {
            Arrays.fill(onlyMarket(simulation).price, price);
            simulation.advance();
        }
    }
}
