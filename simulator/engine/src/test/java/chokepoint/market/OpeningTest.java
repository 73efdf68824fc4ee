package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.EverythingWorlds;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.UnbalancedWorlds;
import chokepoint.scenario.UncertainWorlds;
import chokepoint.world.MarketState;
import chokepoint.world.Traits;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The first morning of a run (MODEL.md, section 5). */
class OpeningTest {

    /** Crossroads, where use falls short of output by 10 % and an error of 5 %, and two months of stock are unseen. */
    private static Scenario unbalanced() {
        Mineral metal = OneMetal.metal(0.5, 1, 0.5, 1);
        return UnbalancedWorlds.withUnseen(
                IndustryWorlds.withMinerals(
                        Crossroads.plain(), Map.of("metal", UnbalancedWorlds.withSurplus(metal, Prior.of(0.1)))),
                Prior.of(2),
                Prior.of(0.05));
    }

    @Test
    void usersHoldMonthsOfWhatTheyUseOfTheBaseYearsOutput() {
        Simulation simulation = new Simulation(unbalanced());
        MarketState state = simulation.state(simulation.refined(0));
        // Cars of USER: three quarters of 600 t, of which 0.85 are used; three months of cover and the two unseen.
        assertEquals(0.85, simulation.world.traits.used[0], 1e-12);
        assertEquals(382.5, state.use[0], 1e-9);
        assertEquals(382.5, state.smoothedUse[0], 1e-9);
        assertEquals(5 * 382.5, state.buyerStock[0], 1e-9);
        assertEquals(5 * 127.5, state.buyerStock[1], 1e-9);
        // HUB's trader buys what he sells, 10 t, and holds his cover of 5/3 months.
        int trader = state.stock.length - 1;
        assertEquals(10, state.wanted[state.wanted.length - 1], 1e-9);
        assertEquals(0, state.buyerStock[state.wanted.length - 1]);
        assertEquals(10 * 5 / 3.0, state.stock[trader], 1e-9);
        assertEquals(1.02, state.unitCost[0], 1e-9);
        // Makers of 250 t run at 0.4 of their capacity.
        assertEquals(250, state.stock[0], 1e-9);
        assertEquals(625, state.capacity[0], 1e-9);
    }

    @Test
    void everyParameterIsDrawnByItselfWithinItsPrior() {
        Scenario scenario = RandomWorlds.calm(1);
        Simulation simulation = new Simulation(scenario, new RunKey(1, 0));
        Traits traits = simulation.world.traits;
        TreeSet<Double> places = new TreeSet<>();
        int drawn = 0;
        for (int g = 0; g < scenario.scope().size(); g++) {
            Mineral mineral = simulation.blueprint.mineralTraits().get(g);
            double[] values = {traits.price[g], traits.supplyShort[g], traits.feedCover[g], traits.volatility[g]};
            List<Prior> priors = List.of(
                    mineral.price(), mineral.supplyElasticityShort(), mineral.feedCover(), mineral.demandVolatility());
            for (int k = 0; k < values.length; k++) {
                Prior prior = priors.get(k);
                assertWithin(prior, values[k]);
                places.add((values[k] - prior.low()) / (prior.high() - prior.low()));
                drawn++;
            }
        }
        assertEquals(drawn, places.size());
    }

    @Test
    void anErrorThatAllMineralsShareScalesTheElasticitiesOfDemand() {
        Scenario scenario = UncertainWorlds.uncertain(RandomWorlds.calm(1));
        for (int run = 0; run < 8; run++) {
            Simulation simulation = new Simulation(scenario, new RunKey(1, run));
            World world = simulation.world;
            double scale = world.conduct.demandElasticityScale;
            for (int g = 0; g < scenario.scope().size(); g++) {
                Mineral mineral = simulation.blueprint.mineralTraits().get(g);
                assertWithin(mineral.demandElasticityShort(), world.traits.demandShort[g] / scale);
                assertWithin(mineral.demandElasticityLong(), world.traits.demandLong[g] / scale);
            }
        }
    }

