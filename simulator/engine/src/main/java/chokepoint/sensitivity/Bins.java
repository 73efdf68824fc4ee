package chokepoint.sensitivity;

import java.util.Arrays;

/**
 * The values of a factor in groups: each value its own where there are at most as many different ones
 * as bins, else groups of about equal numbers of points, equal values never parted.
 *
 * @param of each point, its bin
 * @param low of each bin, the lowest value in it
 * @param high of each bin, the highest value in it
 */
record Bins(int[] of, double[] low, double[] high) {

    /** Sorts values into bins. */
    static Bins of(double[] values, int most) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] levels = Arrays.stream(sorted).distinct().toArray();
        double[] low = levels.length <= most ? levels : starts(sorted, most);
        int[] of = new int[values.length];
        double[] high = new double[low.length];
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < of.length; k++) {
            int place = Arrays.binarySearch(low, values[k]);
            of[k] = place >= 0 ? place : -place - 2;
            high[of[k]] = Math.max(high[of[k]], values[k]);
        }
        return new Bins(of, low, high);
    }

    private static double[] starts(double[] sorted, int most) {
        double[] starts = new double[most];
        for (int bin = 0; bin < most; bin++) {
            starts[bin] = sorted[(int) ((long) bin * sorted.length / most)];
        }
        return Arrays.stream(starts).distinct().toArray();
    }

    int count() {
        return low.length;
    }
}
