package chokepoint.statistics;

/**
 * How far a sample is from normal: what its mean's interval and its variance's error depend on.
 *
 * <p>Moments about the mean over n, not n - 1, in the given order: sample skewness is at most about the
 * root of n, so a sample understates a long tail that it has not seen.
 *
 * @param skewness third central moment over the 1.5th power of the second; NaN for a sample that does not
 *     vary
 * @param kurtosis fourth over the square of the second, 3 for a normal distribution; NaN likewise
 */
public record Shape(double skewness, double kurtosis) {

    /** The shape of finite values. */
    public static Shape of(double[] values) {
        double mean = Moments.of(values).mean();
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            double gap = value - mean;
            double square = gap * gap;
            second += square;
            third += square * gap;
            fourth += square * square;
        }
        int n = values.length;
        double variance = second / n;
        return new Shape(third / n / (variance * Math.sqrt(variance)), fourth / n / (variance * variance));
    }
}
