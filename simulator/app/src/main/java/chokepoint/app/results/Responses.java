package chokepoint.app.results;

import chokepoint.sensitivity.HeatCell;
import chokepoint.sensitivity.ResponseCurves;
import chokepoint.sensitivity.ResponseRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How the mean of one quantity in one scenario moves with factors. */
final class Responses {

    /** Up to so many different values stand by themselves; more are put in bins. */
    private static final int MOST_LEVELS = 25;

    private static final int LEAST_BINS = 4;
    private static final int MOST_BINS = 15;

    /** Points of a bin, about. */
    private static final int POINTS_OF_BIN = 10;

    private final SweepOutcomes outcomes;
    private final SweepRows rows;
    private final String scenario;
    private final Quantity quantity;
    private final double[][] outputs;

    Responses(SweepOutcomes outcomes, String scenario, Quantity quantity, double[][] outputs) {
        this.outcomes = outcomes;
        this.rows = new SweepRows(outcomes);
        this.scenario = scenario;
        this.quantity = quantity;
        this.outputs = outputs;
    }

    /** A curve for each factor, from the rows that show it. */
    List<ResponseLine> curves() {
        List<ResponseLine> lines = new ArrayList<>();
        for (SweepFactor factor : outcomes.factors()) {
            int[] shown = rows.showing(factor.name());
            double[] values = values(factor, shown);
            if (values.length > 0) {
                ResponseCurves.curve(factor.name(), values, picked(shown), bins(factor, values))
                        .forEach(row -> lines.add(line(factor, row)));
            }
        }
        return lines;
    }

    private ResponseLine line(SweepFactor factor, ResponseRow row) {
        boolean number = factor.isNumber();
        return new ResponseLine(
                scenario,
                quantity,
                factor.name(),
                number ? "" : factor.words().get((int) row.low()),
                row.points(),
                number ? row.low() : Double.NaN,
                number ? row.high() : Double.NaN,
                row.mean().value(),
                row.mean().low(),
                row.mean().high());
    }

    /** Of a grid of two factors, each pair of levels. */
    List<MapLine> map() {
        SweepFactor one = outcomes.factors().get(0);
        SweepFactor other = outcomes.factors().get(1);
        int[] all = IntStream.range(0, outputs.length).toArray();
        double[] x = values(one, all);
        double[] y = values(other, all);
        List<MapLine> lines = new ArrayList<>();
        for (HeatCell cell : ResponseCurves.map(x, y, outputs, Math.max(2, Math.max(distinct(x), distinct(y))))) {
            lines.add(new MapLine(
                    scenario,
                    quantity,
                    one.name(),
                    text(one, x, cell.x().low()),
                    other.name(),
                    text(other, y, cell.y().low()),
                    cell.points(),
                    cell.mean().value(),
                    cell.mean().low(),
                    cell.mean().high()));
        }
        return lines;
    }

    private String text(SweepFactor factor, double[] values, double value) {
        for (int k = 0; k < values.length; k++) {
            if (values[k] == value) {
                return rows.level(k, factor.name());
            }
        }
        throw new IllegalStateException("a bin begins with a value that is there");
    }

    private static int bins(SweepFactor factor, double[] values) {
        int levels = distinct(values);
        return !factor.isNumber() || levels <= MOST_LEVELS
                ? Math.max(2, levels)
                : Math.max(LEAST_BINS, Math.min(MOST_BINS, values.length / POINTS_OF_BIN));
    }

    private static int distinct(double[] values) {
        return (int) Arrays.stream(values).distinct().count();
    }

    private double[] values(SweepFactor factor, int[] shown) {
        return Arrays.stream(shown)
                .mapToDouble(k -> rows.value(k, factor.name()))
                .toArray();
    }

    private double[][] picked(int[] shown) {
        return Arrays.stream(shown).mapToObj(k -> outputs[k]).toArray(double[][]::new);
    }
}
