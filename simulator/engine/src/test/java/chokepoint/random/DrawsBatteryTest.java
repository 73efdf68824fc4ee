package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Normal;
import chokepoint.numeric.Reals;
import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether numbers of neighbouring keys pass for independent uniform ones.
 *
 * <p>Thresholds: each test of an axis fails a perfect generator with probability 1e-6, shared evenly
 * between its statistics (Bonferroni), so that the whole class does so with less than 1e-4. The keys
 * are fixed, so it either always passes or never.
 */
final class DrawsBatteryTest {

    private static final int STEPS = 1 << 18;
    private static final int[] ORIGINS = {0, 1, 1000};

    @ParameterizedTest
    @EnumSource
    void everyBitIsOneHalfOfTheTimeAndChangesHalfOfTheTime(KeyAxis axis) {
        double bound = bound(2 * 64 * ORIGINS.length);
        for (int origin : ORIGINS) {
            int[] ones = new int[64];
            int[] changes = new int[64];
            long last = axis.bits(origin, STEPS);
            for (int k = 0; k < STEPS; k++) {
                long word = axis.bits(origin, k);
                for (int bit = 0; bit < 64; bit++) {
                    ones[bit] += (int) (word >>> bit) & 1;
                    changes[bit] += (int) ((word ^ last) >>> bit) & 1;
                }
                last = word;
            }
            for (int bit = 0; bit < 64; bit++) {
                assertNormal((2.0 * ones[bit] - STEPS) / Math.sqrt(STEPS), bound, "ones of bit " + bit);
                assertNormal((2.0 * changes[bit] - STEPS) / Math.sqrt(STEPS), bound, "changes of bit " + bit);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lagsUpToADozenAreUncorrelated(KeyAxis axis) {
        double bound = bound(12 * ORIGINS.length);
        for (int origin : ORIGINS) {
            double[] u = axis.uniforms(origin, STEPS);
            for (int lag = 1; lag <= 12; lag++) {
                double sum = 0;
                for (int k = lag; k < STEPS; k++) {
                    sum += (u[k] - 0.5) * (u[k - lag] - 0.5);
                }
                // Each product has mean 0 and standard deviation 1/12.
                assertNormal(12 * sum / Math.sqrt(STEPS - lag), bound, "lag " + lag);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fillAThousandCellsOfTheLineEvenly(KeyAxis axis) {
        for (int origin : ORIGINS) {
            int[] counts = new int[1024];
            for (double u : axis.uniforms(origin, STEPS)) {
                counts[(int) (u * counts.length)]++;
            }
            assertEven(counts, STEPS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void successivePairsFillAThousandCellsOfTheSquareEvenly(KeyAxis axis) {
        for (int origin : ORIGINS) {
            double[] u = axis.uniforms(origin, STEPS);
            int[] counts = new int[32 * 32];
            for (int k = 0; k < STEPS; k += 2) {
                int row = (int) (u[k] * 32);
                int column = (int) (u[k + 1] * 32);
                counts[32 * row + column]++;
            }
            assertEven(counts, STEPS / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepCloseToTheUniformDistributionEverywhere(KeyAxis axis) {
        // Kolmogorov and Smirnov: P(sqrt(n) D > t) is about 2 exp(-2 t^2).
        double bound = Math.sqrt(-Reals.log(1e-6 / ORIGINS.length / 2) / 2);
        for (int origin : ORIGINS) {
            double[] u = axis.uniforms(origin, STEPS);
            Arrays.sort(u);
            double farthest = 0;
            for (int k = 0; k < STEPS; k++) {
                farthest = Math.max(farthest, Math.max((k + 1.0) / STEPS - u[k], u[k] - (double) k / STEPS));
            }
            double t = Math.sqrt(STEPS) * farthest;
            assertTrue(t < bound, axis + ": " + t);
        }
    }

    private static void assertEven(int[] counts, int of) {
        double expected = (double) of / counts.length;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        double tail = 1e-6 / 2 / ORIGINS.length;
        ChiSquaredDistribution law = new ChiSquaredDistribution(null, counts.length - 1);
        // Too even is as suspect as too uneven.
        assertTrue(chiSquare > law.inverseCumulativeProbability(tail), "too even: " + chiSquare);
        assertTrue(chiSquare < law.inverseCumulativeProbability(1 - tail), "too uneven: " + chiSquare);
    }

    private static double bound(int statistics) {
        return -Normal.quantile(1e-6 / 2 / statistics);
    }

    private static void assertNormal(double z, double bound, String what) {
        assertTrue(Math.abs(z) < bound, () -> what + ": z " + z + ", bound " + bound);
    }
}
