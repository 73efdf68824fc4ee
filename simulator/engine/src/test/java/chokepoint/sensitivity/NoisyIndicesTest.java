package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.Moments;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Indices under noise, over many seeds: are they right on average, and do intervals hold the truth? */
class NoisyIndicesTest {

    private static final double[] FIRST = {0.3139, 0.4424, 0};
    private static final double[] TOTAL = {0.5576, 0.4424, 0.2437};

    /** As much noise as signal, half of it common: var(common) = var(own) = variance of the function. */
    private static final double SD = Math.sqrt(Models.ISHIGAMI_VARIANCE);

    @Test
    void noiseDoesNotBiasIndicesAndTheirIntervalsHoldTheTruth() {
        Coverage coverage =
                new Coverage((x, luck) -> Models.ishigami(x) + SD * (luck.common() + luck.own()), 3, 1024, 4, 200);
        for (int i = 0; i < 3; i++) {
            int factor = i;
            coverage.check(result -> result.factors().get(factor).first(), FIRST[i], 0, 0.90);
            coverage.check(result -> result.factors().get(factor).total(), TOTAL[i], 0, 0.90);
            // Four replicates say little of a variance: such ratios are biased and their intervals too narrow.
            coverage.check(result -> result.factors().get(factor).firstOfAll(), FIRST[i] / 3, 0.015, 0.80);
        }
        coverage.check(result -> result.noise().noiseTotal(), 2 / 3.0, 0.04, 0.80);
        coverage.check(result -> result.noise().between(), Models.ISHIGAMI_VARIANCE, 0, 0.90);
    }

    @Test
    void averagingReplicatesFirstWouldCountTheirNoiseAsInteraction() {
        SobolSample sample = Models.saltelli((x, luck) -> Models.ishigami(x) + SD * luck.own(), 3, 4096, 4, 77);
        SobolSample averaged = new SobolSample(
                sample.factors(),
                averaged(sample.a()),
                averaged(sample.b()),
                averaged(sample.ab()),
                averaged(sample.ba()));
        Resampling few = new Resampling(100, 1);
        // The variance of a mean of four is a quarter of that of the function, and all of it is in the total.
        double naive = (TOTAL[2] + 0.25) / 1.25;
        assertEquals(
                naive, SobolIndices.of(averaged, few).factors().get(2).total().value(), 0.04);
        assertEquals(
                TOTAL[2], SobolIndices.of(sample, few).factors().get(2).total().value(), 0.04);
    }

    @Test
    void intervalsHoldLuckThatChangesWhatAFactorDoes() {
        // In a replicate x0 acts with a slope of its own, at all points alike.
        Models.Model model = (x, luck) -> (1 + 0.5 * luck.common()) * x[0] + 0.5 * x[1] + 0.1 * luck.own();
        Coverage coverage = new Coverage(model, 2, 256, 10, 100);
        coverage.check(result -> result.factors().get(0).first(), 0.8, 0.03, 0.88);
        coverage.check(result -> result.factors().get(1).total(), 0.2, 0.03, 0.88);
    }

    private static double[][] averaged(double[][] points) {
        return Arrays.stream(points)
                .map(point -> new double[] {Moments.of(point).mean()})
                .toArray(double[][]::new);
    }

    private static double[][][] averaged(double[][][] lists) {
        return Arrays.stream(lists).map(NoisyIndicesTest::averaged).toArray(double[][][]::new);
    }

    /** Results of many seeds. */
    private static final class Coverage {
        private final SobolResult[] results;

        Coverage(Models.Model model, int factors, int rows, int replicates, int seeds) {
            results = new SobolResult[seeds];
            Arrays.setAll(
                    results,
                    seed -> SobolIndices.of(
                            Models.withoutPairs(Models.saltelli(model, factors, rows, replicates, 1000 + seed)),
                            new Resampling(200, 1)));
        }

        /** The mean over seeds is the truth but for a known bias, and intervals hold it so often at least. */
        void check(Function<SobolResult, Estimate> read, double truth, double bias, double least) {
            Estimate[] estimates = Arrays.stream(results).map(read).toArray(Estimate[]::new);
            Moments values = Moments.of(
                    Arrays.stream(estimates).mapToDouble(Estimate::value).toArray());
            double held = Arrays.stream(estimates)
                            .filter(e -> e.low() <= truth && truth <= e.high())
                            .count()
                    / (double) results.length;
            String found = "truth " + truth + ", " + values + ", held " + held;
            assertEquals(truth, values.mean(), bias + 4 * values.standardError(), found);
            assertTrue(held >= least, found);
            // Intervals that hold everything would say nothing.
            double half = Arrays.stream(estimates)
                    .mapToDouble(e -> (e.high() - e.low()) / 2)
                    .average()
                    .orElseThrow();
            assertTrue(half < 3.2 * values.standardDeviation(), found + ", half width " + half);
        }
    }
}
