package chokepoint.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether numbers of neighbouring keys pass for independent uniform ones.
 *
 * <p>A perfect generator fails anything in this class with a probability of at most 1e-6, shared evenly
 * between axes, walks and statistics (Bonferroni). The keys are fixed, so it either always passes or
 * never. {@code -Dbattery=N} takes samples N times as long, and so other and more numbers: the chance of
 * a false alarm is then once more 1e-6.
 */
final class DrawsBatteryTest {

    /** 2^18 words from each walk. */
    private static final int STEPS = Integer.getInteger("battery", 1) << 18;

    private static final int[] ORIGINS = {0, 1, 1000};

    private static final double ALPHA = 1e-6 / (KeyAxis.values().length * ORIGINS.length * Statistic.values().length);

    @ParameterizedTest
    @EnumSource
    void aWalkThroughNeighbouringKeysPassesForChance(KeyAxis axis) {
        for (int origin : ORIGINS) {
            Sample sample = Sample.of(STEPS, step -> axis.bits(origin, step));
            for (Statistic statistic : Statistic.values()) {
                double used = statistic.used(sample, ALPHA);
                assertTrue(used < 1, () -> axis + " from " + origin + ", " + statistic + ": " + used + " of bound");
            }
        }
    }

    /** A generator that is bad in a way, and the statistics that must see it. */
    private record Bad(String name, IntToLongFunction generator, Set<Statistic> seenBy) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> badGenerators() {
        return List.of(
                new Bad(
                        "steps of the golden ratio without a mixer: all too even",
                        k -> k * 0x9e3779b97f4a7c15L,
                        Set.of(Statistic.LAGS, Statistic.LINE, Statistic.GAPS, Statistic.RUNS)),
                new Bad(
                        "a number and its mirror image in turn: the distribution is right, the order is not",
                        k -> (k & 1) == 0 ? good(k) : ~good(k - 1),
                        Set.of(Statistic.CHANGES, Statistic.LAGS, Statistic.SQUARE, Statistic.RUNS)),
                new Bad("the lowest bit is stuck", k -> good(k) | 1, Set.of(Statistic.ONES, Statistic.CHANGES)),
                // Not seen by LINE: its chi-square has 1,023 degrees of freedom and a bound 283 above their mean, and
                // this shifts it by 2^18 x 0.02^2 = 105 only, so that it would pass in 9,999 of 10,000 cases.
                new Bad(
                        "one number in fifty is sent to the upper half",
                        k -> Long.remainderUnsigned(good(-1 - k), 50) == 0 ? good(k) | Long.MIN_VALUE : good(k),
                        Set.of(Statistic.ONES, Statistic.DISTANCE, Statistic.MOMENTS, Statistic.NORMAL_DISTANCE)),
                // Shifts the chi-square of LINE by 2^18 x (1/300)^2 x 1024 = 2,980, and nothing else by much.
                new Bad(
                        "one number in three hundred falls into the same thousandth of the line",
                        k -> Long.remainderUnsigned(good(-1 - k), 300) == 0 ? good(k) >>> 10 : good(k),
                        Set.of(Statistic.LINE)),
                new Bad(
                        "every number twice",
                        k -> good(k / 2),
                        Set.of(Statistic.CHANGES, Statistic.LAGS, Statistic.SQUARE, Statistic.GAPS)));
    }

    private static long good(int k) {
        return KeyAxis.ENTITY.bits(7, k);
    }

    @ParameterizedTest
    @MethodSource("badGenerators")
    void aBadGeneratorFails(Bad bad) {
        Sample sample = Sample.of(1 << 18, bad.generator());
        for (Statistic statistic : bad.seenBy()) {
            double used = statistic.used(sample, ALPHA);
            assertTrue(used > 1, () -> bad + " passes " + statistic + ": " + used + " of bound");
        }
    }

    @Test
    void everyStatisticSeesSomethingBad() {
        Set<Statistic> used = EnumSet.noneOf(Statistic.class);
        badGenerators().forEach(bad -> used.addAll(bad.seenBy()));
        assertEquals(EnumSet.allOf(Statistic.class), used);
    }
}
