package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.statistics.Sampled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Outcomes and random samples to test with. */
final class Samples {

    private Samples() {}

    /** Outcomes with the given columns and runs 0, 1, 2 and so on. */
    static ScenarioOutcomes outcomes(String scenario, double[]... columns) {
        return outcomes(scenario, IntStream.range(0, columns[0].length).toArray(), columns);
    }

    static ScenarioOutcomes outcomes(String scenario, int[] runs, double[]... columns) {
        List<MetricId> metrics = new ArrayList<>();
        double[][] rows = new double[runs.length][columns.length];
        for (int column = 0; column < columns.length; column++) {
            metrics.add(metric("m" + column));
            for (int k = 0; k < runs.length; k++) {
                rows[k][column] = columns[column][k];
            }
        }
        return new ScenarioOutcomes(scenario, metrics, rows, runs, List.of(), List.of());
    }

    static MetricId metric(String name) {
        return new MetricId(name, "1", "USA", "gallium", "all");
    }

    /** Independent uniform numbers in (0, 1); another sample for each {@code seed}. */
    static double[] uniforms(long seed, int n) {
        return Sampled.uniforms(seed, n);
    }

    /** Independent standard normal numbers; another sample for each {@code seed}. */
    static double[] normals(long seed, int n) {
        return Sampled.normals(seed, n);
    }
}
