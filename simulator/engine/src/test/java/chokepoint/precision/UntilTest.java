package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class UntilTest {

    private static Until until(String metric, String halfWidth, int first, int most) {
        return new Until(metric, Statistic.QUANTILE, 0.9, halfWidth, 0.95, first, 50, 1.2, most);
    }

    @Test
    void standsForARule() {
        assertEquals(
                new StoppingRule(
                        new Precision(Statistic.QUANTILE, 0.9, HalfWidth.parse("1%"), 0.95),
                        new Checkpoints(100, 50, 1.2, 1000)),
                until("peak-price.USA.gallium", "1%", 100, 1000).rule());
        assertEquals("quantile", Statistic.QUANTILE.word());
        assertEquals("mean", Statistic.MEAN.word());
        assertEquals("difference", Statistic.DIFFERENCE.word());
    }

    @Test
    void aFirstLookBelowAHundredRunsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> until("price", "1%", 99, 1000));
    }

    @Test
    void mistakesShowWhenItIsReadNotWhenItIsUsed() {
        assertThrows(IllegalArgumentException.class, () -> until(" ", "1%", 100, 1000));
        assertThrows(IllegalArgumentException.class, () -> until("price", "wide", 100, 1000));
        assertThrows(IllegalArgumentException.class, () -> until("price", "1%", 100, 99));
    }
}
