package chokepoint.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which rows and which of their replicates count.
 *
 * <p>A replicate counts in a row if it gave a finite number at every point of the row, and at all only
 * if it does so in at least half of the rows: its mean over rows is subtracted from it, and a mean over
 * few rows is no centre. A row counts with at least three replicates, or with all if fewer were made.
 *
 * @param rows indices of the rows that count, rising
 * @param kept of each of these, its replicates, rising
 * @param replicates one more than the highest replicate that counts anywhere
 * @param most how many replicates count in some row at least
 */
record CommonRuns(int[] rows, int[][] kept, int replicates, int most) {

    /**
     * Chooses rows and replicates.
     *
     * @param points of each row, the outputs at its points, by number of replicate
     */
    static CommonRuns of(double[][][] points) {
        int width = 0;
        for (double[][] row : points) {
            for (double[] outputs : row) {
                width = Math.max(width, outputs.length);
            }
        }
        boolean[][] there = new boolean[points.length][width];
        int[] rowsWith = new int[width];
        for (int row = 0; row < points.length; row++) {
            for (int r = 0; r < width; r++) {
                there[row][r] = finite(points[row], r);
                rowsWith[r] += there[row][r] ? 1 : 0;
            }
        }
        return choose(there, rowsWith, width);
    }

    private static CommonRuns choose(boolean[][] there, int[] rowsWith, int width) {
        int[] enough = numbers(width, r -> rowsWith[r] > 0 && 2 * rowsWith[r] >= there.length);
        List<int[]> kept = new ArrayList<>();
        int[] rows = new int[there.length];
        for (int row = 0; row < there.length; row++) {
            int current = row;
            int[] here = Arrays.stream(enough).filter(r -> there[current][r]).toArray();
            if (here.length > 0 && here.length >= Math.min(3, enough.length)) {
                rows[kept.size()] = row;
                kept.add(here);
            }
        }
        int replicates = enough.length == 0 ? 0 : enough[enough.length - 1] + 1;
        return new CommonRuns(Arrays.copyOf(rows, kept.size()), kept.toArray(new int[0][]), replicates, enough.length);
    }

    private static int[] numbers(int width, IntPredicate counts) {
        return IntStream.range(0, width).filter(counts).toArray();
    }

    private static boolean finite(double[][] points, int r) {
        for (double[] outputs : points) {
            if (r >= outputs.length || !Double.isFinite(outputs[r])) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return rows.length;
    }

    /** Of a point of the k-th row that counts, the outputs of the replicates that count. */
    double[] pick(int k, double[] outputs) {
        double[] picked = new double[kept[k].length];
        for (int r = 0; r < picked.length; r++) {
            picked[r] = outputs[kept[k][r]];
        }
        return picked;
    }
}
