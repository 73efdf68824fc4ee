package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.OrderStatistics;
import chokepoint.statistics.Sampled;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrecisionTest {

    private static final HalfWidth ONE = new HalfWidth(1, HalfWidth.Scale.ABSOLUTE);

    private static Precision of(Statistic statistic, double level, double confidence) {
        return new Precision(statistic, level, ONE, confidence);
    }

    @Test
    void theIntervalOfAMeanIsStudents() {
        // Mean 3, s^2 = 2.5, n = 5; t of 4 degrees is 2.776445 at 97.5 % and 2.131847 at 95 %.
        double[] values = {1, 2, 3, 4, 5};
        IntervalEstimate usual = of(Statistic.MEAN, 0.5, 0.95).estimate(values);
        IntervalEstimate narrow = of(Statistic.DIFFERENCE, 0.5, 0.9).estimate(values);

        assertEquals(3, usual.value());
        assertEquals(5, usual.runs());
        assertEquals(2.776445105 * Math.sqrt(0.5), usual.halfWidth(), 1e-8);
        assertEquals(3 - 2.131846786 * Math.sqrt(0.5), narrow.low(), 1e-8);
        assertEquals(3 + 2.131846786 * Math.sqrt(0.5), narrow.high(), 1e-8);
    }

    @Test
    void theIntervalOfAMedianIsThatOfTheSignTest() {
        double[] values = IntStream.rangeClosed(1, 100).mapToDouble(k -> k).toArray();

        assertEquals(
                new IntervalEstimate(50.5, 40, 61, 100),
                of(Statistic.QUANTILE, 0.5, 0.95).estimate(values));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.95, 0.99})
    void quantilesAreThoseOfTheSummary(double level) {
        double[] values = Sampled.normals(7, 1234);

        assertEquals(
                new OrderStatistics(values).quantile(level),
                of(Statistic.QUANTILE, level, 0.95).estimate(values).value());
    }

    @Test
    void aQuantileTooFarOutForTheSampleHasNoInterval() {
        // Below 72 runs not even the highest of them is above the 95 % quantile with 97.5 %: 0.95^72 = 0.0249.
        Precision precision = of(Statistic.QUANTILE, 0.95, 0.95);

        assertTrue(Double.isNaN(precision.estimate(Sampled.normals(1, 71)).halfWidth()));
        assertTrue(precision.estimate(Sampled.normals(1, 72)).halfWidth() > 0);
    }

    @Test
    void moreConfidenceIsWider() {
        double[] values = Sampled.normals(3, 500);
        for (Statistic statistic : Statistic.values()) {
            double before = 0;
            for (double confidence : new double[] {0.5, 0.8, 0.95, 0.99}) {
                double half = of(statistic, 0.9, confidence).estimate(values).halfWidth();
                assertTrue(half > before);
                before = half;
            }
        }
    }

    @Test
    void intervalsMoveAndStretchWithTheUnit() {
        double[] values = Sampled.normals(5, 300);
        double[] other =
                IntStream.range(0, 300).mapToDouble(k -> 8 * values[k] + 64).toArray();
        for (Statistic statistic : Statistic.values()) {
            IntervalEstimate plain = of(statistic, 0.75, 0.95).estimate(values);
            IntervalEstimate moved = of(statistic, 0.75, 0.95).estimate(other);

            // Rounding of numbers near 100.
            assertEquals(8 * plain.value() + 64, moved.value(), 1e-12);
            assertEquals(8 * plain.halfWidth(), moved.halfWidth(), 1e-12);
        }
    }

    @Test
    void runsWithoutAValueAreLeftOut() {
        IntervalEstimate estimate =
                of(Statistic.MEAN, 0.5, 0.95).estimate(new double[] {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 5});

        assertEquals(3, estimate.value());
        assertEquals(3, estimate.runs());
    }

    @Test
    void differencesPairRunsAndNeedBoth() {
        double[] ours = {5, Double.NaN, 7, 8, 9};
        double[] theirs = {1, 2, Double.NEGATIVE_INFINITY, 8};

        assertArrayEquals(new double[] {4, Double.NaN, Double.NaN, 0}, Precision.differences(ours, theirs));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(Statistic.QUANTILE, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> of(Statistic.QUANTILE, 1, 0.95));
        assertThrows(IllegalArgumentException.class, () -> of(Statistic.MEAN, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> of(Statistic.MEAN, 0.5, 0.4));
        assertThrows(IllegalArgumentException.class, () -> of(Statistic.MEAN, Double.NaN, 0.95));
    }
}
