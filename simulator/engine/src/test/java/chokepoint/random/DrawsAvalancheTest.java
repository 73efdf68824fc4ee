package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Normal;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Whether one changed bit anywhere in a key changes each bit of the number with probability one half.
 *
 * <p>Threshold of every class of flips: the largest of its standardised counts passes with probability
 * 1 - 1e-6 if the hypothesis holds (Bonferroni over flips and output bits).
 */
final class DrawsAvalancheTest {

    private static final int KEYS = 10_000;
    private static final Purpose[] PURPOSES = Purpose.values();

    /** The random bits of base key {@code k} with one part changed. */
    private interface Flipped {
        long bits(int k, int flip);
    }

    @Test
    void everyBitOfTheSeed() {
        check(64, (k, flip) -> bits(seed(k) ^ (1L << flip), run(k), purpose(k), k, month(k)));
    }

    @Test
    void everyBitOfTheRun() {
        check(31, (k, flip) -> bits(seed(k), run(k) ^ (1 << flip), purpose(k), k, month(k)));
    }

    @Test
    void everyBitOfTheEntity() {
        check(64, (k, flip) -> bits(seed(k), run(k), purpose(k), k ^ (1L << flip), month(k)));
    }

    @Test
    void everyBitOfTheMonth() {
        check(32, (k, flip) -> bits(seed(k), run(k), purpose(k), k, month(k) ^ (1 << flip)));
    }

    @Test
    void everyOtherPurpose() {
        int others = PURPOSES.length - 1;
        IntUnaryOperator ordinal = k -> k % PURPOSES.length;
        check(others, (k, flip) -> {
            Purpose other = PURPOSES[(ordinal.applyAsInt(k) + 1 + flip) % PURPOSES.length];
            return bits(seed(k), run(k), other, k, month(k));
        });
    }

    private static void check(int flips, Flipped flipped) {
        double bound = -Normal.quantile(1e-6 / 2 / (flips * 65.0));
        for (int flip = 0; flip < flips; flip++) {
            int[] changes = new int[64];
            long total = 0;
            for (int k = 0; k < KEYS; k++) {
                long change = bits(seed(k), run(k), purpose(k), k, month(k)) ^ flipped.bits(k, flip);
                total += Long.bitCount(change);
                for (int bit = 0; bit < 64; bit++) {
                    changes[bit] += (int) (change >>> bit) & 1;
                }
            }
            assertHalf(total, 64L * KEYS, bound, "flip " + flip);
            for (int bit = 0; bit < 64; bit++) {
                assertHalf(changes[bit], KEYS, bound, "flip " + flip + ", output bit " + bit);
            }
        }
    }

    private static void assertHalf(long ones, double of, double bound, String what) {
        double z = (2.0 * ones - of) / Math.sqrt(of);
        assertTrue(Math.abs(z) < bound, () -> what + ": z " + z + ", bound " + bound);
    }

    private static long bits(long seed, int run, Purpose purpose, long entity, int month) {
        return new Draws(new RunKey(seed, run)).bits(purpose, entity, month);
    }

    private static long seed(int k) {
        return k / 7;
    }

    private static int run(int k) {
        return k % 1000;
    }

    private static Purpose purpose(int k) {
        return PURPOSES[k % PURPOSES.length];
    }

    private static int month(int k) {
        return k % 120;
    }
}
