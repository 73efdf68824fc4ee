package chokepoint.study;

import chokepoint.metric.MetricId;
import java.util.List;

/**
 * Everything that the runs of one scenario left behind.
 *
 * @param scenario its name
 * @param metrics one per column
 * @param rows one per finished run, in order of run; element {@code [k][c]} is metric {@code c}
 * @param runs the run number of each row
 * @param failures runs that broke, in order of run
 * @param monthly quantile bands by month
 */
public record ScenarioOutcomes(
        String scenario,
        List<MetricId> metrics,
        double[][] rows,
        int[] runs,
        List<RunFailure> failures,
        List<MonthlyBand> monthly) {}
