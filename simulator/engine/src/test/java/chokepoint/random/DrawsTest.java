package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Normal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawsTest {

    private static final long CHINA = Draws.entity("gallium/CHN");

    @Test
    void givesTheNumbersItAlwaysGave() {
        Draws draws = new Draws(new RunKey(42, 7));

        // Golden, from a second implementation in Python: a change here changes every published result.
        assertEquals(0xaa06dfb73270f4ddL, CHINA);
        assertEquals(0xec904eddab2535e2L, draws.bits(Purpose.OUTAGE_ONSET, CHINA, 11));
        assertEquals(0.9240769663985205, draws.uniform(Purpose.OUTAGE_ONSET, CHINA, 11));
        assertEquals(0.3126504899117726, draws.normal(Purpose.DEMAND_CYCLE, CHINA, 0));
        assertEquals(0.10244740028862565, draws.uniform(Purpose.SPELL_LENGTH, Draws.entity(""), -1));
        assertEquals(0.902349287920248, new Draws(new RunKey(-1, Integer.MAX_VALUE)).uniform(Purpose.PARAMETER, 0, 0));
    }

    @Test
    void everyPurposeKeepsItsCode() {
        int[] codes = Arrays.stream(Purpose.values()).mapToInt(Purpose::code).toArray();

        assertEquals(codes.length, Arrays.stream(codes).distinct().count());
        assertArrayEquals(IntStream.rangeClosed(1, 12).toArray(), Arrays.copyOf(codes, 12));
        assertEquals(9, Purpose.SPELL_LENGTH.code());
        assertEquals(12, Purpose.RELATION.code());
    }

    @Test
    void aNumberDependsOnItsKeyAndNotOnWhatWasAskedBefore() {
        Draws draws = new Draws(new RunKey(1, 2));
        double first = draws.uniform(Purpose.POLICY_ONSET, CHINA, 3);
        draws.normal(Purpose.DEMAND_CYCLE, CHINA, 3);

        assertEquals(first, draws.uniform(Purpose.POLICY_ONSET, CHINA, 3));
        assertEquals(first, new Draws(new RunKey(1, 2)).uniform(Purpose.POLICY_ONSET, CHINA, 3));
    }

    @Test
    void normalIsTheQuantileOfUniform() {
        Draws draws = new Draws(new RunKey(5, 0));

        for (int month = 0; month < 100; month++) {
            double uniform = draws.uniform(Purpose.DEMAND_CYCLE, CHINA, month);
            assertEquals(Normal.quantile(uniform), draws.normal(Purpose.DEMAND_CYCLE, CHINA, month));
        }
    }

    @Test
    void uniformIsStrictlyBetweenNoughtAndOneAtBothEnds() {
        // The same formula at the extreme bits.
        assertEquals(0x1.0p-53, ((0L >>> 12) + 0.5) * 0x1.0p-52);
        double highest = ((-1L >>> 12) + 0.5) * 0x1.0p-52;
        assertEquals(Math.nextDown(1.0), highest);
        assertTrue(Double.isFinite(Normal.quantile(highest)));
    }

    @Test
    void noTwoKeysOfALargeBlockShareTheirBits() {
        // Some 4 million words: two equal ones by chance have probability 5e-7.
        long[] words = new long[4 * 16 * Purpose.values().length * 20 * 250];
        int next = 0;
        for (int seed = -2; seed < 2; seed++) {
            for (int run = 0; run < 16; run++) {
                Draws draws = new Draws(new RunKey(seed, run));
                for (Purpose purpose : Purpose.values()) {
                    for (int entity = -10; entity < 10; entity++) {
                        for (int month = -125; month < 125; month++) {
                            words[next++] = draws.bits(purpose, entity, month);
                        }
                    }
                }
            }
        }
        assertAllDistinct(words);
    }

    @Test
    void noTwoShortOrNumberedNamesShareANumber() {
        long[] numbers = new long[26 * 26 * 26 + 1_000_000];
        int next = 0;
        for (int k = 0; k < 26 * 26 * 26; k++) {
            char[] name = {(char) ('A' + k / 676), (char) ('A' + k / 26 % 26), (char) ('A' + k % 26)};
            numbers[next++] = Draws.entity(new String(name));
        }
        for (int k = 0; k < 1_000_000; k++) {
            numbers[next++] = Draws.entity("gallium/CHN/mine-" + k);
        }
        assertAllDistinct(numbers);
    }

    @Test
    void namesThatJavaHashesAlikeAreTwoEntities() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertNotEquals(Draws.entity("Aa"), Draws.entity("BB"));
    }

    @Test
    void refusesANegativeRun() {
        assertThrows(IllegalArgumentException.class, () -> new RunKey(1, -1));
    }

    private static void assertAllDistinct(long[] words) {
        Arrays.sort(words);
        for (int k = 1; k < words.length; k++) {
            assertNotEquals(words[k - 1], words[k]);
        }
    }
}
