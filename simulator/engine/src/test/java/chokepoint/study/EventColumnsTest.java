package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a past event adds to a run. */
final class EventColumnsTest {

    private static final Backtest EVENT = new Backtest(
            "C2", "m1", 1, 2, 4, 20, 0.2, 0.1, Map.of("event-peak-ratio", new Backtest.Target(1, 1, 1)), Map.of());

    private static Study replay(String... metrics) {
        return with(EVENT, Storm.MONTHS, metrics);
    }

    private static Study with(Backtest event, int months, String... metrics) {
        Study plain = Storm.study(metrics);
        return new Study(
                plain.name(),
                plain.question(),
                plain.runs(),
                plain.seed(),
                months,
                plain.focus(),
                plain.metrics(),
                plain.scenarios(),
                event);
    }

    @Test
    void comeAfterAllOthersAndChangeNothingElse() {
        RunKernel plain = new RunKernel(Storm.whole(), Storm.study());
        RunKernel kernel = new RunKernel(Storm.whole(), replay());
        int others = plain.metrics().size();

        assertEquals(plain.metrics(), kernel.metrics().subList(0, others));
        assertEquals(
                EventMetrics.ids(EVENT),
                kernel.metrics().subList(others, kernel.metrics().size()));
        assertEquals(plain.series(), kernel.series());
        for (int run = 0; run < 10; run++) {
            double[] row = kernel.run(new RunKey(Storm.SEED, run));
            assertEquals(kernel.metrics().size(), row.length);
            assertArrayEquals(plain.run(new RunKey(Storm.SEED, run)), Arrays.copyOf(row, others));
        }
        assertEquals(
                plain.bands().counts().bands(plain.series()),
                kernel.bands().counts().bands(kernel.series()));
    }

    @Test
    void readTheirCountrysPriceOfTheirMineral() {
        RunKernel kernel = new RunKernel(Storm.whole(), replay("peak-price"));
        int peak = kernel.metrics().indexOf(new MetricId("peak-price", "1", "C2", "m1", "all"));
        int first = kernel.metrics().size() - EventMetrics.names().size();
        int series = kernel.series().indexOf(new MetricId("price", "1", "C2", "m1", "all"));
        assertTrue(peak >= 0 && series >= 0);

        double[] row = kernel.run(new RunKey(Storm.SEED, 3));
        // One run fills the bands, so that its path can be read off them to within a bin.
        List<MonthlyBand> path = kernel.bands().counts().bands(kernel.series());
        double before = path.get(series * Storm.MONTHS + EVENT.before()).mean();
        double highest = 0;
        for (int month = EVENT.before(); month <= EVENT.until(); month++) {
            highest = Math.max(highest, path.get(series * Storm.MONTHS + month).mean());
        }
        assertEquals(highest / before, row[first], 1e-6 * highest);
        assertTrue(row[first] <= row[peak] / before * (1 + 1e-6));
    }

    @Test
    void needARunThatLastsUntilTheirEnd() {
        assertEquals(21, with(EVENT, 21).months());
        assertThrows(IllegalArgumentException.class, () -> with(EVENT, 20));
    }
}
