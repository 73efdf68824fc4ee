package chokepoint.app.results;

import java.util.Arrays;

/** Columns of one scenario while they are being read, row by row. */
final class GrowingColumns {

    private final double[][] values;
    private int[] runs = new int[64];
    private int rows;

    GrowingColumns(int columns) {
        values = new double[columns][64];
    }

    /** Starts a row, which takes its values by {@link #set}. */
    void add(int run) {
        if (rows == runs.length) {
            runs = Arrays.copyOf(runs, 2 * rows);
            for (int column = 0; column < values.length; column++) {
                values[column] = Arrays.copyOf(values[column], 2 * rows);
            }
        }
        runs[rows++] = run;
    }

    void set(int column, double value) {
        values[column][rows - 1] = value;
    }

    ScenarioColumns finish(String scenario) {
        double[][] exact = new double[values.length][];
        for (int column = 0; column < values.length; column++) {
            exact[column] = Arrays.copyOf(values[column], rows);
        }
        return new ScenarioColumns(scenario, Arrays.copyOf(runs, rows), exact);
    }
}
