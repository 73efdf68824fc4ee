package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseCurvesTest {

    @Test
    void aContinuousFactorIsCutIntoBinsOfEqualNumbers() {
        int points = 1000;
        double[] x = new double[points];
        double[][] outputs = new double[points][];
        for (int k = 0; k < points; k++) {
            double[] at = Models.point(k, 2, 1);
            x[k] = at[0];
            outputs[k] = Models.outputs((p, luck) -> p[0] * p[0] + p[1], at, 3, 1, k);
        }
        List<ResponseRow> rows = ResponseCurves.curve("x", x, outputs, 10);
        assertEquals(10, rows.size());
        double before = Double.NEGATIVE_INFINITY;
        for (ResponseRow row : rows) {
            assertEquals(100, row.points());
            assertTrue(before < row.low() && row.low() < row.high(), row.toString());
            double middle = (row.low() + row.high()) / 2;
            assertEquals(middle * middle + 0.5, row.mean().value(), 0.12);
            assertEquals(
                    1.98 * Math.sqrt(1 / 12.0 / 100),
                    row.mean().high() - row.mean().value(),
                    0.012);
            before = row.high();
        }
    }

    @Test
    void aGridKeepsItsLevelsAndItsCellsAreExact() {
        double[] x = {1, 1, 2, 2, 3, 3};
        double[] y = {0, 1, 0, 1, 0, 1};
        double[][] outputs = {{1, 3}, {2, 2}, {3, 5}, {4, 4}, {5, 5}, {Double.NaN}};
        List<HeatCell> cells = ResponseCurves.map(x, y, outputs, 3);
        assertEquals(
                List.of(2.0, 2.0, 4.0, 4.0, 5.0, Double.NaN),
                cells.stream().map(cell -> cell.mean().value()).toList());
        assertEquals(new HeatCell.Range(1, 1), cells.get(1).x());
        assertEquals(new HeatCell.Range(1, 1), cells.get(1).y());
        List<ResponseRow> rows = ResponseCurves.curve("x", x, outputs, 3);
        assertEquals(
                List.of(2.0, 4.0, 5.0),
                rows.stream().map(row -> row.mean().value()).toList());
    }

    @Test
    void aCellWithoutPointsIsEmpty() {
        double[] x = {1, 2};
        List<HeatCell> cells = ResponseCurves.map(x, x, new double[][] {{1}, {2}}, 5);
        assertEquals(0, cells.get(1).points());
        assertEquals(Estimate.NONE, cells.get(1).mean());
        assertEquals(1, cells.get(3).points());
        assertTrue(Double.isNaN(cells.get(3).mean().low()));
    }

    @Test
    void aSinglePointHasTheIntervalOfItsReplicates() {
        double[][] outputs = {{1, 2, 3}};
        Estimate mean =
                ResponseCurves.curve("x", new double[] {1}, outputs, 2).get(0).mean();
        assertEquals(2, mean.value());
        assertEquals(4.302653 / Math.sqrt(3), mean.high() - 2, 1e-6);
    }

    @Test
    void valuesThatAreEqualAreNeverParted() {
        double[] x = {0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
        Bins bins = Bins.of(x, 3);
        assertEquals(1, IntStream.range(0, 6).map(k -> bins.of()[k]).distinct().count());
        assertEquals(bins.count(), (int) Arrays.stream(bins.of()).distinct().count());
    }

    @Test
    void intervalsHoldLuckThatAllPointsShare() {
        int held = 0;
        int seeds = 400;
        for (int seed = 0; seed < seeds; seed++) {
            double[][] table = ReplicateNoiseTest.table(20, 8, 1, 1, 1, 50 + seed);
            Estimate mean =
                    ResponseCurves.curve("x", new double[20], table, 2).get(0).mean();
            held += mean.low() <= 10 && 10 <= mean.high() ? 1 : 0;
        }
        assertTrue(held >= 0.9 * seeds && held <= 0.99 * seeds, "held " + held);
    }

    @Test
    void valuesMustBeOnePerPointAndFinite() {
        double[][] one = {{1}};
        assertThrows(IllegalArgumentException.class, () -> ResponseCurves.curve("x", new double[2], one, 5));
        assertThrows(IllegalArgumentException.class, () -> ResponseCurves.curve("x", new double[1], one, 1));
        assertThrows(
                IllegalArgumentException.class, () -> ResponseCurves.curve("x", new double[] {Double.NaN}, one, 5));
    }
}
