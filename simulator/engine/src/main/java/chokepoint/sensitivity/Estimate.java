package chokepoint.sensitivity;

/**
 * A number that was estimated, and its 95 % confidence interval.
 *
 * @param value NaN where there is nothing to estimate it from
 * @param low lower limit; NaN where there is no interval
 * @param high upper limit; NaN where there is no interval
 */
public record Estimate(double value, double low, double high) {

    /** Nothing known. */
    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** A value without an interval. */
    static Estimate withoutInterval(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** A value with an interval of equal halves. */
    static Estimate around(double value, double half) {
        return new Estimate(value, value - half, value + half);
    }

    /** The square root; of what is below zero, as an unbiased variance may be, zero. */
    Estimate root() {
        return new Estimate(root(value), root(low), root(high));
    }

    private static double root(double square) {
        return square < 0 ? 0 : Math.sqrt(square);
    }
}
