package chokepoint.sensitivity;

import chokepoint.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each elementary effect of one factor says on their mean, mean size and variance. A row is a step
 * of a trajectory that moves the factor; its replicates are paired differences over the step.
 */
final class MorrisTerms implements RowTerms {

    static final int MEAN = 0;
    static final int SIZE = 1;
    static final int VARIANCE = 2;
    static final int FLOOR = 3;

    /** The mean size of a standard normal variable, sqrt(2 / pi). */
    private static final double MEAN_SIZE = 0.7978845608028654;

    private final double[][] effects;
    private final CommonRuns runs;
    private final Centres centres;

    MorrisTerms(MorrisSample sample, int factor) {
        List<double[]> steps = new ArrayList<>();
        for (int t = 0; t < sample.outputs().length; t++) {
            for (int s = 0; s < sample.steps()[t].length; s++) {
                if (sample.moved()[t][s] == factor) {
                    steps.add(effect(sample.outputs()[t][s], sample.outputs()[t][s + 1], sample.steps()[t][s]));
                }
            }
        }
        effects = steps.toArray(new double[0][]);
        double[][][] points = new double[effects.length][][];
        Arrays.setAll(points, row -> new double[][] {effects[row]});
        runs = CommonRuns.of(points);
        centres = Centres.of(runs, points);
    }

    private static double[] effect(double[] before, double[] after, double step) {
        double[] effect = new double[Math.min(before.length, after.length)];
        Arrays.setAll(effect, r -> (after[r] - before[r]) / step);
        return effect;
    }

    @Override
    public int terms() {
        return 4;
    }

    @Override
    public CommonRuns runs() {
        return runs;
    }

    @Override
    public void fill(int row, double[][] out) {
        double[] effect = runs.pick(row, effects[runs.rows()[row]]);
        Crossing.addMean(1, effect, out[MEAN]);
        for (int q = 0; q < out[SIZE].length; q++) {
            out[SIZE][q] = Math.abs(out[MEAN][q]);
        }
        double n = runs.count();
        double[] centred = centres.centred(runs, row, effects[runs.rows()[row]]);
        Crossing.addCross(n / (n - 1), centred, centred, out[VARIANCE]);
        out[FLOOR][0] = MEAN_SIZE * Moments.of(effect).standardError();
    }
}
