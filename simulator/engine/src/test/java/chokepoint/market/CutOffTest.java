package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.policy.ExportBan;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user who was priced out, or cut off, learns that the shortage is over. */
class CutOffTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void useComesBackAfterATotalBanByTheOnlyLargeProducer(int stages) {
        Map<String, Double> output = OneMetal.shares("CHN 0.99, AUS 0.01");
        ExportBan ban = new ExportBan("CHN", List.of(), List.of(), List.of(), new Timing.Window(12, 36));
        Simulation simulation = new Simulation(new OneMetal(
                        Scenarios.rules(),
                        OneMetal.metal(0.1, 0.6, 0.1, 0.6),
                        stages == 2 ? output : Map.of(),
                        output,
                        OneMetal.shares("CHN 0.6, USA 0.1, JPN 0.28, AUS 0.02"),
                        0.04,
                        Map.of("JPN", 0.01),
                        Map.of("ban", ban))
                .scenario());
        simulation.advance(36);
        double duringTheBan = simulation.price("USA");
        simulation.advance(84);
        assertTrue(duringTheBan > 10, "price during the ban: " + duringTheBan);
        // Before quotes were seen, price and use stood at 40 and 0 for ever. Six years after the ban,
        // with substitution (T_sub = 22 months) and idled capacity on their way back, 1.2 to 1.4 and 0.7
        // to 0.9 were seen; what is asserted is only that the way back is found.
        assertTrue(simulation.price("USA") < 2, "price " + simulation.price("USA"));
        double use = simulation.view.wantedUse(0, simulation.country("USA"), -1);
        double base = simulation.view.baseUse(0, simulation.country("USA"), -1);
        assertTrue(use > 0.5 * base, "use " + use + " of " + base);
    }
}
