package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.metric.MetricId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BandCountsTest {

    private static final List<MetricId> PRICE = List.of(Samples.metric("price"));

    @Test
    void quantilesDoNotDependOnTheOrderOfMerging() {
        double[] values = Samples.uniforms(5, 999);
        BandCounts together = counted(values);
        BandCounts backwards = new BandCounts(1, 1);
        for (int shard = 8; shard >= 0; shard--) {
            backwards.merge(counted(Arrays.copyOfRange(values, 111 * shard, 111 * (shard + 1))));
        }
        MonthlyBand expected = together.bands(PRICE).get(0);
        MonthlyBand found = backwards.bands(PRICE).get(0);

        assertEquals(999, found.runs());
        assertEquals(expected.q05(), found.q05());
        assertEquals(expected.q25(), found.q25());
        assertEquals(expected.q50(), found.q50());
        assertEquals(expected.q75(), found.q75());
        assertEquals(expected.q95(), found.q95());
        // The mean is a sum, so its last bits do depend on it.
        assertEquals(expected.mean(), found.mean(), 1e-14);
    }

    @Test
    void meanIsThatOfTheValuesRoundedToTheirGrid() {
        double sum = 0;
        double[] values = Samples.uniforms(6, 1000);
        for (double value : values) {
            sum += value;
        }
        // Each value is rounded to a multiple of 2^-26, so the mean is off by at most 2^-27.
        assertEquals(sum / 1000, counted(values).bands(PRICE).get(0).mean(), 0x1.0p-27);
    }

    @Test
    void keepSeriesAndMonthsApart() {
        BandCounts counts = new BandCounts(2, 3);
        counts.add(0, 2, 5);
        counts.add(1, 0, 7);

        List<MonthlyBand> bands = counts.bands(List.of(Samples.metric("price"), Samples.metric("stock")));

        assertEquals(6, bands.size());
        assertEquals(new MonthlyBand(Samples.metric("price"), 2, 1, 5, 5, 5, 5, 5, 5), bands.get(2));
        assertEquals(new MonthlyBand(Samples.metric("stock"), 0, 1, 7, 7, 7, 7, 7, 7), bands.get(3));
        assertEquals(0, bands.get(0).runs());
        assertTrue(Double.isNaN(bands.get(0).mean()));
        assertTrue(Double.isNaN(bands.get(0).q50()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuseWhatIsNegativeOrNotFinite(double value) {
        assertThrows(IllegalArgumentException.class, () -> new BandCounts(1, 1).add(0, 0, value));
    }

    @Test
    void refuseAnotherShape() {
        BandCounts counts = new BandCounts(2, 3);

        assertThrows(IllegalArgumentException.class, () -> counts.merge(new BandCounts(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> counts.bands(PRICE));
        assertThrows(IllegalArgumentException.class, () -> new BandCounts(1000, 501));
        assertThrows(IndexOutOfBoundsException.class, () -> counts.add(0, 3, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> counts.add(2, 0, 1));
    }

    private static BandCounts counted(double... values) {
        BandCounts counts = new BandCounts(1, 1);
        for (double value : values) {
            counts.add(0, 0, value);
        }
        return counts;
    }
}
