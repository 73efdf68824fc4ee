package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Normal;
import chokepoint.numeric.Reals;
import org.junit.jupiter.api.Test;

/**
 * Whether whole histories of neighbouring runs, entities and purposes are unrelated, month by month.
 *
 * <p>Thresholds as in {@link DrawsBatteryTest}: 1e-6 shared evenly between the statistics of a test.
 */
final class DrawsGridTest {

    private static final int ROWS = 1000;
    private static final int MONTHS = 240;

    /** A number of row and month. */
    private interface Grid {
        double at(int row, int month);
    }

    @Test
    void neighbouringRunsAreUnrelated() {
        check((row, month) -> draws(42, row).normal(Purpose.DEMAND_CYCLE, 17, month));
    }

    @Test
    void neighbouringSeedsAreUnrelated() {
        check((row, month) -> draws(row, 3).normal(Purpose.DEMAND_CYCLE, 17, month));
    }

    @Test
    void neighbouringEntitiesAreUnrelated() {
        Draws draws = draws(42, 3);
        check((row, month) -> draws.normal(Purpose.DEMAND_CYCLE, row, month));
    }

    @Test
    void numberedNamesAreUnrelated() {
        Draws draws = draws(42, 3);
        check((row, month) -> draws.normal(Purpose.OUTAGE_LOSS, Draws.entity("mine-" + row), month));
    }

    @Test
    void purposesOfOneEntityAreUnrelated() {
        Purpose[] purposes = Purpose.values();
        check((row, month) -> draws(7, row / 9).normal(purposes[row % 9], 17, month));
    }

    @Test
    void normalsHaveTheMomentsOfTheNormalDistribution() {
        double[] sums = new double[5];
        for (int row = 0; row < ROWS; row++) {
            for (int month = 0; month < MONTHS; month++) {
                double x = draws(1, row).normal(Purpose.END_USE_CYCLE, 5, month);
                for (int power = 1; power <= 4; power++) {
                    sums[power] += Reals.power(x, power);
                }
            }
        }
        double n = (double) ROWS * MONTHS;
        // Five standard errors; the variances of x, x^2, x^3 and x^4 are 1, 2, 15 and 96.
        assertEquals(0, sums[1] / n, 5 * Math.sqrt(1 / n));
        assertEquals(1, sums[2] / n, 5 * Math.sqrt(2 / n));
        assertEquals(0, sums[3] / n, 5 * Math.sqrt(15 / n));
        assertEquals(3, sums[4] / n, 5 * Math.sqrt(96 / n));
    }

    /** Correlates each row with the one and the two before, at shifts of -3 to 3 months. */
    private static void check(Grid grid) {
        double[][] x = new double[ROWS][MONTHS];
        for (int row = 0; row < ROWS; row++) {
            for (int month = 0; month < MONTHS; month++) {
                x[row][month] = grid.at(row, month);
            }
        }
        for (int back = 1; back <= 2; back++) {
            for (int shift = -3; shift <= 3; shift++) {
                double z = correlation(x, back, shift);
                assertTrue(Math.abs(z) < -Normal.quantile(1e-6 / 2 / 14), back + " back, shift " + shift + ": z " + z);
            }
        }
    }

    /** The sum of products of standard normals, over its standard deviation. */
    private static double correlation(double[][] x, int back, int shift) {
        double sum = 0;
        int terms = 0;
        for (int row = back; row < ROWS; row++) {
            for (int month = 3; month < MONTHS - 3; month++) {
                sum += x[row][month] * x[row - back][month + shift];
                terms++;
            }
        }
        return sum / Math.sqrt(terms);
    }

    private static Draws draws(long seed, int run) {
        return new Draws(new RunKey(seed, run));
    }
}
