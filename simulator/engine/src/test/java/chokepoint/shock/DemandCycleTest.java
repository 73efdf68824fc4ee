package chokepoint.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DemandCycleTest {

    private static final int RUNS = 4000;
    private static final double PERSISTENCE = 0.8;
    private static final double END_USE = 0.03;
    private static final double SCALE = 1.5;

    /** Of every test mineral. */
    private static final double VOLATILITY = 0.02;

    /** The log of demand for mineral 0 by end use 0 in the first months of a run, [run][month]. */
    private static double[][] paths(int months) {
        Struck struck = new Struck(new DemandCycle(PERSISTENCE, END_USE, SCALE));
        double[][] paths = new double[RUNS][months];
        for (int run = 0; run < RUNS; run++) {
            struck.open(run);
            for (int month = 0; month < months; month++) {
                paths[run][month] = struck.next().demandLog(0, 0);
            }
        }
        return paths;
    }

    private static double covariance(double[][] paths, int a, int b) {
        double sum = 0;
        for (double[] path : paths) {
            sum += path[a] * path[b];
        }
        return sum / paths.length;
    }

    /** Of the month's change: mineral and end use are independent. */
    private static double stepVariance() {
        return SCALE * SCALE * (VOLATILITY * VOLATILITY + END_USE * END_USE);
    }

    /** AR(1) from zero: after t + 1 steps, s^2 (1 - p^(2 t + 2)) / (1 - p^2). */
    @Test
    void varianceGrowsToThatOfAnAutoregression() {
        double[][] paths = paths(30);

        double decay = 1;
        for (int month = 0; month < 30; month++) {
            decay *= PERSISTENCE * PERSISTENCE;
            double expected = stepVariance() * (1 - decay) / (1 - PERSISTENCE * PERSISTENCE);
            // A variance of normals around a known mean has standard error v sqrt(2 / n); five of them.
            assertEquals(expected, covariance(paths, month, month), 5 * expected * Math.sqrt(2.0 / RUNS));
        }
    }

    @Test
    void aDeviationFadesByPersistenceEachMonth() {
        double[][] paths = paths(28);

        double variance = stepVariance() / (1 - PERSISTENCE * PERSISTENCE);
        double expected = variance;
        for (int lag = 1; lag <= 3; lag++) {
            expected *= PERSISTENCE;
            // A product of normals has at most the variance 2 v^2; five standard errors. After 25
            // months the variance is within p^50, 1e-5, of its limit.
            assertEquals(expected, covariance(paths, 24, 24 + lag), 5 * variance * Math.sqrt(2.0 / RUNS));
        }
    }

    @Test
    void anEndUseSwingsForAllMineralsAlike() {
        Struck struck = new Struck(new DemandCycle(0, END_USE, 1));
        double common = 0;
        for (int run = 0; run < RUNS; run++) {
            struck.open(run);
            struck.next();
            common += struck.world.disturbance.demandLog(0, 0) * struck.world.disturbance.demandLog(1, 0);
        }
        // The covariance of two minerals is the end use's variance; five standard errors as above.
        double most = END_USE * END_USE + VOLATILITY * VOLATILITY;
        assertEquals(END_USE * END_USE, common / RUNS, 5 * most * Math.sqrt(2.0 / RUNS));
    }

    @Test
    void refusesACycleThatWouldExplode() {
        assertThrows(IllegalArgumentException.class, () -> new DemandCycle(1, 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new DemandCycle(0.5, -0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new DemandCycle(0.5, 0.1, Double.NaN));
    }
}
