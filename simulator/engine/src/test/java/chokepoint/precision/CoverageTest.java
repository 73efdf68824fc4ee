package chokepoint.precision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the interval at the stop holds the truth, on models of which the truth is known.
 *
 * <p>With {@code -Dcoverage=5000} it takes that many studies of each and prints the table of MODEL.md.
 */
final class CoverageTest {

    private static final int STUDIES = Integer.getInteger("coverage", 200);
    private static final boolean TABLE = Integer.getInteger("coverage") != null;
    private static final Checkpoints CHECKPOINTS = new Checkpoints(100, 100, 1.1, 20_000);

    /** Share of studies whose interval held the truth, and mean number of runs. */
    private record Coverage(double share, double runs) {}

    /** Stops for good, from the values of a model. */
    private interface Stop {
        Judgement at(StoppingRule rule, double[] values);
    }

    private static Coverage measure(Model model, StoppingRule rule, Stop stop) {
        double truth = model.truth(rule.precision().statistic());
        int held = 0;
        long runs = 0;
        for (int study = 0; study < STUDIES; study++) {
            Judgement end = run(model, study, rule, stop);
            held += end.estimate().low() <= truth && truth <= end.estimate().high() ? 1 : 0;
            runs += end.runs();
        }
        return new Coverage((double) held / STUDIES, (double) runs / STUDIES);
    }

    private static Judgement run(Model model, int study, StoppingRule rule, Stop stop) {
        double[] values = new double[rule.checkpoints().most()];
        int runs = 0;
        while (true) {
            int next = rule.checkpoints().after(runs);
            model.fill(study, values, runs, next);
            runs = next;
            Judgement judgement = stop.at(rule, Arrays.copyOf(values, runs));
            if (judgement.verdict() != Verdict.GO_ON) {
                return judgement;
            }
        }
    }

    /** The first look at which the interval is narrow enough, whatever else. */
    private static Judgement naive(StoppingRule rule, double[] values) {
        IntervalEstimate estimate = rule.precision().estimate(values);
        boolean narrow = estimate.halfWidth() <= rule.precision().halfWidth().around(estimate.value());
        Verdict verdict = narrow || values.length == rule.checkpoints().most() ? Verdict.MET : Verdict.GO_ON;
        return new Judgement(verdict, values.length, estimate, 0);
    }

    private static StoppingRule rule(Statistic statistic, String halfWidth) {
        return new StoppingRule(new Precision(statistic, 0.95, HalfWidth.parse(halfWidth), 0.95), CHECKPOINTS);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, MEAN, 2%, 0.94",
        "NORMAL, QUANTILE, 3%, 0.94",
        "EXPONENTIAL, MEAN, 10%, 0.94",
        "EXPONENTIAL, QUANTILE, 10%, 0.935",
        "LOGNORMAL, MEAN, 20%, 0.915",
        "LOGNORMAL, MEAN, 10%, 0.925",
        "LOGNORMAL, QUANTILE, 20%, 0.93",
        "LOGNORMAL, QUANTILE, 10%, 0.93",
        "RARE, MEAN, 20%, 0.935",
        "RARE, QUANTILE, 20%, 0.93",
        "BERNOULLI, MEAN, 0.02, 0.93",
        "BERNOULLI, MEAN, 0.005, 0.93",
        "BIMODAL, MEAN, 20%, 0.935",
        "BIMODAL, MEAN, 10%, 0.93",
        "BIMODAL, QUANTILE, 20%, 0.935",
        "BIMODAL, QUANTILE, 10%, 0.93",
        "DIFFERENCE_COMMON, DIFFERENCE, 10%, 0.935",
        "DIFFERENCE_SELDOM, DIFFERENCE, 20%, 0.935"
    })
    void intervalsAtTheStopHoldTheTruth(Model model, Statistic statistic, String halfWidth, double promise) {
        StoppingRule rule = rule(statistic, halfWidth);
        Coverage found = measure(model, rule, StoppingRule::judge);
        if (TABLE) {
            Coverage naive = measure(model, rule, CoverageTest::naive);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f | %.0f | %.1f | %.0f |%n",
                    model.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    statistic.word(),
                    halfWidth,
                    100 * naive.share(),
                    naive.runs(),
                    100 * found.share(),
                    found.runs());
        }
        // Three binomial standard errors below what is promised.
        double least = promise - 3 * Math.sqrt(promise * (1 - promise) / STUDIES);
        assertTrue(found.share() >= least, model + " " + statistic + " " + found);
    }

    @Test
    void theFirstNarrowIntervalWouldMissARareEvent() {
        Coverage naive = measure(Model.BERNOULLI, rule(Statistic.MEAN, "0.02"), CoverageTest::naive);

        assertTrue(naive.share() < 0.93 - 3 * Math.sqrt(0.93 * 0.07 / STUDIES), naive.toString());
    }
}
