package chokepoint.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The ranks of the order statistics that enclose a quantile with 95 % confidence, or another, whatever
 * the distribution (David and Nagaraja 2003, Order Statistics, section 7.1).
 *
 * <p>The number of n values at or below the p-quantile is binomial (n, p), so the two ranks are binomial
 * quantiles: exact for every n, with no normal approximation. Each limit errs with at most half of
 * the risk, 2.5 %, so each holds by itself when the other does not exist; for values with ties they err
 * less. Ranks are whole numbers, so the confidence is that or more.
 *
 * @param low the largest rank that is above the quantile with at most 2.5 %; 0 if there is none
 * @param high the smallest rank that is below it with at most 2.5 %; above {@code n} if there is none
 */
public record QuantileRanks(int low, int high) {

    private static final double HALF_RISK = 0.025;

    /**
     * The ranks for a sample.
     *
     * @param n size of the sample; 0 or above
     * @param p probability of the quantile; above 0 and below 1
     */
    public static QuantileRanks of(int n, double p) {
        return within(n, p, HALF_RISK);
    }

    /**
     * The ranks for another confidence than 95 %.
     *
     * @param confidence above 0 and below 1
     */
    public static QuantileRanks of(int n, double p, double confidence) {
        return within(n, p, (1 - confidence) / 2);
    }

    private static QuantileRanks within(int n, double p, double halfRisk) {
        BinomialDistribution below = new BinomialDistribution(null, n, p);
        return new QuantileRanks(
                below.inverseCumulativeProbability(halfRisk), below.inverseCumulativeProbability(1 - halfRisk) + 1);
    }
}
