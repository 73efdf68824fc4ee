package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.Moments;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplicateNoiseTest {

    private static final Resampling RESAMPLING = new Resampling(200, 1);

    @Test
    void aFullTableGivesTheEstimatesOfTheTwoWayAnalysisOfVariance() {
        double[][] table = table(12, 5, 1, 2, 1, 1);
        double[] rowMeans = means(table);
        double[][] turned = turned(table);
        double[] columnMeans = means(turned);
        double grand = Moments.of(rowMeans).mean();
        double residuals = 0;
        for (int row = 0; row < 12; row++) {
            for (int r = 0; r < 5; r++) {
                double residual = table[row][r] - rowMeans[row] - columnMeans[r] + grand;
                residuals += residual * residual;
            }
        }
        double error = residuals / (11 * 4);
        double between = Moments.of(rowMeans).variance() - error / 5;
        double common = Moments.of(columnMeans).variance() - error / 12;
        NoiseSplit split = ReplicateNoise.of(table, RESAMPLING);
        assertEquals(between, split.between().value(), 1e-12);
        assertEquals(common, split.common().value(), 1e-12);
        assertEquals(common + error, split.within().value(), 1e-12);
        double whole = between + common + error;
        assertEquals(common / whole, split.noiseFirst().value(), 1e-12);
        assertEquals((common + error) / whole, split.noiseTotal().value(), 1e-12);
        assertEquals(between / whole, split.betweenShare().value(), 1e-12);
        assertEquals(12, split.points());
        assertEquals(5, split.replicates());
    }

    @Test
    void theSplitIsUnbiasedAndItsIntervalsHoldTheTruth() {
        int seeds = 300;
        double[] between = new double[seeds];
        double[] common = new double[seeds];
        int[] held = new int[3];
        for (int seed = 0; seed < seeds; seed++) {
            NoiseSplit split = ReplicateNoise.of(table(100, 20, 2, 1, 1, 10 + seed), RESAMPLING);
            between[seed] = split.between().value();
            common[seed] = split.common().value();
            held[0] += holds(split.between(), 4);
            held[1] += holds(split.within(), 2);
            held[2] += holds(split.noiseTotal(), 1 / 3.0);
        }
        assertEquals(4, Moments.of(between).mean(), 4 * Moments.of(between).standardError());
        assertEquals(1, Moments.of(common).mean(), 4 * Moments.of(common).standardError());
        assertTrue(Arrays.stream(held).allMatch(k -> k >= 0.88 * seeds && k < seeds), Arrays.toString(held));
    }

    @Test
    void independentReplicatesHaveNoCommonPart() {
        NoiseSplit split = ReplicateNoise.of(table(2000, 5, 2, 0, 1, 3), RESAMPLING);
        assertEquals(0, split.noiseFirst().value(), 0.01);
        assertTrue(split.common().low() < 0 && split.common().high() > 0);
    }

    @Test
    void aPointWithOtherReplicatesStillCounts() {
        double[][] table = table(50, 6, 2, 1, 1, 4);
        table[0] = Arrays.copyOf(table[0], 4);
        table[1][2] = Double.NaN;
        table[2] = new double[0];
        NoiseSplit split = ReplicateNoise.of(table, RESAMPLING);
        assertEquals(49, split.points());
        assertTrue(split.between().low() < 4 && split.between().high() > 4, split.toString());
        assertEquals(
                Estimate.NONE, ReplicateNoise.of(new double[0][], RESAMPLING).within());
        assertTrue(Double.isNaN(ReplicateNoise.of(new double[][] {{1, 2, 3}}, RESAMPLING)
                .between()
                .value()));
    }

    private static int holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }

    /** Points, common luck and own noise, each normal with a standard deviation. */
    static double[][] table(int points, int replicates, double point, double common, double own, long seed) {
        double[][] table = new double[points][];
        for (int row = 0; row < points; row++) {
            double level = 10 + point * Models.outputs((x, luck) -> luck.own(), new double[0], 1, -seed, row)[0];
            table[row] = Models.outputs(
                    (x, luck) -> level + common * luck.common() + own * luck.own(),
                    new double[0],
                    replicates,
                    seed,
                    row);
        }
        return table;
    }

    private static double[][] turned(double[][] table) {
        double[][] turned = new double[table[0].length][table.length];
        for (int row = 0; row < table.length; row++) {
            for (int r = 0; r < turned.length; r++) {
                turned[r][row] = table[row][r];
            }
        }
        return turned;
    }

    private static double[] means(double[][] table) {
        return Arrays.stream(table).mapToDouble(row -> Moments.of(row).mean()).toArray();
    }
}
