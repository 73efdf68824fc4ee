package chokepoint.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

final class MomentsTest {

    @Test
    void areThoseWorkedOutByHand() {
        Moments moments = Moments.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9});

        assertEquals(8, moments.n());
        assertEquals(5, moments.mean());
        assertEquals(32.0 / 7, moments.variance());
        assertEquals(Math.sqrt(32.0 / 7), moments.standardDeviation());
        assertEquals(Math.sqrt(32.0 / 7 / 8), moments.standardError());
    }

    @Test
    void agreeWithCommonsMath() {
        double[] values = Sampled.normals(1, 10_000);
        DescriptiveStatistics oracle = new DescriptiveStatistics(values);

        Moments moments = Moments.of(values);

        // Ten thousand roundings of numbers about 1, on either side.
        assertEquals(oracle.getMean(), moments.mean(), 1e-14);
        assertEquals(oracle.getVariance(), moments.variance(), 1e-13);
    }

    @Test
    void keepTheirDigitsOnALargeOffset() {
        Moments moments = Moments.of(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});

        assertEquals(1e9 + 10, moments.mean());
        assertEquals(30, moments.variance());
    }

    @Test
    void seeWhatTheFirstPassLost() {
        // About 1 the small numbers vanish, and the mean of the first pass is 0; the second finds (1 - 1 + 2 t) / 4.
        double t = 0x1.0p-54;
        Moments small = Moments.of(new double[] {1, -1, t, t});
        assertEquals(t / 2, small.mean());

        // The mean of neighbours cannot be written, so the first pass is off by half their distance u:
        // variance u^2 / 2 all the same.
        Moments neighbours = Moments.of(new double[] {1, 1 + 0x1.0p-52});
        assertEquals(0x1.0p-105, neighbours.variance());
    }

    @Test
    void keepTheirDigitsWhenTheFirstValueIsFarFromTheRest() {
        // Of a one and 999 zeros: squares 1 - 1/1000, over 999. A thousand sums near 1 lose a few 1e-17 of 1e-3;
        // about a wrong centre they would lose more than 1e-15.
        double[] values = new double[1000];
        values[0] = 1;

        assertEquals(0.001, Moments.of(values).variance(), 1e-16);
    }

    @Test
    void ofAConstantAreExact() {
        double[] values = new double[1001];
        Arrays.fill(values, 0.1);

        Moments moments = Moments.of(values);

        assertEquals(0.1, moments.mean());
        assertEquals(0, moments.variance());
    }

    @Test
    void ofOneValueHaveNoVariance() {
        Moments moments = Moments.of(new double[] {3});

        assertEquals(3, moments.mean());
        assertTrue(Double.isNaN(moments.variance()));
        assertTrue(Double.isNaN(moments.standardError()));
    }

    @Test
    void ofNoValuesAreUndefined() {
        Moments moments = Moments.of(new double[0]);

        assertEquals(0, moments.n());
        assertTrue(Double.isNaN(moments.mean()));
        assertTrue(Double.isNaN(moments.standardError()));
    }

    /** 95 and 99 % points of Student's t with 1 and 7 degrees of freedom, from tables. */
    @Test
    void halfAnIntervalIsAPointOfStudentsDistributionTimesTheStandardError() {
        Moments eight = Moments.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
        Moments two = Moments.of(new double[] {1, 3});

        assertEquals(2.364624 * eight.standardError(), eight.halfWidth(0.95), 1e-6);
        assertEquals(3.499483 * eight.standardError(), eight.halfWidth(0.99), 1e-6);
        assertEquals(12.706205 * two.standardError(), two.halfWidth(0.95), 1e-5);
        assertTrue(Double.isNaN(Moments.of(new double[] {1}).halfWidth(0.95)));
    }
}
