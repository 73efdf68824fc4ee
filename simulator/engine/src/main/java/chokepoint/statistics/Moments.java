package chokepoint.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Number, mean and variance of a sample.
 *
 * <p>Sums run in the given order, so that the bits depend on the values and their order alone. Corrected
 * two-pass algorithm (Chan, Golub and LeVeque 1983, Algorithms for computing the sample variance, The
 * American Statistician 37(3), equation 1.7), about the first value: a sample that does not vary has
 * exactly its value as mean and exactly zero as variance.
 *
 * @param mean NaN for an empty sample
 * @param variance unbiased, over n - 1; NaN for fewer than two values
 */
public record Moments(int n, double mean, double variance) {

    /** The moments of finite values. */
    public static Moments of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new Moments(0, Double.NaN, Double.NaN);
        }
        double shift = values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - shift;
        }
        double rough = shift + sum / n;
        double residuals = 0;
        double squares = 0;
        for (double value : values) {
            double residual = value - rough;
            residuals += residual;
            squares += residual * residual;
        }
        double variance = n == 1 ? Double.NaN : Math.max(0, squares - residuals * residuals / n) / (n - 1);
        return new Moments(n, rough + residuals / n, variance);
    }

    /** Square root of the unbiased variance. */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /** Monte Carlo standard error of the mean. */
    public double standardError() {
        return Math.sqrt(variance / n);
    }

    /**
     * Half the width of Student's interval of the mean; NaN for fewer than two values.
     *
     * @param confidence above 0 and below 1
     */
    public double halfWidth(double confidence) {
        if (n < 2) {
            return Double.NaN;
        }
        return new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + confidence) / 2) * standardError();
    }
}
