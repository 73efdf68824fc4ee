package chokepoint.sensitivity;

import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the mean output moves with one or two factors, averaged over all others as the design has them:
 * for factors that the design varies independently, the partial dependence (Friedman 2001).
 *
 * <p>An interval takes the points of a bin for a random draw of all that varies within it. In a bin of
 * one point it holds replicates' luck alone.
 */
public final class ResponseCurves {

    private ResponseCurves() {}

    /**
     * A curve: one row per bin, rising.
     *
     * @param values of the factor, by point; choices and switches as whole numbers
     * @param outputs of each point, its replicates; missing ones as in {@link SobolSample}
     * @param bins at most so many; 2 or above
     */
    public static List<ResponseRow> curve(String factor, double[] values, double[][] outputs, int bins) {
        Bins parts = bins(values, outputs, bins);
        List<ResponseRow> rows = new ArrayList<>();
        for (int bin = 0; bin < parts.count(); bin++) {
            List<double[]> inside = new ArrayList<>();
            for (int point = 0; point < outputs.length; point++) {
                if (parts.of()[point] == bin) {
                    inside.add(outputs[point]);
                }
            }
            Estimate mean = TwoWayMean.of(inside.toArray(new double[0][]));
            rows.add(new ResponseRow(factor, parts.low()[bin], parts.high()[bin], inside.size(), mean));
        }
        return rows;
    }

    /**
     * A map: one cell per pair of bins, by the first factor and then by the second. On a grid of at most
     * so many levels the cells are exact.
     *
     * @param x of the first factor, by point
     * @param y of the second factor, by point
     * @param bins at most so many of each factor; 2 or above
     */
    public static List<HeatCell> map(double[] x, double[] y, double[][] outputs, int bins) {
        Bins columns = bins(x, outputs, bins);
        Bins lines = bins(y, outputs, bins);
        List<List<double[]>> inside = new ArrayList<>();
        for (int cell = 0; cell < columns.count() * lines.count(); cell++) {
            inside.add(new ArrayList<>());
        }
        for (int point = 0; point < outputs.length; point++) {
            inside.get(columns.of()[point] * lines.count() + lines.of()[point]).add(outputs[point]);
        }
        List<HeatCell> cells = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            for (int line = 0; line < lines.count(); line++) {
                List<double[]> here = inside.get(column * lines.count() + line);
                cells.add(new HeatCell(
                        range(columns, column),
                        range(lines, line),
                        here.size(),
                        TwoWayMean.of(here.toArray(new double[0][]))));
            }
        }
        return cells;
    }

    private static HeatCell.Range range(Bins bins, int bin) {
        return new HeatCell.Range(bins.low()[bin], bins.high()[bin]);
    }

    private static Bins bins(double[] values, double[][] outputs, int bins) {
        Require.between(bins, 2, 1000, "bins");
        if (values.length != outputs.length) {
            throw new IllegalArgumentException(
                    "values (" + values.length + ") must be as many as points, " + outputs.length);
        }
        Arrays.stream(values).forEach(value -> Require.finite(value, "value of a factor"));
        return Bins.of(values, bins);
    }
}
