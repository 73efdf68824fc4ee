package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.Moments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorrisEffectsTest {

    private static final double STEP = 2 / 3.0;
    private static final Resampling RESAMPLING = new Resampling(200, 1);

    @Test
    void aLinearFunctionHasItsSlopesAsEffectsAndNoSpread() {
        List<MorrisRow> rows = effects((x, luck) -> 3 * x[0] - 2 * x[1] + 5 * luck.common(), 10, 4, 1);
        check(rows.get(0), 3, 3, 0);
        check(rows.get(1), -2, 2, 0);
        check(rows.get(2), 0, 0, 0);
        assertEquals(3, rows.get(0).mu().low(), 1e-12);
        assertEquals(10, rows.get(0).effects());
        assertEquals(0, rows.get(2).noiseFloor(), 1e-12);
    }

    @Test
    void anInteractionSpreadsTheEffectsOfBoth() {
        // The effect of x0 is x1 - 1/2, which is even about zero: mu vanishes, mu* and sigma do not.
        List<MorrisRow> rows = effects((x, luck) -> x[0] * (x[1] - 0.5), 4000, 1, 2);
        assertEquals(0, rows.get(0).mu().value(), 0.02);
        assertEquals(1 / 3.0, rows.get(0).muStar().value(), 0.01);
        assertEquals(Math.sqrt(1 / 9.0 + 1 / 108.0), rows.get(0).sigma().value(), 0.01);
        assertTrue(rows.get(0).sigma().low() < 0.3469 && rows.get(0).sigma().high() > 0.3469);
    }

    @Test
    void noiseIsTakenOffTheSpreadAndItsShareOfSizesIsSaid() {
        List<MorrisRow> rows = effects((x, luck) -> x[0] + 0.5 * luck.own(), 2000, 4, 3);
        assertEquals(0, rows.get(0).sigma().value(), 0.15);
        double error = 0.5 * Math.sqrt(2) / STEP / 2;
        double floor = error * Math.sqrt(2 / Math.PI);
        assertEquals(floor, rows.get(1).muStar().value(), 0.03);
        // The mean root of a variance of three degrees of freedom is 0.921 of the root of the variance.
        assertEquals(0.921 * floor, rows.get(1).noiseFloor(), 0.02);
        assertEquals(Double.NaN, effects((x, luck) -> x[0], 3, 1, 3).get(0).noiseFloor());
    }

    @Test
    void intervalsHoldTheTruthWithFewTrajectoriesAndCommonLuck() {
        int seeds = 300;
        int heldCommon = 0;
        int heldOwn = 0;
        List<Double> means = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            List<MorrisRow> rows = effects(
                    (x, luck) -> (1 + luck.common()) * x[0] + x[1] * x[2] + 0.3 * luck.own(), 10, 5, 100 + seed);
            heldCommon += holds(rows.get(0).mu(), 1);
            heldOwn += holds(rows.get(1).mu(), 0.5);
            means.add(rows.get(0).mu().value());
        }
        assertTrue(heldCommon >= 0.9 * seeds, "common luck: " + heldCommon);
        assertTrue(heldOwn >= 0.9 * seeds, "own noise: " + heldOwn);
        assertTrue(heldCommon < seeds && heldOwn < seeds, "intervals that always hold say nothing");
        // Five replicates of a slope with deviation 1: intervals of trajectories alone would be far too narrow.
        Moments spread =
                Moments.of(means.stream().mapToDouble(Double::doubleValue).toArray());
        assertEquals(Math.sqrt(0.2), spread.standardDeviation(), 0.06);
    }

    @Test
    void stepsThatDoNotFitAreRefused() {
        double[][][] outputs = {{{1}, {2}}};
        assertThrows(
                IllegalArgumentException.class,
                () -> new MorrisSample(List.of("x"), new int[][] {{1}}, new double[][] {{1}}, outputs));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MorrisSample(List.of("x"), new int[][] {{0}}, new double[][] {{0}}, outputs));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MorrisSample(List.of("x"), new int[][] {{0, 0}}, new double[][] {{1, 1}}, outputs));
    }

    private static int holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }

    private static void check(MorrisRow row, double mu, double muStar, double sigma) {
        assertEquals(mu, row.mu().value(), 1e-12);
        assertEquals(muStar, row.muStar().value(), 1e-12);
        assertEquals(sigma, row.sigma().value(), 1e-6);
    }

    /** Trajectories from random corners of the lower third, half of them walked from above. */
    private static List<MorrisRow> effects(Models.Model model, int trajectories, int replicates, long seed) {
        int[][] moved = new int[trajectories][3];
        double[][] steps = new double[trajectories][3];
        double[][][] outputs = new double[trajectories][4][];
        for (int t = 0; t < trajectories; t++) {
            double[] x = Models.point(t, 3, seed);
            double[] up = new double[3];
            for (int i = 0; i < 3; i++) {
                up[i] = x[i] < 0.5 ? STEP : -STEP;
                x[i] = x[i] < 0.5 ? x[i] / 1.5 : 1 - (1 - x[i]) / 1.5;
            }
            outputs[t][0] = Models.outputs(model, x, replicates, seed, 4L * t);
            for (int s = 0; s < 3; s++) {
                int i = (t + s) % 3;
                moved[t][s] = i;
                steps[t][s] = up[i];
                x[i] += up[i];
                outputs[t][s + 1] = Models.outputs(model, x, replicates, seed, 4L * t + s + 1);
            }
        }
        return MorrisEffects.of(new MorrisSample(Models.THREE, moved, steps, outputs), RESAMPLING);
    }
}
