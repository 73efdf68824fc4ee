package chokepoint.scenario;

import chokepoint.domain.Plant;
import chokepoint.domain.Stage;
import chokepoint.scenario.Consistency.Fault;
import chokepoint.scenario.Scenario.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether known capacity fits what is made. */
final class CapacityChecks {

    /** Output may exceed a rounded capacity by this much. */
    private static final double ROUNDING = 1e-9;

    private CapacityChecks() {}

    /** All faults, in the order of the scenario. */
    static List<Fault> faults(Scenario scenario) {
        List<Fault> faults = new ArrayList<>();
        scenario.capacity()
                .forEach((mineral, stages) -> stages.forEach((stage, plants) -> {
                    if (scenario.scope().contains(mineral)) {
                        plants.forEach((country, plant) -> check(scenario, mineral, stage, country, plant, faults));
                    }
                }));
        return faults;
    }

    private static void check(
            Scenario scenario, String mineral, Stage stage, String country, Plant plant, List<Fault> faults) {
        Source source = stage == Stage.MINED ? Source.MINED : Source.REFINED;
        Map<String, Double> output =
                scenario.production().getOrDefault(mineral, Map.of()).getOrDefault(source, Map.of());
        String path = "capacity." + mineral + "." + (stage == Stage.MINED ? "mined" : "refined") + "." + country;
        double made = output.getOrDefault(country, 0.0);
        if (output.values().stream().noneMatch(tonnes -> tonnes > 0)) {
            faults.add(new Fault(path, "has no market to sell to: nobody makes " + mineral + " at this stage"));
        } else if (plant.running() > 0 && made <= 0) {
            faults.add(new Fault(path + ".running", "is known where nothing is made; such plant is mothballed"));
        } else if (plant.running() > 0 && plant.running() < made * (1 - ROUNDING)) {
            faults.add(new Fault(
                    path + ".running", "(" + plant.running() + ") must not be less than what is made (" + made + ")"));
        }
    }
}
