package chokepoint.precision;

import chokepoint.domain.Default;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;

/**
 * The section {@code until} of a file: runs go on until one metric is known well enough.
 *
 * @param metric column of the outcomes, for example {@code peak-price.USA.gallium}
 * @param statistic what of it is to be known
 * @param level of the quantile
 * @param halfWidth {@code 1%} of the estimate, or a number in the unit of the metric
 * @param confidence of the interval
 * @param first number of runs at which precision is first looked at; at least 100, as intervals from fewer
 *     miss too often
 * @param step least number of runs between two looks
 * @param growth least factor between two looks
 * @param most runs of a cell
 */
public record Until(
        String metric,
        Statistic statistic,
        @Unit("1") @Default("0.95") double level,
        String halfWidth,
        @Unit("1") @Default("0.95") double confidence,
        @Unit("runs") @Default("100") int first,
        @Unit("runs") @Default("100") int step,
        @Unit("1") @Default("1.1") double growth,
        @Unit("runs") @Default("10000") int most) {

    private static final int LEAST_FIRST = 100;

    public Until {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("metric must be named");
        }
        Require.between(first, LEAST_FIRST, Integer.MAX_VALUE, "first");
        rule(statistic, level, halfWidth, confidence, new Checkpoints(first, step, growth, most));
    }

    /** The rule that it stands for. */
    public StoppingRule rule() {
        return rule(statistic, level, halfWidth, confidence, new Checkpoints(first, step, growth, most));
    }

    private static StoppingRule rule(
            Statistic statistic, double level, String halfWidth, double confidence, Checkpoints checkpoints) {
        return new StoppingRule(new Precision(statistic, level, HalfWidth.parse(halfWidth), confidence), checkpoints);
    }
}
