package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.statistics.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Scores the runs of a scenario against what was observed. */
public final class Scores {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private Scores() {}

    /** One score for each target, in the order of the targets. */
    public static List<Score> of(Backtest event, ScenarioOutcomes outcomes) {
        List<Score> scores = new ArrayList<>();
        for (Map.Entry<String, Backtest.Target> target : event.targets().entrySet()) {
            double[] runs = column(event, outcomes, target.getKey());
            double[] staticRuns = column(event, outcomes, EventMetrics.STATIC_PEAK_RATIO);
            double benchmark =
                    event.supplyCut() == 0 ? Double.NaN : staticScore(target.getKey(), staticRuns, target.getValue());
            scores.add(score(target.getKey(), target.getValue(), runs, benchmark));
        }
        return scores;
    }

    private static double[] column(Backtest event, ScenarioOutcomes outcomes, String metric) {
        for (int c = 0; c < outcomes.metrics().size(); c++) {
            MetricId id = outcomes.metrics().get(c);
            if (id.metric().equals(metric)
                    && id.country().equals(event.country())
                    && id.mineral().equals(event.mineral())
                    && id.endUse().equals("all")) {
                int column = c;
                return Arrays.stream(outcomes.rows())
                        .mapToDouble(row -> row[column])
                        .filter(Double::isFinite)
                        .toArray();
            }
        }
        throw new IllegalArgumentException(
                "no metric " + metric + " was recorded for " + event.country() + " and " + event.mineral());
    }

    private static Score score(String metric, Backtest.Target target, double[] runs, double benchmark) {
        OrderStatistics sorted = new OrderStatistics(runs);
        double q05 = sorted.quantile(LOW);
        double q95 = sorted.quantile(HIGH);
        double y = target.observed();
        return new Score(
                metric,
                y,
                target.low(),
                target.high(),
                runs.length,
                q05,
                sorted.quantile(0.5),
                q95,
                pit(runs, y),
                q05 <= y && y <= q95,
                q05 > 0 ? q95 / q05 : Double.NaN,
                crps(runs, y),
                noChange(metric, y),
                benchmark);
    }

    /** The benchmark knows a cut of supply only; without one it says nothing. */
    private static double staticScore(String metric, double[] runs, Backtest.Target target) {
        return switch (metric) {
            case EventMetrics.PEAK_RATIO, EventMetrics.YEARLY_PEAK_RATIO -> crps(runs, target.observed());
            // Without stocks the price jumps at once.
            case EventMetrics.MONTHS_TO_PEAK -> Math.abs(target.observed());
            default -> Double.NaN;
        };
    }

    /** The score of a point is its distance. */
    private static double noChange(String metric, double y) {
        return switch (metric) {
            case EventMetrics.PEAK_RATIO, EventMetrics.YEARLY_PEAK_RATIO -> Math.abs(1 - y);
            case EventMetrics.PASS_THROUGH -> Math.abs(y);
            default -> Double.NaN;
        };
    }

    static double pit(double[] runs, double y) {
        double below = 0;
        for (double x : runs) {
            below += x < y ? 1 : x == y ? 0.5 : 0;
        }
        return below / runs.length;
    }

    /**
     * Mean distance to the observation less half the mean distance between two runs (Gneiting and Raftery
     * 2007, Strictly proper scoring rules, JASA 102(477), equation 21), by ranks: the sum over pairs of
     * |x - x'| is 2 sum of (2 k - n - 1) x(k).
     */
    static double crps(double[] runs, double y) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        double pairs = 0;
        for (int k = 0; k < n; k++) {
            distance += Math.abs(sorted[k] - y);
            pairs += (2.0 * k - n + 1) * sorted[k];
        }
        return distance / n - pairs / ((double) n * n);
    }
}
