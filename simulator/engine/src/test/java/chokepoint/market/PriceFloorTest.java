package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.PriceFloor;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A promised price keeps capacity at home, and is paid for. */
class PriceFloorTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(401, 424);
    }

    private static Simulation run(Scenario world, double floor) {
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>(world.policies());
        policies.put("floor", new PriceFloor("C0", List.of(), List.of(), floor, new Timing.Window(6, 1_000_000)));
        return new Simulation(RandomWorlds.with(world, policies, world.shocks()), new RunKey(3, 0));
    }

    private static double capacity(Simulation simulation) {
        double sum = 0;
        for (MarketPlan plan : simulation.blueprint.markets()) {
            for (int i = 0; i < plan.makers().length; i++) {
                sum += plan.sellerCountry()[i] == 0 ? simulation.state(plan).capacity[i] / plan.worldFlow0() : 0;
            }
        }
        return sum;
    }

    private static void neverLower(Scenario world, boolean mayBeIdle) {
        Simulation without = run(world, 0);
        Simulation with = run(world, 1500);
        for (int month = 0; month < 120; month++) {
            without.advance();
            with.advance();
            assertTrue(
                    capacity(with) >= capacity(without) * (1 - 1e-12),
                    "month " + month + ": " + capacity(with) + " after " + capacity(without));
        }
        // In a storm, prices can be above the floor for the whole of a run.
        assertTrue(mayBeIdle || capacity(with) > 1.01 * capacity(without), "the promise changes nothing");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itNeverLowersCapacityAtHome(long seed) {
        Scenario calm = RandomWorlds.calm(seed);
        neverLower(RandomWorlds.with(calm, Map.of(), RandomWorlds.shocks()), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void notEvenInAStorm(long seed) {
        neverLower(RandomWorlds.stormy(seed), true);
    }

    @Test
    void itCostsWhatTheMarketDoesNotPay() {
        Simulation simulation = run(RandomWorlds.calm(402), 1500).advance(6);
        assertEquals(0, simulation.view.publicCost(0, 0));
        simulation.advance();
        double cost = 0;
        for (MarketPlan plan : simulation.blueprint.markets()) {
            for (int i = 0; i < plan.makers().length; i++) {
                // In the first month of the promise asks are still those of the base year; a tonne is 1000 USD.
                boolean home = plan.mineral() == 0 && plan.sellerCountry()[i] == 0;
                cost += home ? (1500 - 1000 * plan.ask0()[i]) * simulation.state(plan).sold[i] : 0;
            }
        }
        assertTrue(cost > 0);
        assertEquals(cost, simulation.view.costOfPriceFloors(0, 0), 1e-9 * cost);
        assertEquals(cost, simulation.view.publicCost(0, 0), 1e-9 * cost);
        assertEquals(0, simulation.view.publicCost(0, 1));
        assertTrue(simulation.view.supportedOutput(0, 0) > 0);
    }
}
