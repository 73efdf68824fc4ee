package chokepoint.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RealsTest {

    private static final double UNIT = 0x1.0p-53;

    @Test
    void givesTheBitsOfFdlibm() {
        // One unit above the nearest double to e: a known mark of fdlibm.
        assertEquals(0x1.5bf0a8b14576ap1, Reals.exp(1));
        assertEquals(0x1.62e42fefa39efp-1, Reals.log(2));
    }

    @Test
    void powIsWithinItsStatedErrorOfTheStrictOne() {
        for (double x = 1e-3; x < 1e3; x *= 1.37) {
            for (double y = -3; y <= 3; y += 0.125) {
                double exact = StrictMath.pow(x, y);
                // Two roundings of 1 ulp each in the exponent, and those of exp and of the oracle.
                double bound = (4 + 4 * Math.abs(y * StrictMath.log(x))) * UNIT;
                assertEquals(exact, Reals.pow(x, y), bound * exact, () -> "of " + exact);
            }
        }
    }

    @Test
    void powAtTheEdgeOfItsDomainIsAsDocumented() {
        assertEquals(0, Reals.pow(0, 0.5));
        assertEquals(Double.POSITIVE_INFINITY, Reals.pow(0, -0.5));
        assertTrue(Double.isNaN(Reals.pow(0, 0)));
        assertTrue(Double.isNaN(Reals.pow(-1, 2)));
        assertEquals(1, Reals.pow(7, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 12, 31})
    void powerAgreesWithExactArithmetic(int n) {
        for (double x : new double[] {-1.75, 0.1, 0.999, 1, 1.1, 3.7}) {
            double exact = new BigDecimal(x).pow(n, MathContext.DECIMAL128).doubleValue();
            // n - 1 products at most, each rounded once, errors doubling with each squaring.
            assertEquals(exact, Reals.power(x, n), (n + 1) * UNIT * Math.abs(exact));
        }
    }

    @Test
    void powerSquaresInAFixedWay() {
        double x = 1.1;
        double square = x * x;
        double fourth = square * square;

        assertEquals(square, Reals.power(x, 2));
        assertEquals(fourth, Reals.power(x, 4));
        assertEquals(fourth * fourth, Reals.power(x, 8));
    }

    @Test
    void powerRefusesANegativeExponent() {
        assertThrows(IllegalArgumentException.class, () -> Reals.power(2, -1));
    }
}
