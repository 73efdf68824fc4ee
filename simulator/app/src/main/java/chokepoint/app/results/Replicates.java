package chokepoint.app.results;

import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What runs gave at all points, for analyses that need them all at once: the first so many runs of each point, and
 * so many metrics at a time, that no more than {@link #MOST_VALUES} numbers are in memory (64 MB).
 */
final class Replicates {

    private static final int MOST_VALUES = 8_000_000;

    /** More tell hardly more: noise within a point is then a thousandth of itself. */
    private static final int MOST_RUNS = 1000;

    /** Fewer have no jackknife over runs. */
    private static final int LEAST_RUNS = 4;

    private Replicates() {}

    /** What is done with one metric of one scenario. */
    interface Analysis {
        /**
         * Analyses.
         *
         * @param outputs of each row of the design the values by number of run, NaN where there is none
         */
        void of(String scenario, int metric, double[][] outputs) throws IOException;
    }

    /** How many runs of a point are used at most. */
    static int most(int points) {
        return Math.max(LEAST_RUNS, Math.min(MOST_RUNS, MOST_VALUES / 2 / Math.max(1, points)));
    }

    /** Reads the cells of each scenario, once for each group of metrics that fits in memory. */
    static void read(SweepOutcomes outcomes, Analysis analysis) throws IOException {
        int points = outcomes.points().size();
        int runs = most(points);
        int group = (int) Math.max(1, MOST_VALUES / ((long) runs * Math.max(1, points)));
        for (String scenario : outcomes.scenarios()) {
            for (int from = 0; from < outcomes.metrics().size(); from += group) {
                int to = Math.min(outcomes.metrics().size(), from + group);
                List<double[][]> values = values(outcomes, scenario, from, to, runs);
                for (int metric = from; metric < to; metric++) {
                    analysis.of(scenario, metric, values.get(metric - from));
                }
            }
        }
    }

    private static List<double[][]> values(SweepOutcomes outcomes, String scenario, int from, int to, int runs)
            throws IOException {
        int points = outcomes.points().size();
        List<double[][]> values = new ArrayList<>();
        for (int metric = from; metric < to; metric++) {
            values.add(new double[points][]);
        }
        for (int point = 0; point < points; point++) {
            ScenarioOutcomes cell = outcomes.cell(point, scenario);
            for (int metric = from; metric < to; metric++) {
                values.get(metric - from)[point] = column(cell, metric, runs);
            }
        }
        return values;
    }

    private static double[] column(ScenarioOutcomes cell, int metric, int most) {
        int rows = 0;
        while (rows < cell.runs().length && cell.runs()[rows] < most) {
            rows++;
        }
        double[] column = new double[rows == 0 ? 0 : cell.runs()[rows - 1] + 1];
        Arrays.fill(column, Double.NaN);
        for (int row = 0; row < rows; row++) {
            column[cell.runs()[row]] = cell.rows()[row][metric];
        }
        return column;
    }
}
