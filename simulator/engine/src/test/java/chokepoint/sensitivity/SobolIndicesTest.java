package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Indices of functions whose indices are known. */
class SobolIndicesTest {

    private static final Resampling RESAMPLING = new Resampling(200, 1);

    @Test
    void ishigamisFunctionHasItsKnownIndices() {
        SobolSample sample = Models.saltelli((x, luck) -> Models.ishigami(x), 3, 8192, 1, 1);
        for (SobolSample one : List.of(sample, Models.withoutPairs(sample))) {
            SobolResult result = SobolIndices.of(one, RESAMPLING);
            assertArrayEquals(new double[] {0.3139, 0.4424, 0}, first(result), 0.025);
            assertArrayEquals(new double[] {0.5576, 0.4424, 0.2437}, total(result), 0.02);
            assertEquals(8192, result.baseRows());
            assertEquals(0, result.leftOut());
            for (SobolRow row : result.factors()) {
                assertTrue(row.first().high() - row.first().low() < 0.1, row.toString());
                assertTrue(row.total().high() - row.total().low() < 0.1, row.toString());
            }
        }
    }

    @Test
    void pairsOfIshigamisFunctionHaveTheirKnownIndices() {
        SobolResult result =
                SobolIndices.of(Models.saltelli((x, luck) -> Models.ishigami(x), 3, 8192, 1, 2), RESAMPLING);
        assertEquals(
                List.of("x1x2", "x1x3", "x2x3"),
                result.pairs().stream().map(p -> p.one() + p.other()).toList());
        double[] second =
                result.pairs().stream().mapToDouble(p -> p.second().value()).toArray();
        assertArrayEquals(new double[] {0, 0.2437, 0}, second, 0.04);
    }

    @Test
    void theGFunctionHasItsKnownIndices() {
        double[] a = {0, 1, 4.5, 9};
        double[] parts = Arrays.stream(a).map(k -> 1 / (3 * (1 + k) * (1 + k))).toArray();
        double whole = Arrays.stream(parts).reduce(1, (product, part) -> product * (1 + part));
        double[] first = Arrays.stream(parts).map(part -> part / (whole - 1)).toArray();
        double[] total = Arrays.stream(parts)
                .map(part -> part * whole / (1 + part) / (whole - 1))
                .toArray();
        SobolResult result = SobolIndices.of(Models.saltelli((x, luck) -> Models.g(x, a), 4, 8192, 1, 3), RESAMPLING);
        assertArrayEquals(first, first(result), 0.02);
        assertArrayEquals(total, total(result), 0.02);
    }

    @Test
    void luckCommonToAllPointsDoesNotMoveIndices() {
        SobolSample quiet = Models.saltelli((x, luck) -> Models.ishigami(x), 3, 256, 4, 4);
        SobolSample shaken = Models.saltelli((x, luck) -> Models.ishigami(x) + 100 * luck.common(), 3, 256, 4, 4);
        SobolResult still = SobolIndices.of(quiet, RESAMPLING);
        SobolResult moved = SobolIndices.of(shaken, RESAMPLING);
        assertArrayEquals(first(still), first(moved), 1e-10);
        assertArrayEquals(total(still), total(moved), 1e-10);
        assertEquals(
                still.factors().get(0).first().high(),
                moved.factors().get(0).first().high(),
                1e-9);
    }

    @Test
    void aFactorWithoutEffectHasIndexZeroAndCertainly() {
        SobolSample sample = Models.saltelli((x, luck) -> x[0] + luck.common() * x[0], 2, 64, 5, 5);
        SobolRow idle = SobolIndices.of(sample, RESAMPLING).factors().get(1);
        assertEquals(new Estimate(0, 0, 0), idle.total());
        assertEquals(new Estimate(0, 0, 0), idle.totalOfAll());
    }

