package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a scenario differs from a reference in every metric, run by run.
 *
 * <p>Runs of one number share their random numbers, so most of the luck cancels in their difference. A
 * run that is missing on either side, because it failed there, is left out, and so is a run in which the
 * metric is NaN or infinite on either side; {@link DifferenceRow#runs} counts the pairs that remain. With
 * fewer than two there is no interval: its limits are NaN.
 */
public final class Differences {

    private static final double CONFIDENCE = 0.95;

    private Differences() {}

    /**
     * One row per metric, in the order of the columns.
     *
     * @param reference has the same metrics in the same order
     */
    public static List<DifferenceRow> of(ScenarioOutcomes scenario, ScenarioOutcomes reference) {
        if (!scenario.metrics().equals(reference.metrics())) {
            throw new IllegalArgumentException(
                    "metrics of " + scenario.scenario() + " must be those of " + reference.scenario());
        }
        PairedRuns pairs = PairedRuns.of(scenario.runs(), reference.runs());
        List<DifferenceRow> rows = new ArrayList<>();
        for (int column = 0; column < scenario.metrics().size(); column++) {
            rows.add(row(scenario, reference, pairs, column));
        }
        return List.copyOf(rows);
    }

    private static DifferenceRow row(
            ScenarioOutcomes scenario, ScenarioOutcomes reference, PairedRuns pairs, int column) {
        double[] ours = new double[pairs.count()];
        double[] theirs = new double[pairs.count()];
        double[] gaps = new double[pairs.count()];
        int n = 0;
        for (int k = 0; k < pairs.count(); k++) {
            ours[n] = scenario.rows()[pairs.scenario()[k]][column];
            theirs[n] = reference.rows()[pairs.reference()[k]][column];
            gaps[n] = ours[n] - theirs[n];
            if (Double.isFinite(ours[n]) && Double.isFinite(theirs[n])) {
                n++;
            }
        }
        Moments gap = Moments.of(Arrays.copyOf(gaps, n));
        double independent = Moments.of(Arrays.copyOf(ours, n)).variance()
                + Moments.of(Arrays.copyOf(theirs, n)).variance();
        MetricId metric = scenario.metrics().get(column);
        double half = halfWidth(gap);
        return new DifferenceRow(
                scenario.scenario(),
                reference.scenario(),
                metric,
                n,
                gap.mean(),
                gap.standardError(),
                gap.mean() - half,
                gap.mean() + half,
                gap.variance() > 0 ? independent / gap.variance() : Double.NaN);
    }

    /** Half the width of Student's 95 % interval of the mean; NaN for fewer than two values. */
    static double halfWidth(Moments moments) {
        return moments.halfWidth(CONFIDENCE);
    }
}
