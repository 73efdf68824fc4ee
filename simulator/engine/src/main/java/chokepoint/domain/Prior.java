package chokepoint.domain;

/**
 * A number that is not known exactly: a triangular distribution, or a constant where all three are
 * equal. A file may write a constant as a bare number.
 *
 * @param low smallest possible value
 * @param mid most likely value, and the value of every run that does not sample
 * @param high largest possible value
 */
public record Prior(double low, double mid, double high) {

    public Prior {
        Require.finite(low, "low");
        Require.finite(mid, "mid");
        Require.finite(high, "high");
        if (low > mid || mid > high) {
            throw new IllegalArgumentException(
                    "low (" + low + ") must not exceed mid (" + mid + "), nor mid exceed high (" + high + ")");
        }
    }

    /** A value without uncertainty. */
    public static Prior of(double value) {
        return new Prior(value, value, value);
    }

    /** The same prior with all three points multiplied by a positive factor. */
    public Prior times(double factor) {
        Require.positive(factor, "factor");
        return new Prior(low * factor, mid * factor, high * factor);
    }

    /**
     * Inverse of the cumulative distribution.
     *
     * @param u in (0, 1)
     */
    public double quantile(double u) {
        if (low == high) {
            return mid;
        }
        double span = high - low;
        double split = (mid - low) / span;
        return u < split ? low + Math.sqrt(u * span * (mid - low)) : high - Math.sqrt((1 - u) * span * (high - mid));
    }
}
