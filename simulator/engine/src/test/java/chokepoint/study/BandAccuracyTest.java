package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.metric.MetricId;
import chokepoint.numeric.Reals;
import chokepoint.statistics.OrderStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the quantiles of {@link BandCounts} are from those of a sort. */
final class BandAccuracyTest {

    private static final List<MetricId> PRICE = List.of(Samples.metric("price"));

    /** Promised for any values: the width of a bin. */
    private static final double ANY = 1.0 / 64;

    /** Half a bin: what one value to a bin, put in its middle, can be off. Smooth samples do better. */
    private static final double SMOOTH = 1.0 / 128;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 19, 100, 10_000})
    void areCloseToExactQuantilesOfLognormalValues(int n) {
        double[] values = Arrays.stream(Samples.normals(n, n))
                .map(x -> Reals.exp(0.5 * x))
                .toArray();

        assertClose(values, n < 10_000 ? ANY : SMOOTH);
    }

    @Test
    void areCloseToExactQuantilesOfUniformValues() {
        assertClose(Samples.uniforms(1, 10_000), SMOOTH);
        assertClose(Arrays.stream(Samples.uniforms(2, 10_000)).map(u -> 1e9 * u).toArray(), SMOOTH);
    }

    @Test
    void areCloseWhereMostValuesAreZero() {
        assertClose(
                Arrays.stream(Samples.uniforms(3, 10_000))
                        .map(u -> Math.max(0, u - 0.7))
                        .toArray(),
                SMOOTH);
        assertClose(
                Arrays.stream(Samples.uniforms(4, 10_000))
                        .map(u -> Math.max(0, u - 0.95))
                        .toArray(),
                SMOOTH);
    }

    @Test
    void areCloseWhereValuesSitTogetherAtTheEdgesOfBins() {
        double[] values =
                IntStream.range(0, 1000).mapToDouble(k -> k % 3 == 0 ? 1 : 2).toArray();
        values[0] = 0.5;
        values[1] = 4;

        assertClose(values, ANY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 0.1, 1e-9, 1e15, Double.MIN_VALUE})
    void areExactForAValueThatNeverVaries(double value) {
        BandCounts counts = counted(value, value, value);

        MonthlyBand band = counts.bands(PRICE).get(0);

        assertEquals(value, band.q05());
        assertEquals(value, band.q50());
        assertEquals(value, band.q95());
    }

    @Test
    void valuesOutOfRangeCountAsItsEnds() {
        assertEquals(0x1.0p-20, counted(1e-9, 1e-9, 1).bands(PRICE).get(0).q05(), 0x1.0p-20 * ANY);
        assertEquals(0x1.0p40, counted(1, 1e15, 1e15).bands(PRICE).get(0).q95(), 0x1.0p40 * ANY);
    }

    private static void assertClose(double[] values, double relative) {
        MonthlyBand band = counted(values).bands(PRICE).get(0);
        OrderStatistics exact = new OrderStatistics(values);
        double[] found = {band.q05(), band.q25(), band.q50(), band.q75(), band.q95()};
        double[] levels = {0.05, 0.25, 0.50, 0.75, 0.95};
        for (int k = 0; k < levels.length; k++) {
            double quantile = exact.quantile(levels[k]);
            assertEquals(quantile, found[k], relative * quantile, "at " + levels[k]);
        }
    }

    private static BandCounts counted(double... values) {
        BandCounts counts = new BandCounts(1, 1);
        for (double value : values) {
            counts.add(0, 0, value);
        }
        return counts;
    }
}
