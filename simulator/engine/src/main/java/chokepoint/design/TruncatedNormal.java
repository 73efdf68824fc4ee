package chokepoint.design;

import chokepoint.design.Range.Gaussian;
import chokepoint.numeric.Normal;
import org.apache.commons.math3.special.Erf;

/** Inverse of a normal distribution that is cut off. */
final class TruncatedNormal {

    private static final double ROOT_OF_TWO = Math.sqrt(2);

    private TruncatedNormal() {}

    /** The value at a probability; one that lies beyond a cut by rounding is put right by the caller. */
    static double quantile(double u, Gaussian normal) {
        double low = (normal.low() - normal.mean()) / normal.sd();
        double high = (normal.high() - normal.mean()) / normal.sd();
        // Above the mean by way of its mirror image, as probabilities near 0 have more digits than those near 1.
        boolean mirrored = low > 0;
        double z = mirrored ? -below(1 - u, -high, -low) : below(u, low, high);
        return normal.mean() + normal.sd() * z;
    }

    private static double below(double u, double low, double high) {
        double from = share(low);
        double at = from + u * (share(high) - from);
        // A cut is where its probability is 0 or 1.
        return at <= 0 ? low : at >= 1 ? high : Normal.quantile(at);
    }

    /** Probability below a standard normal value. */
    private static double share(double z) {
        if (Double.isInfinite(z)) {
            return z < 0 ? 0 : 1;
        }
        return 0.5 * Erf.erfc(-z / ROOT_OF_TWO);
    }
}
