package chokepoint.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import chokepoint.statistics.Moments;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Indices under noise, over many seeds: are they right on average, and do intervals hold the truth? */
class NoisyIndicesTest {

    private static final double[] FIRST = {0.3139, 0.4424, 0};
    private static final double[] TOTAL = {0.5576, 0.4424, 0.2437};

    /** As much noise as signal, half of it common: var(common) = var(own) = variance of the function. */
    private static final double SD = Math.sqrt(Models.ISHIGAMI_VARIANCE);

    /** Coverage that 95 % intervals are built for. */
    private static final double NOMINAL = 0.95;

    /** Chance of a false alarm in one comparison with a binomial bound. */
    private static final double RISK = 1e-3;

    @Test
    void noiseDoesNotBiasIndicesAndTheirIntervalsHoldTheTruth() {
        Coverage coverage =
                new Coverage((x, luck) -> Models.ishigami(x) + SD * (luck.common() + luck.own()), 3, 1024, 4, 200);
        FourReplicates few = FourReplicates.simulated();
        for (int i = 0; i < 3; i++) {
            int factor = i;
            coverage.check(result -> result.factors().get(factor).first(), FIRST[i], FIRST[i], NOMINAL);
            coverage.check(result -> result.factors().get(factor).total(), TOTAL[i], TOTAL[i], NOMINAL);
            coverage.check(
                    result -> result.factors().get(factor).firstOfAll(),
                    FIRST[i] / 3,
                    FIRST[i] * few.share(),
                    FIRST[i] > 0 ? few.coverage() : NOMINAL);
        }
        coverage.check(result -> result.noise().noiseTotal(), 2 / 3.0, 1 - few.share(), few.coverage());
        coverage.check(result -> result.noise().between(), Models.ISHIGAMI_VARIANCE, Models.ISHIGAMI_VARIANCE, NOMINAL);
    }

    /**
     * What four replicates can say of shares of all variance, where luck that all points share has the variance of the
     * function, and so has a point's own: all is known but the sample variance c of four common numbers, and the share
     * of the function is 1 / (2 + c), in truth a third. Ratios are not linear, so it is biased; and an interval of its
     * slope, the jackknife of c and Student's t with 3 degrees of freedom holds the truth too seldom.
     *
     * @param share its mean
     * @param coverage how often such an interval holds the third
     */
    private record FourReplicates(double share, double coverage) {

        private static final double STUDENT = new TDistribution(null, 3).inverseCumulativeProbability(0.975);

        static FourReplicates simulated() {
            int studies = 50_000;
            double sum = 0;
            double held = 0;
            for (int study = 0; study < studies; study++) {
                Draws draws = new Draws(new RunKey(11, study));
                double[] luck = IntStream.range(0, 4)
                        .mapToDouble(r -> draws.normal(Purpose.DEMAND_CYCLE, r, 0))
                        .toArray();
                double c = Moments.of(luck).variance();
                double share = 1 / (2 + c);
                double jackknife = 0;
                for (int q = 0; q < 4; q++) {
                    int without = q;
                    double[] three = IntStream.range(0, 4)
                            .filter(r -> r != without)
                            .mapToDouble(r -> luck[r])
                            .toArray();
                    double change = share * share * (c - Moments.of(three).variance());
                    jackknife += 0.75 * change * change;
                }
                sum += share;
                held += Math.abs(share - 1 / 3.0) <= STUDENT * Math.sqrt(jackknife) ? 1 : 0;
            }
            return new FourReplicates(sum / studies, held / studies);
        }
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

    /**
     * In a replicate x0 acts with a slope b of its own, at all points alike. Its part of the variance is estimated by
     * the mean product p of the slopes of two of the ten replicates, and its index by p / (p + 1/4), in truth 0.8.
     */
    @Test
    void intervalsHoldLuckThatChangesWhatAFactorDoes() {
        Models.Model model = (x, luck) -> (1 + 0.5 * luck.common()) * x[0] + 0.5 * x[1] + 0.1 * luck.own();
        Coverage coverage = new Coverage(model, 2, 256, 10, 100);
        double mean = meanIndexOfSlopes();
        coverage.check(result -> result.factors().get(0).first(), 0.8, mean, NOMINAL);
        coverage.check(result -> result.factors().get(1).total(), 0.2, 1 - mean, NOMINAL);
    }

    private static double meanIndexOfSlopes() {
        int studies = 50_000;
        double sum = 0;
        for (int study = 0; study < studies; study++) {
            Draws draws = new Draws(new RunKey(12, study));
            double slopes = 0;
            double squares = 0;
            for (int r = 0; r < 10; r++) {
                double slope = 1 + 0.5 * draws.normal(Purpose.DEMAND_CYCLE, r, 0);
                slopes += slope;
                squares += slope * slope;
            }
            double product = (slopes * slopes - squares) / 90;
            sum += product / (product + 0.25);
        }
        return sum / studies;
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

        /**
         * The mean over seeds is what is expected, within four standard errors; and intervals hold the truth as often
         * as they should, up to what a binomial number of as many seeds falls short of with a probability of 0.1 %.
         */
        void check(Function<SobolResult, Estimate> read, double truth, double expected, double should) {
            Estimate[] estimates = Arrays.stream(results).map(read).toArray(Estimate[]::new);
            Moments values = Moments.of(
                    Arrays.stream(estimates).mapToDouble(Estimate::value).toArray());
            long held = Arrays.stream(estimates)
                    .filter(e -> e.low() <= truth && truth <= e.high())
                    .count();
            int least = new BinomialDistribution(null, results.length, should).inverseCumulativeProbability(RISK);
            String found = "truth " + truth + ", " + values + ", held " + held + " of " + results.length;
            assertEquals(expected, values.mean(), 4 * values.standardError(), found);
            assertTrue(held >= least, found + ", should be " + least + " at least");
            // Intervals that hold everything would say nothing.
            double half = Arrays.stream(estimates)
                    .mapToDouble(e -> (e.high() - e.low()) / 2)
                    .average()
                    .orElseThrow();
            assertTrue(half < 3.2 * values.standardDeviation(), found + ", half width " + half);
        }
    }
}
