package chokepoint.precision;

import chokepoint.statistics.Moments;
import chokepoint.statistics.OrderStatistics;
import chokepoint.statistics.QuantileRanks;

/**
 * An estimate from a sample and the limits of its confidence interval.
 *
 * @param value the estimate; NaN for an empty sample
 * @param low NaN where there is no such limit
 * @param high NaN where there is no such limit
 * @param runs size of the sample: runs in which the metric is a finite number
 */
public record IntervalEstimate(double value, double low, double high, int runs) {

    /** Of the mean of finite values, in order of run: Student's interval. */
    static IntervalEstimate ofMean(double[] values, double confidence) {
        Moments moments = Moments.of(values);
        double half = moments.halfWidth(confidence);
        return new IntervalEstimate(moments.mean(), moments.mean() - half, moments.mean() + half, moments.n());
    }

    /**
     * Of a quantile of finite values: type 7, between the order statistics of {@link QuantileRanks}.
     *
     * <p>These are the conservative ones, which hold the confidence or more for every distribution. To
     * interpolate between neighbours (Nyblom 1992; Beran and Hall 1993) would come nearer to the confidence
     * for smooth distributions, and may fall below it for others.
     */
    static IntervalEstimate ofQuantile(double[] values, double level, double confidence) {
        OrderStatistics ordered = new OrderStatistics(values);
        QuantileRanks ranks = QuantileRanks.of(values.length, level, confidence);
        return new IntervalEstimate(
                ordered.quantile(level), ordered.ofRank(ranks.low()), ordered.ofRank(ranks.high()), values.length);
    }

    /** Half of the interval's length; NaN where a limit is missing. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
