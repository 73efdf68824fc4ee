package chokepoint.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static double value(Level level) {
        return ((Level.Quantity) level).value();
    }

    private static List<String> texts(List<Level> levels) {
        return levels.stream().map(Level::text).toList();
    }

    private static void assertInverse(Range range, DoubleUnaryOperator inverse, double tolerance) {
        for (int k = 1; k < 1000; k++) {
            double expected = inverse.applyAsDouble(k / 1000.0);
            assertEquals(expected, value(range.level(k / 1000.0)), tolerance * Math.max(1, Math.abs(expected)));
        }
    }

    @Test
    void levelsAreThoseOfTheInverseDistribution() {
        assertInverse(
                new Range.Uniform(-2, 5),
                new UniformRealDistribution(null, -2, 5)::inverseCumulativeProbability,
                1e-14);
        assertInverse(
                new Range.Triangular(-2, 1, 5),
                new TriangularDistribution(null, -2, 1, 5)::inverseCumulativeProbability,
                1e-13);
        // commons-math3 inverts the error function to about 1e-13.
        NormalDistribution normal = new NormalDistribution(null, 3, 2);
        assertInverse(
                new Range.Gaussian(3, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                normal::inverseCumulativeProbability,
                1e-11);
        assertInverse(new Range.LogUniform(0.01, 100), u -> Math.exp(Math.log(0.01) + u * Math.log(1e4)), 1e-13);
    }

    @Test
    void aNormalThatIsCutOffIsTheNormalGivenThatItIsInside() {
        NormalDistribution normal = new NormalDistribution(null, 3, 2);
        double[][] cuts = {{2, 4}, {5, 9}, {-4, 1}, {3, Double.POSITIVE_INFINITY}, {Double.NEGATIVE_INFINITY, 2}};
        for (double[] cut : cuts) {
            Range.Gaussian range = new Range.Gaussian(3, 2, cut[0], cut[1]);
            double below = normal.cumulativeProbability(cut[0]);
            double inside = normal.cumulativeProbability(cut[1]) - below;
            for (double u = 0.01; u < 1; u += 0.01) {
                double value = value(range.level(u));
                assertTrue(value >= cut[0] && value <= cut[1]);
                assertEquals(u, (normal.cumulativeProbability(value) - below) / inside, 1e-10);
            }
        }
        // Far out in a tail too, where probabilities differ from 1 by little.
        Range far = new Range.Gaussian(0, 1, 5, 6);
        assertEquals(5, value(far.level(0)));
        assertEquals(6, value(far.level(1)), 1e-6);
        assertEquals(-value(new Range.Gaussian(0, 1, -6, -5).level(0.3)), value(far.level(0.7)), 1e-12);
    }

    @Test
    void wholeNumbersAndListsAreAllEquallyLikely() {
        Range whole = new Range.Whole(3, 6);
        Range values = new Range.Values(List.of(new Level.Word("a"), new Level.Word("b")));
        assertEquals("3", whole.level(0).text());
        assertEquals("3", whole.level(0.2499).text());
        assertEquals("4", whole.level(0.25).text());
        assertEquals("6", whole.level(1).text());
        assertEquals("a", values.level(0.4999).text());
        assertEquals("b", values.level(1).text());
    }

    @Test
    void aGridGoesFromEndToEndOrThroughTheMiddlesOfEqualShares() {
        assertEquals(List.of("0", "0.1", "0.2", "0.3"), texts(new Range.Uniform(0, 0.3).spread(4)));
        assertEquals(List.of("0.01", "0.1", "1", "10"), texts(new Range.LogUniform(0.01, 10).spread(4)));
        assertEquals(List.of("1", "3", "6", "8", "10"), texts(new Range.Whole(1, 10).spread(5)));
        assertEquals(List.of("1", "2", "3"), texts(new Range.Whole(1, 3).spread(5)));
        assertEquals(
                texts(List.of(new Range.Triangular(0, 1, 2).level(0.25), new Range.Triangular(0, 1, 2).level(0.75))),
                texts(new Range.Triangular(0, 1, 2).spread(2)));
        assertEquals(
                List.of("-1.64485362695147", "1.64485362695147"),
                texts(new Range.Gaussian(0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).ends()));
    }

    @Test
    void aNumberHasFifteenDigitsAndReadsAsItIsWritten() {
        assertEquals("0.3", new Level.Quantity(0.1 + 0.2).text());
        assertEquals("60", new Level.Quantity(60).text());
        assertEquals("0", new Level.Quantity(-0.0).text());
        assertEquals("1E+40", new Level.Quantity(1e40).text());
        for (int k = 1; k < 2000; k++) {
            double value = Math.sqrt(k) * 1e-3;
            Level.Quantity number = new Level.Quantity(value);
            assertEquals(value, number.value(), 1e-15 * 10);
            assertEquals(number.value(), Double.parseDouble(number.text()));
            assertEquals(number, new Level.Quantity(number.value()));
        }
    }

    @Test
    void aRangeHasAnOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Range.Uniform(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Range.LogUniform(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Range.Triangular(0, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Range.Gaussian(0, 1, 6, 7));
        assertThrows(IllegalArgumentException.class, () -> new Range.Gaussian(0, 1, -7, -6));
        assertThrows(IllegalArgumentException.class, () -> new Range.Gaussian(0, 0, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Range.Whole(4, 4));
        assertThrows(IllegalArgumentException.class, () -> new Range.Whole(0, 1_000_000));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Range.Values(List.of(new Level.Quantity(1), new Level.Quantity(1.0))));
    }

    @Test
    void aRangeIsNamedWithAllItsParameters() {
        assertEquals("uniform 0 1", new Range.Uniform(0, 1).canonical());
        assertEquals("log-uniform 0.1 1", new Range.LogUniform(0.1, 1).canonical());
        assertEquals("triangular 0 0.5 1", new Range.Triangular(0, 0.5, 1).canonical());
        assertEquals("normal 0 1 none 2", new Range.Gaussian(0, 1, Double.NEGATIVE_INFINITY, 2).canonical());
        assertEquals("whole 1 3", new Range.Whole(1, 3).canonical());
        assertEquals(
                "values[1, \"1\", true]",
                new Range.Values(List.of(new Level.Quantity(1), new Level.Word("1"), new Level.Flag(true)))
                        .canonical());
    }
}
