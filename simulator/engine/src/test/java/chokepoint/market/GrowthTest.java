package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.PriceFloor;
import chokepoint.policy.Timing;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenarios;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.scenario.UnbalancedWorlds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Markets that grow: prices do not notice, tonnes do, and what is fixed in tonnes loses weight. */
class GrowthTest {

    private static final int MONTHS = 60;
    private static final double GROWTH = 0.1;
    private static final Timing ALWAYS = new Timing.Window(0, 1_000_000);

    private static Scenario world(double growth, Map<String, PolicyInstrument> policies) {
        Mineral still = OneMetal.metal(0.3, 0.6, 0.2, 1);
        Scenario scenario = new OneMetal(
                        Scenarios.rules(),
                        still,
                        Map.of(),
                        OneMetal.shares("MAKER 0.8, OTHER 0.2"),
                        OneMetal.shares("MAKER 0.3, USER 0.7"),
                        0.02,
                        Map.of(),
                        policies)
                .scenario();
        return IndustryWorlds.withMinerals(
                scenario, Map.of("metal", UnbalancedWorlds.with(still, Prior.of(0), Prior.of(growth))));
    }

    private static PolicyInstrument quota(double share, Timing timing) {
        return new ExportQuota("MAKER", List.of(), List.of(), share, timing);
    }

    @Test
    void withoutShocksPricesStayAndTonnesFollowTheTrend() {
        Simulation simulation = new Simulation(world(GROWTH, Map.of()));
        int user = simulation.country("USER");
        int maker = simulation.country("MAKER");
        for (int month = 0; month < 240; month++) {
            simulation.advance();
            double trend = Math.pow(1.1, month / 12.0);
            assertEquals(1, simulation.price("USER"), 1e-9);
            assertEquals(700 * trend, simulation.view.baseUse(0, user, -1), 1e-9 * 700 * trend);
            assertEquals(700 * trend, simulation.view.netImports(0, user), 1e-9 * 700 * trend);
            assertEquals(800 * trend, simulation.view.output(0, Stage.REFINED, maker), 1e-9 * 800 * trend);
        }
    }

    @Test
    void aQuotaThatAllowsWhatLeftInTheBaseYearPinchesMoreAndMore() {
        Simulation still = new Simulation(world(0, Map.of("quota", quota(1.05, ALWAYS)))).advance(MONTHS);
        Simulation growing = new Simulation(world(GROWTH, Map.of("quota", quota(1.05, ALWAYS))));

        int user = growing.country("USER");
        int maker = growing.country("MAKER");
        double usual = new Simulation(world(0, Map.of())).advance(1).view.supplied(0, user, maker);

        growing.advance(6);
        assertEquals(1, growing.price("USER"), 0.02);
        for (int month = 6; month < MONTHS; month++) {
            growing.advance();
            double sold = growing.view.supplied(0, user, maker);
            assertTrue(sold <= 1.05 * usual * (1 + 1e-9), () -> sold + " t of " + usual);
        }

        assertEquals(1, still.price("USER"), 1e-9);
        assertTrue(growing.price("USER") > 1.1, () -> "price " + growing.price("USER"));
    }

    @Test
    void anAnnouncedQuotaThreatensMoreTheMoreTheMarketHasGrown() {
        PolicyInstrument announced = quota(1, new Timing.Window(24, 12, 24, 1));
        Simulation simulation = new Simulation(world(GROWTH, Map.of("quota", announced))).advance(1);
        int lane = simulation.blueprint.lane(
                simulation.refined(0).index(), simulation.country("MAKER"), simulation.country("USER"));
        assertEquals(0, simulation.world.laneThreat[lane]);
        // After a year 1.1 t are usual where 1 t will be allowed.
        simulation.advance(12);
        assertEquals(1 - 1 / 1.1, simulation.world.laneThreat[lane], 1e-12);
    }

    /** The definition: a fixed tonnage in a market that grows is a shrinking one in a market that does not. */
    @Test
    void growthIsTheSameAsQuotasThatShrink() {
        Map<String, PolicyInstrument> shrinking = new LinkedHashMap<>();
        for (int month = 0; month < MONTHS; month++) {
            double share = 0.9 / Math.pow(1 + GROWTH, month / 12.0);
            shrinking.put("quota" + month, quota(share, new Timing.Window(month, 1)));
        }
        Simulation grown = new Simulation(world(GROWTH, Map.of("quota", quota(0.9, ALWAYS))));
        Simulation shrunk = new Simulation(world(0, shrinking));
        for (int month = 0; month < MONTHS; month++) {
            grown.advance();
            shrunk.advance();
            assertEquals(shrunk.price("USER"), grown.price("USER"), 1e-9 * shrunk.price("USER"));
        }
        assertTrue(grown.price("USER") > 1.1, () -> "price " + grown.price("USER"));
    }

    @Test
    void aProjectIsSoManyTonnesHoweverMuchTheMarketHasGrown() {
        Project project = new Project(Prior.of(600), Prior.of(1e6), Prior.of(36), Prior.of(1));
        PolicyInstrument award = new CapacityAward("USER", List.of(), List.of(), 0.5, 0, 0.1, 0.5, ALWAYS);
        Simulation simulation = new Simulation(SupportedWorlds.withProjects(
                world(GROWTH, Map.of("award", award)),
                Map.of("metal", Map.of(Stage.REFINED, Map.of("USER", project)))));
        int maker = simulation.blueprint.projects().get(0).maker();
        simulation.advance(37);

        double capacity = simulation.state(simulation.refined(0)).capacity[maker];
        assertEquals(50 / Math.pow(1.1, 3), capacity, 1e-9);
    }

    @Test
    void aPriceFloorIsPaidOnTonnesThatAreSold() {
        PolicyInstrument floor = new PriceFloor("MAKER", List.of(), List.of(), 1500, ALWAYS);
        Simulation simulation = new Simulation(world(GROWTH, Map.of("floor", floor)));
        int maker = simulation.country("MAKER");
        simulation.advance(1);
        double first = simulation.view.costOfPriceFloors(0, maker);
        Simulation still = new Simulation(world(0, Map.of("floor", floor)));
        still.advance(MONTHS);
        simulation.advance(MONTHS - 1);

        assertTrue(first > 0);
        double trend = Math.pow(1.1, (MONTHS - 1) / 12.0);
        double expected = trend * still.view.costOfPriceFloors(0, maker);
        assertEquals(expected, simulation.view.costOfPriceFloors(0, maker), 1e-9 * expected);
    }
}
