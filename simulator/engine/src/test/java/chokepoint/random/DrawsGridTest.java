package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Whether whole histories of neighbouring runs, entities and purposes are unrelated, month by month.
 *
 * <p>A perfect generator fails anything in this class with a probability of at most 1e-6, shared evenly
 * between five grids and 14 correlations of each (Bonferroni).
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

    /** Two hundredths of the row before in each row are seen. */
    @Test
    void relatedRowsAreSeen() {
        Draws draws = draws(42, 3);
        Grid related = (row, month) -> 0.02 * draws.normal(Purpose.DEMAND_CYCLE, row - 1, month)
                + Math.sqrt(1 - 0.0004) * draws.normal(Purpose.DEMAND_CYCLE, row, month);
        assertThrows(AssertionError.class, () -> check(related));
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
                assertTrue(Math.abs(z) < Statistic.bound(1e-6 / (5 * 14)), back + " back, shift " + shift + ": z " + z);
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
