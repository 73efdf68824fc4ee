package chokepoint.sensitivity;

import chokepoint.statistics.Moments;
import java.util.Arrays;

/**
 * The mean of each replicate over points, which is the luck that all points share.
 *
 * <p>An output that lies within 1e-12 of the largest output of its centre lies on it: the rest is
 * rounding, and an output that does not vary must not get indices from it.
 *
 * @param means by replicate; NaN for a replicate that does not count
 * @param level the mean over replicates
 * @param rounding below this a distance is zero
 */
record Centres(double[] means, double level, double rounding) {

    private static final double ROUNDING = 1e-12;

    /**
     * The centres over all points of rows that count.
     *
     * @param points of each row, the outputs at those of its points that are to be averaged
     */
    static Centres of(CommonRuns runs, double[][][] points) {
        double[] means = new double[runs.replicates()];
        double largest = 0;
        for (int r = 0; r < means.length; r++) {
            double[] values = new double[Math.max(1, points.length) * widest(points)];
            int n = 0;
            for (int k = 0; k < runs.count(); k++) {
                if (Arrays.binarySearch(runs.kept()[k], r) < 0) {
                    continue;
                }
                for (double[] outputs : points[runs.rows()[k]]) {
                    values[n] = outputs[r];
                    largest = Math.max(largest, Math.abs(outputs[r]));
                    n++;
                }
            }
            means[r] = Moments.of(Arrays.copyOf(values, n)).mean();
        }
        double level = Moments.of(Arrays.stream(means).filter(Double::isFinite).toArray())
                .mean();
        return new Centres(means, level, ROUNDING * largest);
    }

    private static int widest(double[][][] points) {
        return points.length == 0 ? 0 : points[0].length;
    }

    /** Of a point of the k-th row that counts, its outputs less the centres of their replicates. */
    double[] centred(CommonRuns runs, int k, double[] outputs) {
        double[] picked = runs.pick(k, outputs);
        for (int r = 0; r < picked.length; r++) {
            double distance = picked[r] - means[runs.kept()[k][r]];
            picked[r] = Math.abs(distance) <= rounding ? 0 : distance;
        }
        return picked;
    }

    /** Of a point of the k-th row that counts, its outputs less the level, luck and all. */
    double[] levelled(CommonRuns runs, int k, double[] outputs) {
        double[] picked = runs.pick(k, outputs);
        for (int r = 0; r < picked.length; r++) {
            double distance = picked[r] - level;
            picked[r] = Math.abs(distance) <= rounding ? 0 : distance;
        }
        return picked;
    }
}
