package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each switch of a scenario adds to every metric: the Shapley value of each run, averaged over
 * runs.
 *
 * <p>A run that is missing in any coalition, because it failed there, is left out of all, and so is a
 * run in which the metric is NaN or infinite in any coalition. With fewer than two runs there is no
 * interval: its limits are NaN.
 */
public final class Attributions {

    private Attributions() {}

    /**
     * For each metric, in the order of the columns, a row for each switch and one for all together.
     *
     * @param coalitions outcomes of each, in order; all with the same metrics
     */
    public static List<AttributionRow> of(Attribution plan, List<ScenarioOutcomes> coalitions) {
        if (coalitions.size() != plan.coalitions()) {
            throw new IllegalArgumentException(
                    "outcomes (" + coalitions.size() + ") must be as many as coalitions, " + plan.coalitions());
        }
        List<MetricId> metrics = coalitions.get(0).metrics();
        for (ScenarioOutcomes coalition : coalitions) {
            if (!coalition.metrics().equals(metrics)) {
                throw new IllegalArgumentException("metrics of " + coalition.scenario() + " must be those of "
                        + coalitions.get(0).scenario());
            }
        }
        int[][] places = places(coalitions);
        List<AttributionRow> rows = new ArrayList<>();
        for (int column = 0; column < metrics.size(); column++) {
            rows.addAll(Game.of(coalitions, places, column).rows(plan, metrics.get(column)));
        }
        return List.copyOf(rows);
    }

    /** Of each coalition, the indices of the rows of those runs that finished in all. */
    private static int[][] places(List<ScenarioOutcomes> coalitions) {
        int[] common = coalitions.get(0).runs();
        for (ScenarioOutcomes coalition : coalitions) {
            int[] kept = PairedRuns.of(common, coalition.runs()).scenario();
            int[] before = common;
            common = Arrays.stream(kept).map(k -> before[k]).toArray();
        }
        int[][] places = new int[coalitions.size()][];
        for (int c = 0; c < places.length; c++) {
            places[c] = PairedRuns.of(common, coalitions.get(c).runs()).reference();
        }
        return places;
    }

    /**
     * One metric in all coalitions.
     *
     * @param worths of each run that counts, the metric in each coalition
     */
    private record Game(double[][] worths) {

        static Game of(List<ScenarioOutcomes> coalitions, int[][] places, int column) {
            List<double[]> worths = new ArrayList<>();
            for (int run = 0; run < places[0].length; run++) {
                double[] worth = new double[places.length];
                for (int c = 0; c < worth.length; c++) {
                    worth[c] = coalitions.get(c).rows()[places[c][run]][column];
                }
                if (Arrays.stream(worth).allMatch(Double::isFinite)) {
                    worths.add(worth);
                }
            }
            return new Game(worths.toArray(new double[0][]));
        }

        List<AttributionRow> rows(Attribution plan, MetricId metric) {
            int n = worths.length;
            int last = plan.whole();
            int players = plan.switches().size();
            double[][] added = new double[players + 1][n];
            for (int run = 0; run < n; run++) {
                double[] values = Shapley.values(worths[run]);
                for (int player = 0; player < players; player++) {
                    added[player][run] = values[player];
                }
                added[players][run] = worths[run][last] - worths[run][0];
            }
            Contribution all = new Contribution(Attribution.ALL, added[players], added[players]);
            List<AttributionRow> rows = new ArrayList<>();
            double baseline = level(0);
            double whole = level(last);
            for (int player = 0; player < players; player++) {
                String name = plan.switches().get(player).name();
                rows.add(new Contribution(name, added[player], added[players]).row(plan, metric, baseline, whole));
            }
            rows.add(all.row(plan, metric, baseline, whole));
            return rows;
        }

        private double level(int coalition) {
            return Moments.of(Arrays.stream(worths)
                            .mapToDouble(worth -> worth[coalition])
                            .toArray())
                    .mean();
        }
    }
}
