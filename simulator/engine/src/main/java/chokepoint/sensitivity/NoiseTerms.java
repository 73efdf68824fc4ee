package chokepoint.sensitivity;

import java.util.Arrays;

/** What a point says on the variance between points, within them, and of the luck they share. */
final class NoiseTerms implements RowTerms {

    static final int BETWEEN = 0;
    static final int WITHIN = 1;
    static final int COMMON = 2;

    private final double[][] outputs;
    private final CommonRuns runs;
    private final Centres centres;
    private final double[] common;

    NoiseTerms(double[][] outputs) {
        this.outputs = outputs;
        double[][][] points = new double[outputs.length][][];
        Arrays.setAll(points, row -> new double[][] {outputs[row]});
        runs = CommonRuns.of(points);
        centres = Centres.of(runs, points);
        common = common();
    }

    @Override
    public int terms() {
        return 3;
    }

    @Override
    public CommonRuns runs() {
        return runs;
    }

    @Override
    public void fill(int row, double[][] out) {
        double n = runs.count();
        double[] centred = centres.centred(runs, row, outputs[runs.rows()[row]]);
        Crossing.addCross(n / (n - 1), centred, centred, out[BETWEEN]);
        double[] levelled = centres.levelled(runs, row, outputs[runs.rows()[row]]);
        Crossing.addCovariance(1, levelled, levelled, out[WITHIN]);
        // A mean over pairs of points: a point moves it twice, as the one and as the other.
        addCommon(2, row, out[COMMON]);
        out[COMMON][0] -= common[0];
        for (int q = 0; q < runs.kept()[row].length && runs.most() > 2; q++) {
            out[COMMON][1 + q] -= common[1 + runs.kept()[row][q]];
        }
    }

    /** The scaled covariance over replicates of a point and the mean of all others. */
    private void addCommon(double scale, int row, double[] out) {
        double n = runs.count();
        double[] own = centres.levelled(runs, row, outputs[runs.rows()[row]]);
        double[] others = new double[own.length];
        for (int r = 0; r < others.length; r++) {
            double mean = centres.means()[runs.kept()[row][r]] - centres.level();
            others[r] = (n * mean - own[r]) / (n - 1);
        }
        Crossing.addCovariance(scale, own, others, out);
    }

    /** The mean over points, at 0 with all replicates, at 1 + q without replicate q. */
    private double[] common() {
        double[] means = new double[1 + runs.replicates()];
        double[] out = new double[means.length];
        for (int row = 0; row < runs.count(); row++) {
            Arrays.fill(out, 0);
            addCommon(1, row, out);
            double[] without = new double[means.length];
            Arrays.fill(without, out[0]);
            for (int q = 0; q < runs.kept()[row].length; q++) {
                without[1 + runs.kept()[row][q]] = out[1 + q];
            }
            for (int q = 0; q < means.length; q++) {
                means[q] += without[q] / runs.count();
            }
        }
        return means;
    }
}
