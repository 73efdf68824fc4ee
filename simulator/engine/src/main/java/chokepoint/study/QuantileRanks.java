package chokepoint.study;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The ranks of the order statistics that enclose a quantile with 95 % confidence, whatever the
 * distribution (David and Nagaraja 2003, Order Statistics, section 7.1).
 *
 * <p>The number of n values at or below the p-quantile is binomial (n, p), so the two ranks are binomial
 * quantiles: exact for every n, with no normal approximation. Each limit errs with at most 2.5 %, so
 * each holds by itself when the other does not exist; for values with ties they err less.
 *
 * @param low the largest rank that is above the quantile with at most 2.5 %; 0 if there is none
 * @param high the smallest rank that is below it with at most 2.5 %; above {@code n} if there is none
 */
record QuantileRanks(int low, int high) {

    private static final double HALF_RISK = 0.025;

    /**
     * The ranks for a sample.
     *
     * @param n size of the sample; 0 or above
     * @param p probability of the quantile; above 0 and below 1
     */
    static QuantileRanks of(int n, double p) {
        BinomialDistribution below = new BinomialDistribution(null, n, p);
        return new QuantileRanks(
                below.inverseCumulativeProbability(HALF_RISK), below.inverseCumulativeProbability(1 - HALF_RISK) + 1);
    }
}
