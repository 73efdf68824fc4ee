package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plain average over all minerals of a metric that was recorded by mineral, run by run. */
final class MineralAverage {

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
        List<Sample> samples = new ArrayList<>();
        for (ScenarioColumns scenario : results.outcomes(columns)) {
            double[][] averages = {averages(scenario)};
            ScenarioColumns average = new ScenarioColumns(scenario.scenario(), scenario.runs(), averages);
            samples.add(Sample.of(average, samples.size(), 1));
            lines.add(line(samples.get(samples.size() - 1), samples.get(0)));
        }
        Quantity whole = new Quantity(
                country, Topic.ALL, Topic.ALL, metric, quantities.get(0).unit());
        return Optional.of(new Headline(whole, columns.size(), lines));
    }

    private static Headline.Line line(Sample sample, Sample first) {
        Estimate level = Estimate.ofMean(sample.values());
        Estimate change = Estimate.ofDifference(sample, first);
        boolean isFirst = sample.place() == 0;
        return new Headline.Line(
                sample.scenario(),
                sample.size(),
                level.value(),
                Estimate.halfWidth(level.standardError(), sample.size()),
                isFirst ? Double.NaN : change.value(),
                isFirst ? Double.NaN : change.low(),
                isFirst ? Double.NaN : change.high());
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
}