    private static void assertWithin(Prior prior, double value) {
        assertTrue(value >= prior.low() && value <= prior.high(), prior + ": " + value);
    }

    @Test
    void sharesOfEndUsesAreDrawnAndMakeOneTogether() {
        Simulation simulation = new Simulation(RandomWorlds.calm(1), new RunKey(1, 0));
        for (double[] shares : simulation.world.traits.useShare) {
            double sum = 0;
            for (double share : shares) {
                assertTrue(share >= 0 && share < 1);
                sum += share;
            }
            assertEquals(1, sum, 1e-12);
        }
        double drawn = simulation.world.traits.useShare[0][0];
        simulation.open(new RunKey(1, 1));
        assertNotEquals(drawn, simulation.world.traits.useShare[0][0]);
    }

    private static List<double[]> numbers(World world) {
        List<double[]> numbers = new ArrayList<>(List.of(world.shockMemory));
        numbers.add(world.trend);
        for (MarketState state : world.markets) {
            numbers.addAll(List.of(state.ask, state.orders, state.normal, state.stock, state.output, state.capacity));
            numbers.addAll(List.of(state.idle, state.mothballed, state.plannedAsk, state.building));
            numbers.addAll(List.of(state.unitCost, state.traderCapacity, state.premium, state.lanePremium));
            numbers.addAll(List.of(state.use, state.smoothedUse, state.buyerStock, state.wanted, state.intensity));
            numbers.addAll(List.of(state.deepest, state.price, state.referencePrice, state.unmet, state.threat));
            numbers.addAll(List.of(state.smugglers, state.smuggled, state.evaded, state.withheld));
            numbers.addAll(List.of(state.alpha));
            numbers.addAll(List.of(state.habit));
            numbers.addAll(List.of(state.origin));
            numbers.addAll(List.of(state.pipeline));
        }
        return numbers;
    }

    private static void assertOpensAsNew(World used, World fresh) {
        List<double[]> expected = numbers(fresh);
        List<double[]> actual = numbers(used);
        for (int k = 0; k < expected.size(); k++) {
            assertArrayEquals(expected.get(k), actual.get(k), "array " + k);
        }
        for (MarketState state : used.markets) {
            assertArrayEquals(new boolean[state.lanesPriced.length], state.lanesPriced);
            assertArrayEquals(new boolean[state.anySmugglers.length], state.anySmugglers);
            assertArrayEquals(new int[state.barredUntil.length], state.barredUntil);
            assertFalse(state.controlled || state.isSmuggled || state.bars > 0);
        }
        assertEquals(0, used.month);
    }

    /** After ten years in which all happened that can happen, and some of it is still going on. */
    @Test
    void nothingIsLeftOfTheLastRun() {
        Scenario scenario = EverythingWorlds.of(1);
        Simulation fresh = new Simulation(scenario, new RunKey(1, 1));
        Simulation used = new Simulation(scenario, new RunKey(1, 0)).advance(120);
        used.open(new RunKey(1, 1));
        assertOpensAsNew(used.world, fresh.world);
    }

    @Test
    void theFirstMorningFindsEveryBorderOpen() {
        Simulation simulation = new Simulation(EverythingWorlds.of(1)).advance(60);
        World world = simulation.world;
        assertTrue(touched(simulation) > 0);
        new Opening(simulation.blueprint, new Traders(simulation.blueprint)).open(world, new Draws(new RunKey(1, 1)));
        assertEquals(0, touched(simulation));
    }

    private static int touched(Simulation simulation) {
        int touched = 0;
        for (int desk = 0; desk < simulation.blueprint.desks(); desk++) {
            touched += simulation.world.border.isTouched(desk) ? 1 : 0;
        }
        return touched;
    }
}
