package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.app.results.Quantity;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void numbersKeepTwoDigitsThatCount() {
        assertEquals("0", Words.number(0));
        assertEquals("0.012", Words.number(0.01234));
        assertEquals("3.1", Words.number(3.1415));
        assertEquals("10", Words.number(9.96));
        assertEquals("27", Words.number(27.2));
        assertEquals("1,240", Words.number(1240.4));
        assertEquals("\u22120.5", Words.number(-0.5));
        assertEquals("0", Words.number(-0.0));
        assertEquals("unknown", Words.number(Double.NaN));
        assertEquals("+5.8", Words.signed(5.83));
        assertEquals("2.70", Words.fixed(2.7, 2));
        assertEquals("0.00", Words.fixed(-0.001, 2));
    }

    @Test
    void namesReadAsTheFieldWritesThem() {
        assertEquals("N-1 adequacy", Words.of("n-1-adequacy"));
        assertEquals("self-sufficiency", Words.of("self-sufficiency"));
        assertEquals("import HHI", Words.of("import-hhi"));
        assertEquals("US bans gallium", Words.of("us-bans-gallium"));
    }

    @Test
    void nearlyAllIsNotAll() {
        assertEquals("5\u00A0%", Words.percent(0.05));
        assertEquals("99.6\u00A0%", Words.percent(0.996));
        assertEquals("over 99.9\u00A0%", Words.percent(0.99999));
        assertEquals("100\u00A0%", Words.percent(1));
    }

    @Test
    void unitsFollowTheMetricAndTheMagnitude() {
        assertEquals(
                "USD billion", Measure.of(quantity("purchase-cost", "USD"), 3e9).unit());
        assertEquals(
                "USD million",
                Measure.of(quantity("purchase-cost", "USD"), -3e6).unit());
        assertEquals("USD", Measure.of(quantity("purchase-cost", "USD"), 3).unit());
        assertEquals(
                "percentage points",
                Measure.of(quantity("unmet-demand", "1"), 0.1).differenceUnit());
        assertEquals(
                "times the start price",
                Measure.of(quantity("peak-price", "1"), 2).unit());
        assertEquals(
                "times the start price",
                Measure.of(quantity("mean-price-inside", "1"), 2).unit());
        assertEquals(
                "peak rare earths price outside the controlling country of defence",
                Measure.of(quantity("peak-price-outside", "1"), 2).label());
        assertEquals(
                "rounds",
                Measure.of(quantity("retaliation-rounds", "rounds"), 2).unit());
        assertEquals("ratio", Measure.of(quantity("new-metric", "1"), 2).unit());
        assertEquals(
                "rare earths new metric of defence",
                Measure.of(quantity("new-metric", "1"), 2).label());
    }

    private static Quantity quantity(String metric, String unit) {
        return new Quantity("USA", "rare-earths", "defence", metric, unit);
    }
}
