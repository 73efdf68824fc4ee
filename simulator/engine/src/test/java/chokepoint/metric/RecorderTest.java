package chokepoint.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.metric.Metric.Fold;
import chokepoint.metric.Metric.Scope;
import chokepoint.world.WorldView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How months fold into one number, with readings that tests choose. */
class RecorderTest {

    private static final int MONTHS = 14;

    private final TinyWorld tiny = new TinyWorld();
    private double value;
    private double per = 1;

    private Recorder recorder(Fold fold) {
        Metric metric = new Metric(
                "test", "1", Scope.MINERAL, fold, (world, mineral, country, use) -> value, (w, m, c, u) -> per);
        Recorder recorder = new Recorder(tiny.blueprint, List.of(metric), covering("B"));
        recorder.open();
        return recorder;
    }

    private static Coverage covering(String... focus) {
        return new Coverage(List.of(focus), TradePlaces.NONE, MONTHS);
    }

    private double fold(Fold fold, double... values) {
        Recorder recorder = recorder(fold);
        for (double next : values) {
            value = next;
            recorder.read(tiny.view);
        }
        return recorder.row()[0];
    }

    @Test
    void foldsMonths() {
        assertEquals(5, fold(Fold.MAX, 2, 5, 3));
        assertEquals(2, fold(Fold.MIN, 5, 2, 3));
        assertEquals(10, fold(Fold.SUM, 2, 5, 3));
        assertEquals(3, fold(Fold.MEAN, 2, 5, 2));
        per = 4;
        assertEquals(9 / 12.0, fold(Fold.RATIO, 2, 5, 2));
    }

    @Test
    void theEndIsTheLastMonth() {
        assertEquals(3, fold(Fold.END, 2, 5, 3));
    }

    @Test
    void theLastYearIsWhatTwelveMonthsAddUpTo() {
        // A run of 14 months, of which the first two do not count.
        assertEquals(12 + 11 * 2, fold(Fold.LAST_YEAR, 99, 99, 12, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
    }

    @Test
    void ofARunThatIsShorterThanAYearThereIsWhatItWouldMakeInOne() {
        Metric metric = new Metric(
                "test",
                "1",
                Scope.MINERAL,
                Fold.LAST_YEAR,
                (world, mineral, country, use) -> value,
                (w, m, c, u) -> per);
        Recorder recorder =
                new Recorder(tiny.blueprint, List.of(metric), new Coverage(List.of("B"), TradePlaces.NONE, 3));
        recorder.open();
        for (double next : new double[] {2, 5, 3}) {
            value = next;
            recorder.read(tiny.view);
        }

        assertEquals(40, recorder.row()[0]);
    }

    @Test
    void aSpellBeginsAboveZeroAndGoesOnUntilBelow() {
        assertEquals(0, fold(Fold.LONGEST_SPELL, 0, -1, 0, 0));
        assertEquals(3, fold(Fold.LONGEST_SPELL, 0, 1, 0, 0, -1, 1, -1));
        assertEquals(1, fold(Fold.LONGEST_SPELL, 1, -1, 0, 0, 0));
        // The last one is not over at the end of the run.
        assertEquals(4, fold(Fold.LONGEST_SPELL, 1, 1, -1, 1, 0, 1, 0));
    }

    @Test
    void whatIsOfACountryIsReadOnceAndOfNoMineral() {
        Metric metric = Metric.of("test", "1", Scope.COUNTRY, Fold.END, (world, mineral, country, use) -> mineral);
        Recorder recorder = new Recorder(tiny.blueprint, List.of(metric), covering("B", "C"));
        recorder.open();
        recorder.read(tiny.view);

        assertEquals(
                List.of("B.all.all.test", "C.all.all.test"),
                recorder.ids().stream().map(MetricId::column).toList());
        assertArrayEquals(new double[] {WorldView.ALL, WorldView.ALL}, recorder.row());
    }

    @Test
    void aMeanLeavesOutMonthsWithoutANumber() {
        assertEquals(4, fold(Fold.MEAN, 3, Double.NaN, 5));
        assertTrue(Double.isNaN(fold(Fold.MEAN, Double.NaN, Double.NaN)));
    }

    @Test
    void nothingOfNothingIsARatioOfNought() {
        per = 0;
        assertEquals(0, fold(Fold.RATIO, 0, 0));
        assertEquals(Double.POSITIVE_INFINITY, fold(Fold.RATIO, 1));
    }

    @Test
    void refusesReadingsThatMustBeNumbersAndSaysWhich() {
        for (Fold fold : List.of(Fold.MAX, Fold.MIN, Fold.SUM, Fold.RATIO, Fold.END, Fold.LONGEST_SPELL)) {
            Exception broken = assertThrows(ArithmeticException.class, () -> fold(fold, 1, Double.NaN));
            assertEquals("B.ore.all.test is NaN", broken.getMessage());
        }
        double[] infinite = new double[MONTHS];
        Arrays.fill(infinite, Double.POSITIVE_INFINITY);
        for (Fold fold : Fold.values()) {
            assertThrows(ArithmeticException.class, () -> fold(fold, infinite), fold.toString());
        }
        per = Double.NaN;
        assertThrows(ArithmeticException.class, () -> fold(Fold.RATIO, 1));
    }

    @Test
    void openingForgetsTheLastRun() {
        Recorder recorder = recorder(Fold.MEAN);
        value = 7;
        recorder.read(tiny.view);
        recorder.open();
        value = 1;
        recorder.read(tiny.view);

        // One column for each of the two minerals.
        assertArrayEquals(new double[] {1, 1}, recorder.row());
    }
}
