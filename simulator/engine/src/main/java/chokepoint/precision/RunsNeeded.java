package chokepoint.precision;

import chokepoint.domain.Require;
import chokepoint.numeric.Normal;
import chokepoint.numeric.Reals;
import chokepoint.statistics.Moments;
import chokepoint.statistics.OrderStatistics;
import chokepoint.statistics.Shape;

/**
 * How many runs a precision is likely to take, from a pilot sample.
 *
 * <p>The limits hold the error of the pilot to first order, with 95 %, on a logarithmic scale. They do not
 * hold a tail that the pilot has not seen: of long-tailed metrics pilots of 100 runs say too few more
 * often than too many.
 *
 * @param low runs that may do
 * @param runs best guess, a whole number; infinite if the precision is out of reach, as a relative
 *     half-width around zero is
 * @param high runs that should do; infinite if a relative half-width is asked of what may be zero
 */
public record RunsNeeded(double low, double runs, double high) {

    private static final double NORMAL_95 = 1.959963984540054;

    /** Above it Student's quantile is the normal one, to many digits. */
    private static final double LARGE = 1e8;

    /** Nothing can be said, of a pilot with fewer than two values. */
    private static final RunsNeeded UNKNOWN = new RunsNeeded(2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * From a pilot.
     *
     * @param values as in {@link StoppingRule#judge}
     */
    public static RunsNeeded of(Precision precision, double[] values) {
        double[] finite = Precision.finite(values);
        if (finite.length < 2) {
            return UNKNOWN;
        }
        RunsNeeded needed =
                precision.statistic() == Statistic.QUANTILE ? ofQuantile(precision, finite) : ofMean(precision, finite);
        // Runs without a value count for nothing, and will come as often as in the pilot.
        return needed.times((double) values.length / finite.length);
    }

    /** The checkpoint where a cell is likely to stop: it has to be met at the one before, too. */
    public int stop(Checkpoints checkpoints) {
        int most = checkpoints.most();
        int firstMet = checkpoints.after((int) Math.min(Math.ceil(runs), most) - 1);
        return checkpoints.after(firstMet);
    }

    private static RunsNeeded ofMean(Precision precision, double[] finite) {
        Moments moments = Moments.of(finite);
        double mean = moments.mean();
        double deviation = moments.standardDeviation();
        double allowed = precision.halfWidth().around(mean);
        double least = Math.max(2, LeastRuns.of(precision, finite));
        if (!(deviation > 0) && allowed > 0) {
            return new RunsNeeded(least, least, least);
        }
        double runs = forMean(deviation, allowed, precision.confidence());
        Shape shape = Shape.of(finite);
        double variance = shape.kurtosis() - 1;
        boolean mayBeZero = false;
        if (precision.halfWidth().scale() == HalfWidth.Scale.RELATIVE) {
            // Delta method for log(s^2 / m^2), with the covariance of mean and variance.
            double variation = deviation / mean;
            variance += 4 * variation * variation - 4 * shape.skewness() * variation;
            mayBeZero = !(Math.abs(mean) > moments.halfWidth(precision.confidence()));
        }
        return around(runs, Math.sqrt(Math.max(0, variance) / finite.length), mayBeZero, least);
    }

    /** The least n with t(n - 1) s / sqrt(n) within what is allowed. */
    private static double forMean(double deviation, double allowed, double confidence) {
        double z = Normal.quantile((1 + confidence) / 2);
        double squared = deviation / allowed * (deviation / allowed);
        double runs = Math.max(2, Math.floor(z * z * squared));
        if (!(runs < LARGE)) {
            return Double.isNaN(runs) ? Double.POSITIVE_INFINITY : runs;
        }
        // Student's quantile is above the normal one, so this starts from below, by a few runs.
        while (new Moments((int) runs, 0, deviation * deviation).halfWidth(confidence) > allowed) {
            runs++;
        }
        return runs;
    }

    /**
     * The length of the order statistics interval goes with the root of p (1 - p) / n over the density at
     * the quantile. The density is taken over the ranks of the pilot's own interval (Siddiqui 1960; Bloch
     * and Gastwirth 1968), cut off at its lowest and highest value.
     */
    private static RunsNeeded ofQuantile(Precision precision, double[] finite) {
        int n = finite.length;
        double p = precision.level();
        double z = Normal.quantile((1 + precision.confidence()) / 2);
        OrderStatistics ordered = new OrderStatistics(finite);
        double reach = z * Math.sqrt(n * p * (1 - p));
        int low = (int) Math.max(1, Math.min(n - 1, Math.round(n * p - reach)));
        int high = (int) Math.min(n, Math.max(low + 1, Math.round(n * p + reach) + 1));
        double value = ordered.quantile(p);
        double allowed = precision.halfWidth().around(value);
        // Of one run: the root of p (1 - p) over the density.
        double error = Math.sqrt(p * (1 - p)) * n * (ordered.ofRank(high) - ordered.ofRank(low)) / (high - low);
        double least = leastRanks(p, precision.confidence());
        double root = z * error / allowed;
        double runs = Double.isNaN(root) ? Double.POSITIVE_INFINITY : Math.ceil(root * root);
        double variance = 4.0 / (high - low);
        boolean mayBeZero = false;
        if (precision.halfWidth().scale() == HalfWidth.Scale.RELATIVE) {
            double share = error / Math.sqrt(n) / value;
            variance += 4 * share * share;
            mayBeZero = !(Math.abs(value) > z * error / Math.sqrt(n));
        }
        return around(runs, Math.sqrt(variance), mayBeZero, least);
    }

    /** The least n of which both order statistics exist: the larger of p and 1 - p, to the n, is half the risk. */
    private static double leastRanks(double p, double confidence) {
        return Math.ceil(Reals.log((1 - confidence) / 2) / Reals.log(Math.max(p, 1 - p)));
    }

    private static RunsNeeded around(double runs, double logError, boolean mayBeZero, double least) {
        double factor = Reals.exp(NORMAL_95 * logError);
        double high = mayBeZero ? Double.POSITIVE_INFINITY : runs * factor;
        return new RunsNeeded(Math.max(least, runs / factor), Math.max(least, runs), Math.max(least, high));
    }

    private RunsNeeded times(double share) {
        Require.positive(share, "share");
        return new RunsNeeded(Math.floor(low * share), Math.ceil(runs * share), Math.ceil(high * share));
    }
}
