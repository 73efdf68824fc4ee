package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Normal;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Whether one changed bit anywhere in a key changes each bit of the number with probability one half.
 *
 * <p>A perfect generator fails anything in this class with a probability of at most 1e-6 (Bonferroni over
 * classes of flips, flips and output bits). {@code -Dbattery=N} takes N times as many keys.
 */
final class DrawsAvalancheTest {

    private static final int KEYS = 10_000 * Integer.getInteger("battery", 1);

    /** Family-wise: seven classes of flips share 1e-6. */
    private static final double ALPHA = 1e-6 / 7;

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

    /** Each of the 16 bits of the first, a middle and the last character. */
    @Test
    void everyBitOfACharacterOfTheName() {
        Flipped flipped = (k, flip) -> {
            char[] name = name(k).toCharArray();
            int place = flip < 16 ? 0 : flip < 32 ? name.length / 2 : name.length - 1;
            name[place] ^= (char) (1 << (flip % 16));
            return bits(seed(k), run(k), purpose(k), Draws.entity(new String(name)), month(k));
        };
        check(48, k -> bits(seed(k), run(k), purpose(k), Draws.entity(name(k)), month(k)), flipped);
    }

    /** The next seed, run, entity and month. */
    @Test
    void theNextOfEach() {
        check(
                4,
                (k, flip) -> bits(
                        seed(k) + (flip == 0 ? 1 : 0),
                        run(k) + (flip == 1 ? 1 : 0),
                        purpose(k),
                        k + (flip == 2 ? 1L : 0),
                        month(k) + (flip == 3 ? 1 : 0)));
    }

    /** One product in place of a mixer: low output bits never hear of high input bits. */
    @Test
    void aProductIsNoMixer() {
        Flipped flipped = (k, flip) -> (k ^ (1L << flip)) * 0x9e3779b97f4a7c15L;
        assertThrows(AssertionError.class, () -> check(64, k -> k * 0x9e3779b97f4a7c15L, flipped));
    }

    private static String name(int k) {
        return "gallium/mined/" + k;
    }

    private static void check(int flips, Flipped flipped) {
        check(flips, k -> bits(seed(k), run(k), purpose(k), k, month(k)), flipped);
    }

    private static void check(int flips, IntToLongFunction base, Flipped flipped) {
        double bound = -Normal.quantile(ALPHA / 2 / (flips * 65.0));
        for (int flip = 0; flip < flips; flip++) {
            int[] changes = new int[64];
            long total = 0;
            for (int k = 0; k < KEYS; k++) {
                long change = base.applyAsLong(k) ^ flipped.bits(k, flip);
                total += Long.bitCount(change);
                for (int bit = 0; bit < 64; bit++) {
                    changes[bit] += (int) (change >>> bit) & 1;
                }
            }
            assertHalf(total, 64.0 * KEYS, bound, "flip " + flip);
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
