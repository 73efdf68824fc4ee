package chokepoint.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// The digits are those of the oracle.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class NormalTest {

    private static final NormalDistribution ORACLE = new NormalDistribution(null, 0, 1);

    /** Probability and quantile, by mpmath at 60 digits (Newton's method on log erfc). */
    private static final double[][] EXACT = {
        {1e-300, -37.047096299361199237},
        {1e-200, -30.205594179579643063},
        {1e-100, -21.273453560965324294},
        {1e-50, -14.933337534788488981},
        {1e-20, -9.2623400897984075796},
        {0x1.0p-53, -8.2095361516013868556},
        {1e-12, -7.0344838253011319326},
        {1.3887943864964021e-11, -6.6579046435011035837},
        {1e-10, -6.3613409024040561991},
        {1e-05, -4.2648907939228246102},
        {0.001, -3.0902323061678135354},
        {0.025, -1.9599639845400542118},
        {0.07499, -1.4396021182393162092},
        {0.075, -1.4395314709384559349},
        {0.0751, -1.4388253927525399824},
        {0.1, -1.2815515655446004353},
        {0.25, -0.6744897501960817432},
        {0.4, -0.25334710313579974132},
        {0.499999, -2.5066282745665593779e-6},
        {0.5, 0},
        {0.5000001, 2.5066282733116483012e-7},
        {0.6, 0.25334710313579974132},
        {0.75, 0.6744897501960817432},
        {0.9, 1.2815515655446005935},
        {0.975, 1.9599639845400538556},
        {0.999, 3.0902323061678132778},
        {1 - 1e-10, 6.3613408896974218642},
        {1 - 0x1.0p-53, 8.2095361516013868556},
    };

    @Test
    void agreesWithSixtyDigitArithmeticInEveryRegion() {
        for (double[] row : EXACT) {
            // Four units in the last place: the paper claims 1e-16 before rounding.
            assertEquals(row[1], Normal.quantile(row[0]), 4 * Math.ulp(row[1]), "at " + row[0]);
        }
    }

    @Test
    void agreesWithCommonsMathOnAFineGridOfTheCentre() {
        for (int k = 15_000; k <= 185_000; k++) {
            double u = k / 200_000.0;
            double x = Normal.quantile(u);
            // One step of Newton's method tells how far the oracle's distribution puts x from u.
            double error = (Erf.erf(x / Math.sqrt(2)) / 2 - (u - 0.5)) / ORACLE.density(x);
            // The oracle's erf is good to some 1e-15, so this bound is its own as much as ours.
            assertEquals(0, error, 1e-14 * Math.max(1, Math.abs(x)), "at " + u);
        }
    }

    @Test
    void agreesWithCommonsMathFarIntoTheLowerTail() {
        for (double u = 0.4; u > 1e-300; u *= 0.97) {
            double x = Normal.quantile(u);
            double back = Erf.erfc(-x / Math.sqrt(2)) / 2;
            // A relative error d of x is one of d x^2 in the probability; the oracle adds its own 1e-13.
            assertEquals(u, back, u * (1e-13 + 2e-15 * x * x), "at " + u);
        }
    }

    @Test
    void neverFallsAsTheProbabilityRises() {
        double last = Normal.quantile(Double.MIN_VALUE);
        for (double u = 1e-320; u < 0.01; u *= 1.01) {
            double x = Normal.quantile(u);
            assertTrue(x >= last, "at " + u);
            last = x;
        }
        for (int k = 10_001; k < 1_000_000; k++) {
            double x = Normal.quantile(k / 1e6);
            assertTrue(x > last, "at " + k);
            last = x;
        }
    }

    @Test
    void isAntisymmetric() {
        for (int k = 1; k < 1 << 16; k++) {
            // Multiples of 2^-17 have an exact complement.
            double u = k * 0x1.0p-17;
            assertEquals(-Normal.quantile(u), Normal.quantile(1 - u));
        }
        assertEquals(-Normal.quantile(0x1.0p-53), Normal.quantile(1 - 0x1.0p-53));
        assertEquals(0, Normal.quantile(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotAProbabilityBetweenNoughtAndOne(double u) {
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(u));
    }
}
