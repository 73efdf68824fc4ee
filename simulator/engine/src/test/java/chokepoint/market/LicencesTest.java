package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.ExportLicence;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What licences do to a market in which CHN makes 95 %: limits hold to the tonne, rents rise and fade. */
class LicencesTest {

    private static final int START = 3;

    private static Simulation world(String exporter, List<String> importers, double adversaryBelow) {
        PolicyInstrument licence = new ExportLicence(
                exporter,
                List.of(),
                List.of(),
                importers,
                2,
                4,
                12,
                adversaryBelow,
                new Timing.Window(START, Cabinet.NEVER_ENDS));
        return new Simulation(new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.3, 0.65, 0.18, 0.6),
                        Map.of(),
                        OneMetal.shares("CHN 0.95, AUS 0.05"),
                        OneMetal.shares("CHN 0.6, USA 0.1, JPN 0.2, AUS 0.02, KOR 0.08"),
                        0.04,
                        Map.of("KOR", 0.01),
                        Map.of("licence", licence))
                .scenario());
    }

    private static int pair(Simulation simulation, String from, String to) {
        return simulation.country(from) * simulation.blueprint.countries().size() + simulation.country(to);
    }

    private static double shipped(Simulation simulation, String from, String to) {
        MarketPlan plan = simulation.refined(0);
        double sum = 0;
        for (int seller : plan.sellersOf()[simulation.country(from)]) {
            for (int j = plan.segment()[simulation.country(to)]; j < plan.segment()[simulation.country(to) + 1]; j++) {
                sum += simulation.state(plan).flow[seller][j];
            }
        }
        return sum;
    }

    @Test
    void exactlyWhatIsLicensedCrossesWhileMoreIsAskedFor() {
        Simulation simulation = world("CHN", List.of(), -0.9).advance(START);
        double usual = shipped(simulation, "CHN", "USA");
        int pair = pair(simulation, "CHN", "USA");
        int binding = 0;
        for (int month = 0; month < 24; month++) {
            simulation.advance();
            MarketState state = simulation.state(simulation.refined(0));
            double limit = state.laneLimit[pair];
            if (month < 2) {
                assertEquals(0, shipped(simulation, "CHN", "USA"));
            }
            if (limit > 0 && limit < Double.POSITIVE_INFINITY) {
                assertTrue(limit < usual);
                if (state.laneOrders[pair] > limit) {
                    binding++;
                    assertEquals(limit, shipped(simulation, "CHN", "USA"), 1e-12 * limit);
                }
            }
        }
        // The ramp at a relation of about 0.15 takes eleven months; prices have fallen towards its end.
        assertTrue(binding >= 5, "binding " + binding);
        assertEquals(Double.POSITIVE_INFINITY, simulation.state(simulation.refined(0)).laneLimit[pair]);
    }

    @Test
    void theRentRisesWhileTheLaneBindsAndFadesWhenItIsFree() {
        Simulation simulation = world("CHN", List.of(), -0.9).advance(START);
        int pair = pair(simulation, "CHN", "USA");
        double highest = 1;
        for (int month = 0; month < 120; month++) {
            MarketState state = simulation.state(simulation.refined(0));
            double before = state.lanePremium[pair];
            simulation.advance();
            double limit = state.laneLimit[pair];
            double now = state.lanePremium[pair];
            if (limit == 0) {
                assertEquals(before, now);
            } else if (limit < Double.POSITIVE_INFINITY && state.laneOrders[pair] > limit) {
                assertTrue(now > before);
            } else {
                assertTrue(now <= before);
            }
            highest = Math.max(highest, now);
        }
        assertTrue(highest > 1.2, "highest " + highest);
        assertEquals(1, simulation.state(simulation.refined(0)).lanePremium[pair]);
        assertEquals(1, simulation.state(simulation.refined(0)).lanePremium[pair(simulation, "AUS", "USA")]);
    }

    @Test
    void anAdversaryGetsNothing() {
        // The licence itself takes the relation from 0.3 to 0.15.
        Simulation simulation = world("CHN", List.of("USA"), 0.2).advance(START);
        assertTrue(shipped(simulation, "CHN", "USA") > 0);
        for (int month = 0; month < 10; month++) {
            simulation.advance();
            assertEquals(0, shipped(simulation, "CHN", "USA"));
        }
        assertTrue(shipped(simulation, "CHN", "JPN") > 0);
        // Until time has repaired it to 0.2: 0.15 (1 - 1/36)^n below 0.1 for n above 14.
        simulation.advance(20);
        assertTrue(shipped(simulation, "CHN", "USA") > 0);
    }

    @Test
    void whoMayBuyAllHeIsUsedToIsNotControlledAnyMore() {
        Simulation simulation = world("CHN", List.of("USA"), -0.9).advance(START);
        int controlled = simulation.country("USA");
        assertFalse(simulation.view.isControlled(controlled));
        int months = 0;
        for (int month = 0; month < 60; month++) {
            simulation.advance();
            months += simulation.view.isControlled(controlled) ? 1 : 0;
            assertFalse(simulation.view.isControlled(simulation.country("JPN")));
        }
        // Two months of delay and the ramp of eleven, or one more as relations change.
        assertEquals(12, months, 1);
        assertTrue(simulation.world.inForce[0]);
    }

    /** Traders sell nothing to the country that makes most, licensed or not, so nothing is lost by closing it. */
    @Test
    void aLaneThatCarriedNothingStaysShutWhileLicensedAndIsNotMissed() {
        Simulation simulation = world("KOR", List.of("CHN"), -0.9);
        assertEquals(
                0,
                simulation.blueprint.baseTrade(simulation.blueprint.lane(
                        simulation.refined(0).index(), simulation.country("KOR"), simulation.country("CHN"))));
        for (int month = 0; month < 24; month++) {
            simulation.advance();
            assertEquals(0, shipped(simulation, "KOR", "CHN"));
            assertEquals(1, simulation.price("CHN"), 1e-12);
            assertEquals(1, simulation.price("USA"), 1e-12);
        }
    }
}
