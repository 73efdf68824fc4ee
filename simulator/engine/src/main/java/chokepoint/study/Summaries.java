package chokepoint.study;

import chokepoint.statistics.Moments;
import chokepoint.statistics.OrderStatistics;
import chokepoint.statistics.QuantileRanks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The distribution of every metric of a scenario, from its rows in order of run.
 *
 * <p>A metric that is undefined in some runs, NaN or infinite there, is summarised over the others, and
 * {@link SummaryRow#runs} says how many those are. Of no runs at all everything is NaN.
 */
public final class Summaries {

    private Summaries() {}

    /** One row per metric, in the order of the outcomes' columns. */
    public static List<SummaryRow> of(ScenarioOutcomes outcomes) {
        double[] levels = SummaryRow.levels();
        // Most columns hold a number for every run, so their ranks are worked out once.
        Map<Integer, List<QuantileRanks>> ranks = new TreeMap<>();
        List<SummaryRow> rows = new ArrayList<>();
        for (int column = 0; column < outcomes.metrics().size(); column++) {
            double[] values = finite(outcomes.rows(), column);
            rows.add(row(outcomes, column, values, ranks.computeIfAbsent(values.length, n -> ranks(n, levels))));
        }
        return List.copyOf(rows);
    }

    private static SummaryRow row(ScenarioOutcomes outcomes, int column, double[] values, List<QuantileRanks> ranks) {
        double[] levels = SummaryRow.levels();
        double[] quantiles = new double[levels.length];
        double[] low = new double[levels.length];
        double[] high = new double[levels.length];
        OrderStatistics ordered = new OrderStatistics(values);
        for (int k = 0; k < levels.length; k++) {
            quantiles[k] = ordered.quantile(levels[k]);
            low[k] = ordered.ofRank(ranks.get(k).low());
            high[k] = ordered.ofRank(ranks.get(k).high());
        }
        Moments moments = Moments.of(values);
        return new SummaryRow(
                outcomes.scenario(),
                outcomes.metrics().get(column),
                moments.n(),
                moments.mean(),
                moments.standardError(),
                moments.standardDeviation(),
                quantiles,
                low,
                high,
                ordered.expectedShortfall(),
                ordered.expectedShortfallError());
    }

    private static List<QuantileRanks> ranks(int n, double[] levels) {
        List<QuantileRanks> ranks = new ArrayList<>();
        for (double level : levels) {
            ranks.add(QuantileRanks.of(n, level));
        }
        return ranks;
    }

    /** The finite values of a column, in order of run. */
    private static double[] finite(double[][] rows, int column) {
        double[] values = new double[rows.length];
        int n = 0;
        for (double[] row : rows) {
            if (Double.isFinite(row[column])) {
                values[n++] = row[column];
            }
        }
        return Arrays.copyOf(values, n);
    }
}
