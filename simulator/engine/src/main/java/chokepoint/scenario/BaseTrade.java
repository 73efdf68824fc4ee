package chokepoint.scenario;

import java.util.Arrays;

/**
 * Who bought from whom in the base year: known flows are kept, the rest is spread by gravity (supply
 * times demand, falling with freight, rising at home) and scaled to the margins by iterative
 * proportional fitting (Deming and Stephan 1940; Bishop, Fienberg and Holland 1975).
 */
final class BaseTrade {

    private static final int MOST_SWEEPS = 100_000;
    private static final double CLOSE_ENOUGH = 1e-13;

    private BaseTrade() {}

    /**
     * Fits a matrix to its margins.
     *
     * @param known flows that are known, [row][column]; their sums must not exceed the margins
     * @param seed how the rest is spread before scaling; zero stays zero
     * @param supply wanted row sums
     * @param demand wanted column sums; the same total as supply
     * @return flows in the unit of the margins
     * @throws IllegalArgumentException if no matrix with these zeros has these margins
     */
    static double[][] fit(double[][] known, double[][] seed, double[] supply, double[] demand) {
        int rows = supply.length;
        int columns = demand.length;
        double[] rowLeft = supply.clone();
        double[] columnLeft = demand.clone();
        double[][] rest = new double[rows][];
        for (int i = 0; i < rows; i++) {
            rest[i] = seed[i].clone();
            for (int j = 0; j < columns; j++) {
                rowLeft[i] -= known[i][j];
                columnLeft[j] -= known[i][j];
            }
        }
        double total = sum(supply);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            scaleColumns(rest, columnLeft);
            double gap = scaleRows(rest, rowLeft);
            if (gap <= CLOSE_ENOUGH * total) {
                return sum(known, rest);
            }
        }
        throw new IllegalArgumentException(
                "no trade pattern fits supply " + Arrays.toString(supply) + " and demand " + Arrays.toString(demand));
    }

    private static void scaleColumns(double[][] matrix, double[] wanted) {
        for (int j = 0; j < wanted.length; j++) {
            double sum = 0;
            for (double[] row : matrix) {
                sum += row[j];
            }
            double factor = sum > 0 ? Math.max(0, wanted[j]) / sum : 0;
            for (double[] row : matrix) {
                row[j] *= factor;
            }
        }
    }

    /** Returns the largest gap of a row before scaling. */
    private static double scaleRows(double[][] matrix, double[] wanted) {
        double gap = 0;
        for (int i = 0; i < wanted.length; i++) {
            double sum = sum(matrix[i]);
            gap = Math.max(gap, Math.abs(sum - wanted[i]));
            double factor = sum > 0 ? Math.max(0, wanted[i]) / sum : 0;
            for (int j = 0; j < matrix[i].length; j++) {
                matrix[i][j] *= factor;
            }
        }
        return gap;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            sum[i] = new double[a[i].length];
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
