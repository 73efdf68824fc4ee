package chokepoint.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class ShapeTest {

    @Test
    void ofAShareOfOnesIsThatOfTheBinomial() {
        // p = 1/4: skewness (1 - 2p) / sqrt(p q), kurtosis 3 + (1 - 6 p q) / (p q).
        Shape shape = Shape.of(new double[] {0, 0, 1, 0});

        assertEquals(0.5 / Math.sqrt(3.0 / 16), shape.skewness(), 1e-15);
        assertEquals(3 + (1 - 18.0 / 16) / (3.0 / 16), shape.kurtosis(), 1e-14);
    }

    @Test
    void ofNormalNumbersIsZeroAndThree() {
        int n = 20_000;
        double[] grid = new double[n];
        NormalDistribution normal = new NormalDistribution();
        for (int k = 0; k < n; k++) {
            grid[k] = normal.inverseCumulativeProbability((k + 0.5) / n);
        }
        // The grid leaves out what is beyond 1 in 40,000.
        assertEquals(0, Shape.of(grid).skewness(), 1e-10);
        assertEquals(3, Shape.of(grid).kurtosis(), 0.01);
    }

    @Test
    void doesNotChangeWithTheUnitAndTurnsWithTheSign() {
        double[] values = Sampled.uniforms(4, 50);
        Shape shape = Shape.of(values);
        Shape turned = Shape.of(Arrays.stream(values).map(value -> -4 * value).toArray());

        assertEquals(-shape.skewness(), turned.skewness());
        assertEquals(shape.kurtosis(), turned.kurtosis());
    }

    @Test
    void isUndefinedWhereNothingVaries() {
        for (double[] values : new double[][] {{}, {1}, {0.1, 0.1, 0.1}}) {
            assertTrue(Double.isNaN(Shape.of(values).skewness()));
            assertTrue(Double.isNaN(Shape.of(values).kurtosis()));
        }
    }
}
