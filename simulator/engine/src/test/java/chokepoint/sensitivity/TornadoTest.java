package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TornadoTest {

    @Test
    void barsAreMeansOfPairedDifferencesWithStudentsIntervals() {
        double[] base = {10, 20, 30};
        TornadoRow row = Tornado.of(base, List.of(new Spur("x", new double[] {9, 18, 27}, new double[] {11, 21, 31})))
                .get(0);
        assertEquals(3, row.pairs());
        assertEquals(20, row.base());
        // Differences -1, -2, -3: mean -2, standard deviation 1; t of 97.5 % with 2 degrees is 4.302653.
        assertEquals(-2, row.low().value());
        assertEquals(-2 - 4.302653 / Math.sqrt(3), row.low().low(), 1e-6);
        assertEquals(-2 + 4.302653 / Math.sqrt(3), row.low().high(), 1e-6);
        assertEquals(new Estimate(1, 1, 1), row.high());
        assertEquals(3, row.swing().value());
    }

    @Test
    void theLargestBarComesFirstAndUnknownOnesLast() {
        double[] base = {0, 0};
        double[] none = {Double.NaN};
        List<TornadoRow> rows = Tornado.of(
                base,
                List.of(
                        new Spur("unknown", none, base),
                        new Spur("idle", base, base),
                        new Spur("bent", new double[] {7, 7}, new double[] {7, 7}),
                        new Spur("strong", new double[] {-4, -4}, new double[] {5, 5})));
        assertEquals(
                List.of("strong", "bent", "idle", "unknown"),
                rows.stream().map(TornadoRow::factor).toList());
        assertEquals(0, rows.get(3).pairs());
    }

    @Test
    void oneReplicateGivesABarWithoutAnInterval() {
        TornadoRow row = Tornado.of(new double[] {1, 5}, List.of(new Spur("x", new double[] {0}, new double[] {3, 3})))
                .get(0);
        assertEquals(1, row.pairs());
        assertEquals(2, row.high().value());
        assertTrue(Double.isNaN(row.high().low()));
    }
}
