package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.statistics.Moments;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunsNeededTest {

    private static final double Z = 1.959963984540054;

    private static Precision precision(Statistic statistic, String halfWidth) {
        return new Precision(statistic, 0.95, HalfWidth.parse(halfWidth), 0.95);
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.1", "0.5", "1"})
    void ofAMeanIsTheLeastNumberThatStudentsIntervalAllows(double allowed) {
        double[] pilot = IntStream.range(0, 100).mapToDouble(k -> k % 2).toArray();
        double variance = Moments.of(pilot).variance();
        int runs = (int) RunsNeeded.of(precision(Statistic.MEAN, Double.toString(allowed)), pilot)
                .runs();

        assertTrue(new Moments(runs, 0, variance).halfWidth(0.95) <= allowed);
        assertTrue(runs == 2 || !(new Moments(runs - 1, 0, variance).halfWidth(0.95) <= allowed));
    }

    @Test
    void ofAQuantileIsThePilotsIntervalScaledByTheRootOfRuns() {
        // 1001 numbers evenly over 0 to 1000: density 1 / 1000, so z sqrt(0.95 * 0.05 / n) 1000 = 5 at n = 7299.
        double[] pilot = IntStream.rangeClosed(0, 1000).mapToDouble(k -> k).toArray();

        assertEquals(
                Z * Z * 0.95 * 0.05 * 1e6 / 25,
                RunsNeeded.of(precision(Statistic.QUANTILE, "5"), pilot).runs(),
                // n / (n + 1) squared, and whole runs.
                0.0025 * 7299);
    }

    @Test
    void neverPromisesWhatTheRuleRefuses() {
        double[] same = new double[100];
        double[] rare =
                IntStream.range(0, 100).mapToDouble(k -> k % 20 == 0 ? 1 : 0).toArray();

        assertEquals(new RunsNeeded(1000, 1000, 1000), RunsNeeded.of(precision(Statistic.MEAN, "9"), same));
        assertEquals(427, RunsNeeded.of(precision(Statistic.MEAN, "9"), rare).runs());
        assertEquals(72, RunsNeeded.of(precision(Statistic.QUANTILE, "9"), rare).runs());
    }

    @Test
    void aRelativeWidthAroundZeroIsOutOfReach() {
        double[] coins =
                IntStream.range(0, 100).mapToDouble(k -> k % 2 == 0 ? 1 : -1).toArray();
        RunsNeeded zero = RunsNeeded.of(precision(Statistic.DIFFERENCE, "1%"), coins);
        coins[0] = 3;
        RunsNeeded near = RunsNeeded.of(precision(Statistic.DIFFERENCE, "100%"), coins);

        assertEquals(Double.POSITIVE_INFINITY, zero.runs());
        assertEquals(Double.POSITIVE_INFINITY, near.high());
        assertTrue(near.runs() > 1000 && near.runs() < Double.POSITIVE_INFINITY);
        assertEquals(
                Double.POSITIVE_INFINITY,
                RunsNeeded.of(precision(Statistic.MEAN, "1%"), new double[100]).runs());
        assertEquals(
                Double.POSITIVE_INFINITY,
                RunsNeeded.of(precision(Statistic.MEAN, "1"), new double[] {4}).runs());
    }

    @Test
    void runsWithoutAValueAreCountedIn() {
        double[] pilot = Model.NORMAL.sample(3, 400);
        RunsNeeded whole = RunsNeeded.of(precision(Statistic.MEAN, "0.1"), pilot);
        double[] half = new double[800];
        Arrays.fill(half, Double.NaN);
        System.arraycopy(pilot, 0, half, 0, 400);

        assertEquals(
                2 * whole.runs(),
                RunsNeeded.of(precision(Statistic.MEAN, "0.1"), half).runs());
    }

    @Test
    void theStopIsTheSecondCheckpointThatWillDo() {
        Checkpoints checkpoints = new Checkpoints(100, 100, 1, 500);

        assertEquals(200, new RunsNeeded(2, 2, 2).stop(checkpoints));
        assertEquals(300, new RunsNeeded(2, 200, 400).stop(checkpoints));
        assertEquals(400, new RunsNeeded(2, 201, 400).stop(checkpoints));
        assertEquals(500, new RunsNeeded(2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).stop(checkpoints));
    }

    /** Log variance of s^2 is (kurtosis - 1) / n: none for a coin, 9 / 100 for one in ten at either side of zero. */
    @Test
    void limitsOfAMeanFollowFromTheKurtosisOfThePilot() {
        double[] coin = IntStream.range(0, 100).mapToDouble(k -> k % 2).toArray();
        double[] tails = IntStream.range(0, 100)
                .mapToDouble(k -> k % 20 == 0 ? 1 : k % 20 == 10 ? -1 : 0)
                .toArray();

        RunsNeeded exact = RunsNeeded.of(precision(Statistic.MEAN, "0.01"), coin);
        assertEquals(exact.runs(), exact.low(), 1);
        assertEquals(exact.runs(), exact.high(), 1);
        assertLimits(Math.exp(Z * 0.3), RunsNeeded.of(precision(Statistic.MEAN, "0.001"), tails));
    }

    /** The delta method for log(s^2 / m^2): kurtosis - 1 + 4 v^2 - 4 skewness v, with v = s / m. */
    @Test
    void limitsOfARelativeMeanHoldTheErrorOfTheMeanToo() {
        double[] rare = IntStream.range(0, 100).mapToDouble(k -> k < 10 ? 1 : 0).toArray();
        double v = Math.sqrt(0.09 * 100 / 99) / 0.1;
        double variance = (1 - 3 * 0.09) / 0.09 - 1 + 4 * v * v - 4 * 0.8 / 0.3 * v;

        assertLimits(Math.exp(Z * Math.sqrt(variance / 100)), RunsNeeded.of(precision(Statistic.MEAN, "1%"), rare));

        double[] far = IntStream.range(0, 100).mapToDouble(k -> 1000 + rare[k]).toArray();
        double almostAbsolute = (1 - 3 * 0.09) / 0.09 - 1;
        assertLimits(
                Math.exp(Z * Math.sqrt(almostAbsolute / 100)),
                RunsNeeded.of(precision(Statistic.MEAN, "0.0001%"), far));
    }

    /** Its interval spans 28 ranks, 937 to 965, so the log density has a variance of 4 / 28. */
    @Test
    void limitsOfAQuantileFollowFromTheRanksOfThePilotsInterval() {
        double[] pilot = IntStream.rangeClosed(0, 1000).mapToDouble(k -> k).toArray();

        assertLimits(Math.exp(Z * Math.sqrt(4 / 28.0)), RunsNeeded.of(precision(Statistic.QUANTILE, "0.5"), pilot));

        double share = Math.sqrt(0.95 * 0.05 / 1001) * 1001 / 950;
        assertLimits(
                Math.exp(Z * Math.sqrt(4 / 28.0 + 4 * share * share)),
                RunsNeeded.of(precision(Statistic.QUANTILE, "0.1%"), pilot));
    }

    /** Half a per cent: runs and limits are whole, and moments are those of 100 numbers. */
    private static void assertLimits(double factor, RunsNeeded found) {
        assertEquals(factor, found.high() / found.runs(), 0.005 * factor, found.toString());
        assertEquals(factor, found.runs() / found.low(), 0.005 * factor, found.toString());
    }

    /** The true number lies within the limits in about 95 % of pilots of 400 runs. */
    @ParameterizedTest
    @CsvSource({
        // Of the normal model sigma is 3, and the density at its quantile phi(1.645) / 3 = 0.034379.
        "NORMAL, MEAN, 0.1, 3459, 0.93",
        "NORMAL, QUANTILE, 0.3, 1715, 0.93",
        // Of the exponential one the variation is 1, and the density at the quantile 0.05.
        "EXPONENTIAL, MEAN, 5%, 1539, 0.90",
        "EXPONENTIAL, QUANTILE, 10%, 813, 0.90"
    })
    void limitsHoldTheErrorOfThePilot(Model model, Statistic statistic, String halfWidth, double truth, double least) {
        int studies = 1000;
        int within = 0;
        for (int study = 0; study < studies; study++) {
            RunsNeeded needed = RunsNeeded.of(precision(statistic, halfWidth), model.sample(study, 400));
            assertTrue(needed.low() <= needed.runs() && needed.runs() <= needed.high());
            within += needed.low() <= truth && truth <= needed.high() ? 1 : 0;
        }
        double share = (double) within / studies;
        assertTrue(share > least && share < 0.99, model + " " + statistic + " " + share);
    }
}
