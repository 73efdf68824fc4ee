package chokepoint.statistics;

import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import java.util.stream.IntStream;

/** Random samples to test with. */
public final class Sampled {

    private Sampled() {}

    /** Independent uniform numbers in (0, 1); another sample for each {@code seed}. */
    public static double[] uniforms(long seed, int n) {
        Draws draws = new Draws(new RunKey(seed, 0));
        return IntStream.range(0, n)
                .mapToDouble(k -> draws.uniform(Purpose.PARAMETER, 1, k))
                .toArray();
    }

    /** Independent standard normal numbers; another sample for each {@code seed}. */
    public static double[] normals(long seed, int n) {
        Draws draws = new Draws(new RunKey(seed, 1));
        return IntStream.range(0, n)
                .mapToDouble(k -> draws.normal(Purpose.PARAMETER, 2, k))
                .toArray();
    }
}