    @Test
    void anOutputThatDoesNotDependOnFactorsHasNoIndices() {
        SobolSample constant = Models.saltelli((x, luck) -> 0.1, 2, 32, 3, 6);
        SobolSample lucky = Models.saltelli((x, luck) -> 0.1 + luck.common(), 2, 32, 3, 6);
        SobolSample rounded = Models.saltelli((x, luck) -> 0.1 + 1e-16 * x[0], 2, 32, 3, 6);
        for (SobolSample sample : List.of(constant, lucky, rounded)) {
            SobolResult result = SobolIndices.of(sample, RESAMPLING);
            assertEquals(Estimate.NONE, result.factors().get(0).first());
            assertEquals(Estimate.NONE, result.factors().get(1).total());
            assertEquals(0, result.noise().between().value());
        }
        SobolResult result = SobolIndices.of(lucky, RESAMPLING);
        assertEquals(1, result.noise().noiseTotal().value(), 1e-9);
        assertEquals(1, result.noise().noiseFirst().value(), 1e-9);
        assertEquals(0, result.factors().get(0).firstOfAll().value());
    }

    @Test
    void withOneReplicateNothingIsSaidOfNoise() {
        SobolResult result = SobolIndices.of(Models.saltelli((x, luck) -> x[0] + luck.own(), 2, 64, 1, 7), RESAMPLING);
        assertEquals(1, result.replicates());
        assertEquals(Estimate.NONE, result.factors().get(0).firstOfAll());
        assertEquals(Estimate.NONE, result.noise().noiseTotal());
        assertTrue(Double.isFinite(result.factors().get(0).first().low()));
    }

    @Test
    void missingReplicatesAreLeftOutOfTheirRowsOnly() {
        SobolSample sample = Models.saltelli((x, luck) -> 3 * x[0] + x[1] + luck.own(), 2, 512, 6, 8);
        sample.a()[3][5] = Double.NaN;
        sample.b()[9] = Arrays.copyOf(sample.b()[9], 4);
        sample.ab()[1][20] = new double[] {1, Double.POSITIVE_INFINITY};
        sample.a()[30] = Arrays.copyOf(sample.a()[30], 7);
        SobolResult result = SobolIndices.of(sample, RESAMPLING);
        assertEquals(511, result.baseRows());
        assertEquals(1, result.leftOut());
        assertEquals(6, result.replicates());
        assertArrayEquals(new double[] {0.9, 0.1}, first(result), 0.1);
        SobolSample none = new SobolSample(
                List.of("x"), new double[1][0], new double[1][0], new double[1][1][0], new double[0][][]);
        assertEquals(
                Estimate.NONE,
                SobolIndices.of(none, RESAMPLING).factors().get(0).first());
    }

    @Test
    void theSameSampleGivesTheSameBitsAndAnotherSeedOtherIntervals() {
        SobolSample sample = Models.saltelli((x, luck) -> Models.ishigami(x) + luck.own(), 3, 64, 3, 9);
        SobolResult once = SobolIndices.of(sample, RESAMPLING);
        assertEquals(once, SobolIndices.of(sample, RESAMPLING));
        SobolResult other = SobolIndices.of(sample, new Resampling(200, 2));
        assertEquals(
                once.factors().get(0).first().value(),
                other.factors().get(0).first().value());
        assertTrue(once.factors().get(0).first().low()
                != other.factors().get(0).first().low());
    }

    @Test
    void aSampleOfUnequalPartsIsRefused() {
        double[][] two = new double[2][1];
        double[][] three = new double[3][1];
        double[][][] none = new double[0][][];
        assertThrows(
                IllegalArgumentException.class,
                () -> new SobolSample(List.of("x"), two, three, new double[][][] {two}, none));
        assertThrows(IllegalArgumentException.class, () -> new SobolSample(List.of("x"), two, two, none, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SobolSample(List.of("x"), two, two, new double[][][] {three}, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SobolSample(List.of("x"), two, two, new double[][][] {two}, new double[][][] {three}));
    }

    static double[] first(SobolResult result) {
        return result.factors().stream().mapToDouble(row -> row.first().value()).toArray();
    }

    static double[] total(SobolResult result) {
        return result.factors().stream().mapToDouble(row -> row.total().value()).toArray();
    }
}
