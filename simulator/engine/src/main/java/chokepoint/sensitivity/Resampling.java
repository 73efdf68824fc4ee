package chokepoint.sensitivity;

import chokepoint.domain.Require;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import java.util.Arrays;

/**
 * How the bootstrap draws.
 *
 * @param resamples how many samples are drawn with replacement; 100 or above
 * @param seed of the draws; the same seed gives the same bits
 */
public record Resampling(int resamples, long seed) {

    /** A thousand samples: enough for quantiles of 2.5 and 97.5 % (Efron and Tibshirani 1993, chapter 13). */
    public static final Resampling USUAL = new Resampling(1000, 1);

    private static final long ROWS = Draws.entity("sensitivity/rows");

    public Resampling {
        Require.between(resamples, 100, 1_000_000, "resamples");
    }

    /**
     * Counts how often each row is in a sample.
     *
     * @param counts of each row; overwritten
     */
    void draw(int resample, int[] counts) {
        Arrays.fill(counts, 0);
        Draws draws = new Draws(new RunKey(seed, resample));
        for (int k = 0; k < counts.length; k++) {
            counts[(int) (draws.uniform(Purpose.RESAMPLE, ROWS, k) * counts.length)]++;
        }
    }
}
