package chokepoint.numeric;

/**
 * The standard normal distribution: mean 0, standard deviation 1.
 *
 * <p>Source: Wichura (1988), Algorithm AS 241: The percentage points of the normal distribution, Applied
 * Statistics 37(3), 477-484, routine PPND16. Letters of coefficients are those of the paper.
 */
// The digits are those of the paper, to be compared with it.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class Normal {

    /** Half-width in probability of the central region. */
    private static final double CENTRE = 0.425;

    /** Where the near tail ends and the far one begins, in sqrt(-log(tail probability)). */
    private static final double FAR = 5;

    // Coefficients in rising powers: A / B in the centre, C / D in the near tail, E / F in the far one.
    private static final double[] A = {
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] B = {
        1,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3
    };
    private static final double[] C = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] D = {
        1,
        2.05319162663775882187,
        1.67638483018380384940,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] E = {
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] F = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private Normal() {}

    /**
     * Returns the number below which a standard normal variable falls with probability {@code u}, with a
     * relative error of about 1e-15.
     *
     * <p>Of the four operations alone for {@code u} from 0.075 to 0.925; a logarithm and a root outside.
     * Exactly antisymmetric wherever {@code 1 - u} is exact.
     *
     * @param u above 0 and below 1
     */
    public static double quantile(double u) {
        double fromHalf = u - 0.5;
        if (Math.abs(fromHalf) <= CENTRE) {
            return fromHalf * ratio(A, B, 0.180625 - fromHalf * fromHalf);
        }
        double tail = fromHalf < 0 ? u : 1 - u;
        if (!(tail > 0)) {
            throw new IllegalArgumentException("u (" + u + ") must be above 0 and below 1");
        }
        double r = Math.sqrt(-Reals.log(tail));
        double size = r <= FAR ? ratio(C, D, r - 1.6) : ratio(E, F, r - FAR);
        return fromHalf < 0 ? -size : size;
    }

    /** The quotient of two polynomials of the seventh degree, each by Horner's rule. */
    private static double ratio(double[] above, double[] below, double r) {
        double numerator = above[7];
        double denominator = below[7];
        for (int power = 6; power >= 0; power--) {
            numerator = numerator * r + above[power];
            denominator = denominator * r + below[power];
        }
        return numerator / denominator;
    }
}
