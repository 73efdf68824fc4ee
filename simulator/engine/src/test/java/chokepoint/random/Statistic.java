package chokepoint.random;

import chokepoint.numeric.Normal;
import chokepoint.numeric.Reals;
import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What is computed of a sample, and how far it may lie from what independent uniform numbers give.
 *
 * <p>Each tells how much of its bound is used up: above 1, the sample fails, which a perfect generator's
 * does with a probability of at most {@code alpha} (two-sided; shared evenly where there are several).
 */
enum Statistic {
    /** Ones in each of the 64 bits: binomial, as normal. */
    ONES {
        @Override
        double used(Sample sample, double alpha) {
            return bits(sample, alpha, 0);
        }
    },
    /** Changes of each bit from one word to the next: binomial, as normal. */
    CHANGES {
        @Override
        double used(Sample sample, double alpha) {
            return bits(sample, alpha, 1);
        }
    },
    /** Products of deviations from 1/2 at lags of 1 to 12, each with mean 0 and deviation 1/12: normal. */
    LAGS {
        @Override
        double used(Sample sample, double alpha) {
            double[] u = sample.uniforms();
            double worst = 0;
            for (int lag = 1; lag <= 12; lag++) {
                double sum = 0;
                for (int k = lag; k < u.length; k++) {
                    sum += (u[k] - 0.5) * (u[k - lag] - 0.5);
                }
                worst = Math.max(worst, Math.abs(12 * sum / Math.sqrt(u.length - lag)));
            }
            return worst / bound(alpha / 12);
        }
    },
    /** Numbers in 1,024 equal cells of the line: chi-square. */
    LINE {
        @Override
        double used(Sample sample, double alpha) {
            int[] counts = new int[1024];
            for (double u : sample.uniforms()) {
                counts[(int) (u * counts.length)]++;
            }
            return chiSquare(counts, even(counts.length), alpha);
        }
    },
    /** Pairs of successive numbers in 32 times 32 cells of the square: chi-square. */
    SQUARE {
        @Override
        double used(Sample sample, double alpha) {
            double[] u = sample.uniforms();
            int[] counts = new int[32 * 32];
            for (int k = 0; k + 1 < u.length; k += 2) {
                counts[32 * (int) (u[k] * 32) + (int) (u[k + 1] * 32)]++;
            }
            return chiSquare(counts, even(counts.length), alpha);
        }
    },
    /** Greatest distance from the uniform distribution: Kolmogorov and Smirnov. */
    DISTANCE {
        @Override
        double used(Sample sample, double alpha) {
            double[] sorted = sample.uniforms().clone();
            Arrays.sort(sorted);
            return distance(sorted, alpha);
        }
    },
    /** Number of runs up and down: mean (2n - 1) / 3, variance (16n - 29) / 90 (Knuth, 3.3.2): normal. */
    RUNS {
        @Override
        double used(Sample sample, double alpha) {
            double[] u = sample.uniforms();
            double n = u.length;
            int runs = 1;
            for (int k = 2; k < u.length; k++) {
                if (u[k] > u[k - 1] != u[k - 1] > u[k - 2]) {
                    runs++;
                }
            }
            return Math.abs((runs - (2 * n - 1) / 3) / Math.sqrt((16 * n - 29) / 90)) / bound(alpha);
        }
    },
    /** Waits of 0 to 62 numbers, or longer, between numbers below 1/8: geometric, chi-square. */
    GAPS {
        @Override
        double used(Sample sample, double alpha) {
            double[] expected = new double[64];
            double left = 1;
            for (int wait = 0; wait < 63; wait++) {
                expected[wait] = left / 8;
                left -= left / 8;
            }
            expected[63] = left;
            int[] counts = new int[64];
            int wait = 0;
            for (double u : sample.uniforms()) {
                if (u < 0.125) {
                    counts[Math.min(wait, 63)]++;
                    wait = 0;
                } else {
                    wait++;
                }
            }
            return chiSquare(counts, expected, alpha);
        }
    },
    /** Means of x, x^2, x^3 and x^4 of normals: 0, 1, 0 and 3, variances 1, 2, 15 and 96: normal. */
    MOMENTS {
        @Override
        double used(Sample sample, double alpha) {
            double[] means = {0, 1, 0, 3};
            double[] variances = {1, 2, 15, 96};
            double worst = 0;
            for (int power = 1; power <= 4; power++) {
                double sum = 0;
                for (double x : sample.normals()) {
                    sum += Reals.power(x, power) - means[power - 1];
                }
                worst = Math.max(worst, Math.abs(sum) / Math.sqrt(variances[power - 1] * sample.size()));
            }
            return worst / bound(alpha / 4);
        }
    },
    /** Greatest distance of normals from the normal distribution of commons-math3: Kolmogorov and Smirnov. */
    NORMAL_DISTANCE {
        @Override
        double used(Sample sample, double alpha) {
            NormalDistribution law = new NormalDistribution(null, 0, 1);
            double[] sorted = sample.normals().clone();
            Arrays.sort(sorted);
            return distance(
                    Arrays.stream(sorted).map(law::cumulativeProbability).toArray(), alpha);
        }
    };

    /** The share of its bound that a sample uses up. */
    abstract double used(Sample sample, double alpha);

    /** The standardised deviation that a normal variable exceeds with probability {@code alpha}. */
    static double bound(double alpha) {
        return -Normal.quantile(alpha / 2);
    }

    private static double bits(Sample sample, double alpha, int lag) {
        long[] words = sample.words();
        int n = words.length - lag;
        int[] ones = new int[64];
        for (int k = lag; k < words.length; k++) {
            long word = lag == 0 ? words[k] : words[k] ^ words[k - lag];
            for (int bit = 0; bit < 64; bit++) {
                ones[bit] += (int) (word >>> bit) & 1;
            }
        }
        double worst = 0;
        for (int count : ones) {
            worst = Math.max(worst, Math.abs(2.0 * count - n) / Math.sqrt(n));
        }
        return worst / bound(alpha / 64);
    }

    private static double[] even(int cells) {
        double[] shares = new double[cells];
        Arrays.fill(shares, 1.0 / cells);
        return shares;
    }

    /** Too even is as suspect as too uneven. */
    private static double chiSquare(int[] counts, double[] shares, double alpha) {
        double n = Arrays.stream(counts).sum();
        double chiSquare = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            double expected = n * shares[cell];
            chiSquare += (counts[cell] - expected) * (counts[cell] - expected) / expected;
        }
        ChiSquaredDistribution law = new ChiSquaredDistribution(null, counts.length - 1);
        return Math.max(
                chiSquare / law.inverseCumulativeProbability(1 - alpha / 2),
                law.inverseCumulativeProbability(alpha / 2) / chiSquare);
    }

    /** Of sorted numbers that should be uniform: P(sqrt(n) D > t) is about 2 exp(-2 t^2). */
    private static double distance(double[] sorted, double alpha) {
        double n = sorted.length;
        double farthest = 0;
        for (int k = 0; k < sorted.length; k++) {
            farthest = Math.max(farthest, Math.max((k + 1) / n - sorted[k], sorted[k] - k / n));
        }
        return Math.sqrt(n) * farthest / Math.sqrt(-Reals.log(alpha / 2) / 2);
    }
}
