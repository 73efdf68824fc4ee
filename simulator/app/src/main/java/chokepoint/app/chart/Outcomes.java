package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import java.io.IOException;
import java.util.List;

/**
 * Quantities run by run, read from the file at once: opening it costs more than reading.
 *
 * @param names of the columns
 * @param scenarios all columns of each scenario, in the study's order
 */
record Outcomes(List<String> names, List<ScenarioColumns> scenarios) {

    /** Reads those of some quantities that the file has. */
    static Outcomes of(ResultsReader results, List<Quantity> quantities) throws IOException {
        List<String> recorded = results.outcomeColumns();
        List<String> names = quantities.stream()
                .map(Quantity::column)
                .filter(recorded::contains)
                .distinct()
                .toList();
        return new Outcomes(names, names.isEmpty() ? List.of() : results.outcomes(names));
    }

    boolean has(Quantity quantity) {
        return names.contains(quantity.column());
    }

    /** Some of the columns, in the order asked for. */
    List<ScenarioColumns> of(List<Quantity> quantities) {
        int[] places = quantities.stream()
                .mapToInt(quantity -> names.indexOf(quantity.column()))
                .toArray();
        return scenarios.stream().map(scenario -> pick(scenario, places)).toList();
    }

    private static ScenarioColumns pick(ScenarioColumns scenario, int[] places) {
        double[][] picked = new double[places.length][];
        for (int k = 0; k < places.length; k++) {
            picked[k] = scenario.values()[places[k]];
        }
        return new ScenarioColumns(scenario.scenario(), scenario.runs(), picked);
    }
}
