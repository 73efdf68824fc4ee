package chokepoint.sensitivity;

import chokepoint.statistics.Moments;
import java.util.Arrays;

/**
 * The mean over points and replicates, with an interval that holds both the choice of points and luck,
 * also that which all points share.
 */
final class TwoWayMean {

    private TwoWayMean() {}

    /**
     * The mean of point means.
     *
     * @param outputs of each point, its replicates; missing ones as in {@link SobolSample}
     */
    static Estimate of(double[][] outputs) {
        double[][][] points = new double[outputs.length][][];
        Arrays.setAll(points, row -> new double[][] {outputs[row]});
        CommonRuns runs = CommonRuns.of(points);
        Spread spread = new Spread(runs.replicates(), runs.most());
        double[] means = new double[runs.count()];
        for (int row = 0; row < means.length; row++) {
            double[] values = runs.pick(row, outputs[runs.rows()[row]]);
            means[row] = Moments.of(values).mean();
            spread.addRow(means[row]);
            for (int q = 0; q < values.length && runs.most() > 2; q++) {
                spread.addReplicate(runs.kept()[row][q], (values[q] - means[row]) / (values.length - 1));
            }
        }
        if (runs.count() == 0) {
            return Estimate.NONE;
        }
        return Estimate.around(Moments.of(means).mean(), spread.halfWidth());
    }
}
