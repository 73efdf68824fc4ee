package chokepoint.study;

import chokepoint.metric.MetricId;

/**
 * The distribution of one metric over the runs of one scenario.
 *
 * @param standardError Monte Carlo standard error of the mean
 * @param quantiles at {@link #levels()}
 * @param quantilesLow lower 95 % confidence limits of the quantiles, by order statistics
 * @param quantilesHigh upper ones; NaN where the runs are too few
 * @param expectedShortfall mean of the worst (highest) 5 % of the runs
 * @param expectedShortfallError its Monte Carlo standard error; NaN for fewer than 20 runs
 */
public record SummaryRow(
        String scenario,
        MetricId metric,
        int runs,
        double mean,
        double standardError,
        double standardDeviation,
        double[] quantiles,
        double[] quantilesLow,
        double[] quantilesHigh,
        double expectedShortfall,
        double expectedShortfallError) {

    /** Probabilities of the quantiles. */
    public static double[] levels() {
        return new double[] {0.01, 0.05, 0.25, 0.50, 0.75, 0.95, 0.99};
    }
}
