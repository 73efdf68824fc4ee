package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.Sampled;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StoppingRuleTest {

    private static final Checkpoints CHECKPOINTS = new Checkpoints(100, 100, 1.1, 2000);

    private static StoppingRule rule(Statistic statistic, String halfWidth) {
        return new StoppingRule(new Precision(statistic, 0.95, HalfWidth.parse(halfWidth), 0.95), CHECKPOINTS);
    }

    private static double[] constant(double value, int runs) {
        double[] values = new double[runs];
        Arrays.fill(values, value);
        return values;
    }

    /** As often 1 as -1: no skewness, mean 0 and s very near 1. */
    private static double[] coins(int runs) {
        return IntStream.range(0, runs).mapToDouble(k -> k % 2 == 0 ? 1 : -1).toArray();
    }

    @Test
    void isMetOnlyAtTwoCheckpointsInARow() {
        // t s / sqrt n is 0.1994 for 100 and 0.1398 for 200 coins.
        StoppingRule rule = rule(Statistic.MEAN, "0.2");

        assertEquals(Verdict.GO_ON, rule.judge(coins(100)).verdict());
        assertTrue(rule.judge(coins(100)).noise() <= 1);
        assertEquals(Verdict.MET, rule.judge(coins(200)).verdict());

        StoppingRule tighter = rule(Statistic.MEAN, "0.199");
        assertTrue(tighter.judge(coins(100)).noise() > 1);
        assertEquals(Verdict.GO_ON, tighter.judge(coins(200)).verdict());
        assertEquals(Verdict.MET, tighter.judge(coins(300)).verdict());
    }

    @Test
    void oneGoodLookIsEnoughAtTheCap() {
        Precision precision = new Precision(Statistic.MEAN, 0.5, HalfWidth.parse("0.2"), 0.95);

        assertEquals(
                Verdict.MET,
                new StoppingRule(precision, new Checkpoints(100, 1, 1, 100))
                        .judge(coins(100))
                        .verdict());
    }

    @Test
    void noiseIsTheHalfWidthInUnitsOfWhatIsAllowed() {
        Judgement judgement = rule(Statistic.MEAN, "0.05").judge(coins(200));

        assertEquals(judgement.estimate().halfWidth() / 0.05, judgement.noise(), 1e-15);
        assertEquals(200, judgement.runs());
    }

    @Test
    void aRelativeHalfWidthAroundZeroIsNeverMet() {
        StoppingRule rule = rule(Statistic.DIFFERENCE, "100%");

        for (double[] values : new double[][] {coins(2000), constant(0, 2000)}) {
            Judgement judgement = rule.replay(values);
            assertEquals(Verdict.RUN_CAP, judgement.verdict());
            assertEquals(2000, judgement.runs());
            assertEquals(Double.POSITIVE_INFINITY, judgement.noise());
        }
    }

    @Test
    void runsThatAreAllAlikeSayNothingOfAMeanBelowAThousand() {
        StoppingRule rule = rule(Statistic.DIFFERENCE, "0.5");
        Judgement judgement = rule.replay(constant(0, 2000));

        assertEquals(Verdict.MET, judgement.verdict());
        // The checkpoints are 100, 200 .. 1000, 1100; the first of two good looks is the one at 1000.
        assertEquals(1100, judgement.runs());
        assertEquals(0, judgement.estimate().halfWidth());
    }

    @Test
    void aRareEventIsSeenTwentyFiveTimesFirst() {
        // One run of 20 is 1. Cochran's rule gives 25 (1 - 2p)^2 / (p (1 - p)) = 426.3 runs.
        double[] values =
                IntStream.range(0, 2000).mapToDouble(k -> k % 20 == 0 ? 1 : 0).toArray();

        assertEquals(600, rule(Statistic.MEAN, "0.5").replay(values).runs());
        assertEquals(
                1, rule(Statistic.MEAN, "0.5").judge(Arrays.copyOf(values, 400)).noise(), 0.04);
    }

    @Test
    void aQuantileWithoutAnIntervalGoesOn() {
        StoppingRule rule = rule(Statistic.QUANTILE, "100");
        double[] values = constant(Double.NaN, 2000);
        for (int run = 0; run < 2000; run += 10) {
            values[run] = run;
        }

        // 72 values are in 720 runs.
        assertEquals(
                Double.POSITIVE_INFINITY, rule.judge(Arrays.copyOf(values, 700)).noise());
        assertTrue(rule.judge(Arrays.copyOf(values, 800)).noise() < 100);
    }

    @Test
    void withoutAnyValueItEndsAtTheCap() {
        for (Statistic statistic : Statistic.values()) {
            Judgement judgement = rule(statistic, "1").replay(constant(Double.NaN, 2000));

            assertEquals(Verdict.RUN_CAP, judgement.verdict());
            assertEquals(0, judgement.estimate().runs());
        }
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void whatComesAfterACheckpointDoesNotCount(Statistic statistic) {
        StoppingRule rule = rule(statistic, "12%");
        for (int study = 0; study < 20; study++) {
            double[] values = Model.NORMAL.sample(study, 2000);
            Judgement all = rule.replay(values);
            Arrays.fill(values, all.runs(), 2000, 1e9);

            assertEquals(all, rule.replay(values));
            assertEquals(all, rule.replay(Arrays.copyOf(values, all.runs())));
            assertEquals(all, rule.judge(Arrays.copyOf(values, all.runs())));
            assertEquals(Verdict.MET, all.verdict());
        }
    }

    @Test
    void wideningTheTargetNeverTakesMoreRuns() {
        double[] values = Sampled.normals(11, 2000);
        int before = Integer.MAX_VALUE;
        for (double size : new double[] {0.04, 0.05, 0.07, 0.1, 0.15, 0.3}) {
            int runs =
                    rule(Statistic.MEAN, Double.toString(size)).replay(values).runs();
            assertTrue(runs <= before);
            before = runs;
        }
        assertEquals(200, before);
    }

    @Test
    void onlyCheckpointsAreJudged() {
        assertThrows(
                IllegalArgumentException.class, () -> rule(Statistic.MEAN, "1").judge(coins(150)));
    }

    @Test
    void timeEndsWhatWasToGoOnAndNothingElse() {
        StoppingRule rule = rule(Statistic.MEAN, "0.15");

        assertEquals(Verdict.TIME_CAP, rule.judge(coins(100)).atTimeCap().verdict());
        assertEquals(Verdict.MET, rule.judge(coins(300)).atTimeCap().verdict());
        assertEquals("time-cap", Verdict.TIME_CAP.word());
        assertEquals("run-cap", Verdict.RUN_CAP.word());
        assertEquals("go-on", Verdict.GO_ON.word());
        assertEquals("met", Verdict.MET.word());
    }
}
