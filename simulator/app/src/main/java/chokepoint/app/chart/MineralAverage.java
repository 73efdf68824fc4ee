package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** The plain average over all minerals of a metric that was recorded by mineral, run by run. */
final class MineralAverage {

    private static final double UPPER = 0.975;

    private final ResultsReader results;
    private final String country;
    private final String metric;

    MineralAverage(ResultsReader results, String country, String metric) {
        this.results = results;
        this.country = country;
        this.metric = metric;
    }

    /** Empty where it was not recorded. */
    Optional<Headline> headline() throws IOException {
        List<Quantity> quantities = results.summary().stream()
                .map(line -> line.quantity())
                .filter(one -> one.country().equals(country) && one.metric().equals(metric))
                .filter(one -> one.endUse().equals(Topic.ALL) && !one.mineral().equals(Topic.ALL))
                .distinct()
                .toList();
        List<String> recorded = results.outcomeColumns();
        List<String> columns = quantities.stream()
                .map(Quantity::column)
                .filter(recorded::contains)
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Headline.Line> lines = new ArrayList<>();
        List<ScenarioColumns> scenarios = results.outcomes(columns);
        for (ScenarioColumns scenario : scenarios) {
            lines.add(line(scenario, scenarios.get(0)));
        }
        Quantity whole = new Quantity(
                country, Topic.ALL, Topic.ALL, metric, quantities.get(0).unit());
        return Optional.of(new Headline(whole, columns.size(), lines));
    }

    private static Headline.Line line(ScenarioColumns scenario, ScenarioColumns first) {
        double[] values = averages(scenario);
        double[] base = averages(first);
        double[] changes = new double[values.length];
        int pairs = 0;
        int other = 0;
        for (int row = 0; row < values.length; row++) {
            while (other < base.length && first.runs()[other] < scenario.runs()[row]) {
                other++;
            }
            if (other < base.length && first.runs()[other] == scenario.runs()[row]) {
                changes[pairs++] = values[row] - base[other];
            }
        }
        double[] paired = Arrays.copyOf(changes, pairs);
        boolean isFirst = scenario.scenario().equals(first.scenario());
        double change = isFirst ? Double.NaN : mean(paired);
        double error = halfWidth(paired);
        return new Headline.Line(
                scenario.scenario(),
                values.length,
                mean(values),
                halfWidth(values),
                change,
                change - error,
                change + error);
    }

    /** Of each run the average of the minerals that have a number. */
    private static double[] averages(ScenarioColumns scenario) {
        double[] averages = new double[scenario.runs().length];
        for (int row = 0; row < averages.length; row++) {
            double sum = 0;
            int count = 0;
            for (double[] column : scenario.values()) {
                if (Double.isFinite(column[row])) {
                    sum += column[row];
                    count++;
                }
            }
            averages[row] = sum / count;
        }
        return averages;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Of the mean's 95 % interval by Student's t; NaN for a single value. */
    private static double halfWidth(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(sum / (values.length - 1) / values.length);
        return new TDistribution(null, values.length - 1).inverseCumulativeProbability(UPPER) * error;
    }
}
