package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BandBinsTest {

    @Test
    void areNoWiderThanPromisedAndHoldTheirOwnValues() {
        assertEquals(3841, BandBins.COUNT);
        for (int bin = 1; bin < BandBins.COUNT; bin++) {
            double low = BandBins.value(bin, 0);
            double high = BandBins.value(bin, 1);
            assertTrue(high - low <= low / 64);
            assertEquals(bin, BandBins.of(low));
            assertEquals(bin, BandBins.of(Math.nextDown(high)));
        }
        assertEquals(0, BandBins.of(0));
        assertEquals(0, BandBins.of(-0.0));
        assertEquals(1, BandBins.of(Double.MIN_VALUE));
        assertEquals(BandBins.COUNT - 1, BandBins.of(Double.MAX_VALUE));
    }
}
