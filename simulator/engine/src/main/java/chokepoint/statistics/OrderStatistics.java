package chokepoint.statistics;

import java.util.Arrays;

/** A sample in rising order, and what can be read off it without assuming any distribution. */
public final class OrderStatistics {

    /** One over the share of runs in the tail of the expected shortfall. */
    private static final double TAIL = 20;

    private final double[] sorted;

    /** Copies finite values. */
    public OrderStatistics(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** The value of a rank; rank 1 is the lowest, and a rank that does not exist is NaN. */
    public double ofRank(int rank) {
        return rank < 1 || rank > sorted.length ? Double.NaN : sorted[rank - 1];
    }

    /**
     * The sample quantile of type 7 of Hyndman and Fan (1996), Sample quantiles in statistical packages:
     * linear between order statistics, at position (n - 1) p from the lowest. NaN for an empty sample.
     */
    public double quantile(double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The mean of the highest 5 %, summed from the lowest of them up; NaN for an empty sample.
     *
     * <p>Where 5 % of the runs is k, not a whole number, the next run below the highest floor(k) counts
     * with weight k - floor(k), so that weights sum to k (Rockafellar and Uryasev 2002, Conditional
     * value-at-risk for general loss distributions, proposition 8). Below 20 runs it is the highest value.
     */
    public double expectedShortfall() {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double tail = n / TAIL;
        int whole = (int) tail;
        double sum = (tail - whole) * sorted[n - 1 - whole];
        for (int k = n - whole; k < n; k++) {
            sum += sorted[k];
        }
        return sum / tail;
    }

    /**
     * The Monte Carlo standard error of the expected shortfall; NaN for a sample whose tail is less than
     * one value.
     *
     * <p>The shortfall is q + mean of (y - q)+ / 0.05 with q the 95 % quantile, and to first order the error
     * of q cancels, so its error is that of a mean: s / (0.05 sqrt n), s the standard deviation of (y - q)+
     * over the whole sample (Trindade, Uryasev, Shapiro and Zrazhevsky 2007, Financial prediction with
     * constrained tail risk, Journal of Banking and Finance 31(11)).
     */
    public double expectedShortfallError() {
        int n = sorted.length;
        if (n < TAIL) {
            return Double.NaN;
        }
        double quantile = quantile(1 - 1 / TAIL);
        double[] excess = new double[n];
        for (int k = 0; k < n; k++) {
            excess[k] = Math.max(0, sorted[k] - quantile);
        }
        return TAIL * Moments.of(excess).standardError();
    }
}
