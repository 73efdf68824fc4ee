package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Plant;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.scenario.UnbalancedWorlds;
import chokepoint.world.MarketState;
import chokepoint.world.Traits;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A start state that need not be in balance, and of which not everything is known. */
class UnbalancedTest {

    private static final Prior NONE = Prior.of(0);

    static LongStream seeds() {
        return LongStream.rangeClosed(601, 606);
    }

    private static Scenario metal(Map<String, PolicyInstrument> policies) {
        return new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.2, 0.6, 0.2, 1),
                        Map.of(),
                        OneMetal.shares("MAKER 0.7, OTHER 0.3"),
                        OneMetal.shares("MAKER 0.3, USER 0.7"),
                        0.02,
                        Map.of(),
                        policies)
                .scenario();
    }

    private static Scenario banned() {
        PolicyInstrument ban = new ExportBan("MAKER", List.of(), List.of(), List.of(), new Timing.Window(6, 24));
        return UnbalancedWorlds.withUnseen(metal(Map.of("ban", ban)), NONE, NONE);
    }

    private static Scenario surplus(Scenario world, double share) {
        return IndustryWorlds.withMinerals(
                world,
                Map.of("metal", UnbalancedWorlds.withSurplus(OneMetal.metal(0.2, 0.6, 0.2, 1), Prior.of(share))));
    }

    private static Scenario plant(Scenario world, String country, double mothballed) {
        return UnbalancedWorlds.withCapacity(
                world, Map.of("metal", Map.of(Stage.REFINED, Map.of(country, new Plant(0, mothballed)))));
    }

    private static MarketState onlyMarket(Simulation simulation) {
        return simulation.state(simulation.refined(0));
    }

    private static double peak(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        double peak = 0;
        for (int month = 0; month < 60; month++) {
            simulation.advance();
            peak = Math.max(peak, simulation.price("USER"));
        }
        return peak;
    }

    @Test
    void unseenStocksAndMothballedPlantDisturbNoSteadyState() {
        Scenario world = UnbalancedWorlds.withUnseen(metal(Map.of()), Prior.of(5), NONE);
        Simulation simulation = new Simulation(plant(world, "OTHER", 0.3 * OneMetal.WORLD));
        for (int month = 0; month < 240; month++) {
            simulation.advance();
            assertEquals(1, simulation.price("USER"), 1e-9);
        }
        assertEquals(8, onlyMarket(simulation).buyerStock[1] / onlyMarket(simulation).use[1], 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsNotSaidChangesNothing(long seed) {
        Scenario world = RandomWorlds.stormy(seed);
        Scenario said = UnbalancedWorlds.withCapacity(
                world, Map.of("m0", Map.of(Stage.REFINED, Map.of("C0", Plant.UNKNOWN, "C1", new Plant(0, 0)))));
        Simulation silent = new Simulation(world, new RunKey(seed, 0));
        Simulation speaking = new Simulation(said, new RunKey(seed, 0));
        for (int month = 0; month < 60; month++) {
            silent.advance();
            speaking.advance();
            for (int m = 0; m < silent.world.markets.length; m++) {
                assertArrayEquals(silent.world.markets[m].price, speaking.world.markets[m].price);
                assertArrayEquals(silent.world.markets[m].capacity, speaking.world.markets[m].capacity);
            }
        }
    }

    @Test
    void drawsOfWhatIsUnseenMoveNoOtherDraw() {
        Scenario world = RandomWorlds.stormy(601);
        Traits seen = new Simulation(world, new RunKey(7, 2)).world.traits;
        Traits unseen = new Simulation(
                        UnbalancedWorlds.withUnseen(world, new Prior(0, 1, 4), new Prior(-0.1, 0, 0.1)),
                        new RunKey(7, 2))
                .world
                .traits;

        assertTrue(seen.sampled);
        assertArrayEquals(seen.demandShort, unseen.demandShort);
        assertArrayEquals(seen.supplyLong, unseen.supplyLong);
        assertArrayEquals(seen.utilisation, unseen.utilisation);
        assertArrayEquals(seen.volatility, unseen.volatility);
        for (int g = 0; g < seen.stockCover.length; g++) {
            double added = unseen.stockCover[g] - seen.stockCover[g];
            assertTrue(added > 0 && added < 4);
            double used = unseen.used[g];
            assertTrue(Math.abs(used - 1) < 0.1 && used != 1 && seen.used[g] == 1);
        }
    }

    @Test
    void aSurplusGoesIntoStockUntilThePriceHasBroughtOutputAndUseTogether() {
        Simulation simulation = new Simulation(surplus(metal(Map.of()), 0.1));
        MarketState state = onlyMarket(simulation);
        double before = stocks(state);
        simulation.advance(6);
        assertEquals(0.9, state.use[0] / (0.3 * OneMetal.WORLD / 12), 0.05);
        assertTrue(stocks(state) > before);
        assertTrue(simulation.price("USER") < 0.95);
        assertTrue(simulation.price("USER") > 0.6);

        simulation.advance(600);
        double price = simulation.price("USER");
        // Use 0.9 P^-0.6 would equal output P^(0.2 + 1) at P = 0.9^(1 / 1.8); what closed in the trough stays closed.
        assertTrue(price > Math.pow(0.9, 1 / 1.8) && price < 1);
        simulation.advance();
        assertEquals(price, simulation.price("USER"), 1e-5);
    }

    @Test
    void aDeficitDrainsStocksAndRaisesThePrice() {
        Simulation simulation = new Simulation(surplus(metal(Map.of()), -0.1));
        simulation.advance(12);
        assertTrue(simulation.price("USER") > 1.05);
    }

    private static double stocks(MarketState state) {
        double sum = 0;
        for (double stock : state.stock) {
            sum += stock;
        }
        for (double stock : state.buyerStock) {
            sum += stock;
        }
        return sum;
    }

    @Test
    void moreUnseenStockNeverRaisesThePeak() {
        double last = Double.POSITIVE_INFINITY;
        for (double months : new double[] {0, 0.5, 1, 2, 4, 8}) {
            double peak = peak(UnbalancedWorlds.withUnseen(banned(), Prior.of(months), NONE));
            assertTrue(peak < last, months + " months: " + peak + " after " + last);
            last = peak;
        }
    }

    @Test
    void idlePlantOutsideLowersThePeakUnderABanAndIdlePlantInsideDoesNot() {
        double none = peak(banned());

        assertTrue(peak(plant(banned(), "OTHER", 0.2 * OneMetal.WORLD)) < 0.9 * none);
        assertEquals(none, peak(plant(banned(), "MAKER", 0.2 * OneMetal.WORLD)), 0.02 * none);
    }

    @Test
    void aCountryThatMakesNothingCanHaveIdlePlant() {
        Scenario world = plant(banned(), "USER", 0.2 * OneMetal.WORLD);

        assertTrue(peak(world) < 0.9 * peak(banned()));
    }

    @Test
    void plantReopensAsThePricePaysForIt() {
        Simulation simulation = new Simulation(plant(banned(), "OTHER", 0.001 * OneMetal.WORLD));
        MarketState state = onlyMarket(simulation);
        int other = state.mothballed[0] > 0 ? 0 : lastWith(state.mothballed);
        double mothballed = state.mothballed[other];
        double capacity = state.capacity[other];
        double normal = state.normal[other];
        // Half of the way to the price at which all is wanted, 1.5.
        state.plannedAsk[other] = 1.25;
        simulation.advance();

        double reopened = (0.98 - 0.5) * mothballed;
        assertEquals(0.5 * mothballed, state.mothballed[other], 1e-9 * mothballed);
        assertEquals(capacity + reopened, state.openingCapacity[other], 1e-9 * capacity);
        assertEquals(normal + simulation.world.traits.utilisation[0] * reopened, state.normal[other], 1e-9 * normal);
    }

    private static int lastWith(double[] mothballed) {
        int last = 0;
        for (int i = 0; i < mothballed.length; i++) {
            last = mothballed[i] > 0 ? i : last;
        }
        return last;
    }

    @Test
    void runningPlantIsWhatIsSaidWhateverTheUtilisation() {
        Scenario world = UnbalancedWorlds.withCapacity(
                metal(Map.of()),
                Map.of("metal", Map.of(Stage.REFINED, Map.of("OTHER", new Plant(0.45 * OneMetal.WORLD, 0)))));
        Simulation simulation = new Simulation(world);
        double sum = 0;
        for (int i = 0; i < simulation.refined(0).makers().length; i++) {
            sum += simulation.refined(0).sellerCountry()[i] == simulation.country("OTHER")
                    ? onlyMarket(simulation).capacity[i]
                    : 0;
        }
        assertEquals(0.45 * OneMetal.WORLD / 12, sum, 1e-9);
    }
}
