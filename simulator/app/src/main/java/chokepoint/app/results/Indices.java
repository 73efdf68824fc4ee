package chokepoint.app.results;

import chokepoint.sensitivity.Estimate;
import chokepoint.sensitivity.MorrisEffects;
import chokepoint.sensitivity.MorrisRow;
import chokepoint.sensitivity.MorrisSample;
import chokepoint.sensitivity.NoiseSplit;
import chokepoint.sensitivity.PairRow;
import chokepoint.sensitivity.Resampling;
import chokepoint.sensitivity.SobolIndices;
import chokepoint.sensitivity.SobolResult;
import chokepoint.sensitivity.SobolRow;
import chokepoint.sensitivity.SobolSample;
import chokepoint.sensitivity.Spur;
import chokepoint.sensitivity.Tornado;
import chokepoint.sensitivity.TornadoRow;
import java.util.ArrayList;
import java.util.List;

/** How much each factor matters for one quantity in one scenario, in the way that the design allows. */
final class Indices {

    private static final String ONE = "1";

    private final SweepOutcomes outcomes;
    private final SweepRows rows;
    private final String scenario;
    private final Quantity quantity;
    private final double[][] outputs;
    private final List<String> factors;

    Indices(SweepOutcomes outcomes, String scenario, Quantity quantity, double[][] outputs) {
        this.outcomes = outcomes;
        this.rows = new SweepRows(outcomes);
        this.scenario = scenario;
        this.quantity = quantity;
        this.outputs = outputs;
        this.factors = outcomes.factors().stream().map(SweepFactor::name).toList();
    }

    /** Sobol indices, those of pairs if the design has them, and how the variance splits. */
    List<IndexLine> sobol() {
        int[] a = rows.of("A", "");
        int[] ba = rows.of("BA", factors.get(0));
        SobolSample sample = new SobolSample(
                factors,
                pick(a),
                pick(rows.of("B", "")),
                exchanged("AB"),
                ba.length == 0 ? new double[0][][] : exchanged("BA"));
        SobolResult result = SobolIndices.of(sample, Resampling.USUAL);
        IndexLine blank = blank(ONE, result.baseRows(), result.replicates());
        List<IndexLine> lines = new ArrayList<>();
        for (SobolRow row : result.factors()) {
            lines.add(blank.of(row.factor(), "", "first", row.first()));
            lines.add(blank.of(row.factor(), "", "total", row.total()));
            lines.add(blank.of(row.factor(), "", "first-of-all", row.firstOfAll()));
            lines.add(blank.of(row.factor(), "", "total-of-all", row.totalOfAll()));
        }
        for (PairRow pair : result.pairs()) {
            lines.add(blank.of(pair.one(), pair.other(), "second", pair.second()));
        }
        NoiseSplit noise = result.noise();
        IndexLine split = blank(ONE, noise.points(), noise.replicates());
        String square = "(" + quantity.unit() + ")^2";
        lines.add(split.of("", "", "noise-first", noise.noiseFirst()));
        lines.add(split.of("", "", "noise-total", noise.noiseTotal()));
        lines.add(split.of("", "", "variance-between", noise.between()).in(square));
        lines.add(split.of("", "", "variance-within", noise.within()).in(square));
        lines.add(split.of("", "", "variance-common", noise.common()).in(square));
        return lines;
    }

    /** Elementary effects, per whole range of a factor. */
    List<IndexLine> morris() {
        List<int[]> trajectories = rows.trajectories();
        int[][] moved = new int[trajectories.size()][];
        double[][] steps = new double[trajectories.size()][];
        double[][][] values = new double[trajectories.size()][][];
        for (int t = 0; t < moved.length; t++) {
            int[] path = trajectories.get(t);
            moved[t] = new int[path.length - 1];
            steps[t] = new double[path.length - 1];
            values[t] = pick(path);
            for (int s = 0; s < moved[t].length; s++) {
                SweepPoint to = outcomes.points().get(path[s + 1]);
                int factor = factors.indexOf(to.role().factor());
                moved[t][s] = factor;
                steps[t][s] = to.places().get(factor)
                        - outcomes.points().get(path[s]).places().get(factor);
            }
        }
        List<IndexLine> lines = new ArrayList<>();
        for (MorrisRow row : MorrisEffects.of(new MorrisSample(factors, moved, steps, values), Resampling.USUAL)) {
            IndexLine blank = blank(quantity.unit(), row.effects(), replicates());
            lines.add(blank.of(row.factor(), "", "mu", row.mu()));
            lines.add(blank.of(row.factor(), "", "mu-star", row.muStar()));
            lines.add(blank.of(row.factor(), "", "sigma", row.sigma()));
            lines.add(
                    blank.of(row.factor(), "", "noise-floor", new Estimate(row.noiseFloor(), Double.NaN, Double.NaN)));
        }
        return lines;
    }

    /** What moving one factor to its ends does; those first that do most. */
    List<IndexLine> tornado() {
        int base = rows.of("BASE", "")[0];
        List<Spur> spurs = new ArrayList<>();
        for (String factor : factors) {
            int[] ends = rows.ends(factor);
            spurs.add(new Spur(factor, outputs[ends[0]], outputs[ends[1]]));
        }
        List<IndexLine> lines = new ArrayList<>();
        for (TornadoRow row : Tornado.of(outputs[base], spurs)) {
            int[] ends = rows.ends(row.factor());
            IndexLine blank = blank(quantity.unit(), row.pairs(), row.pairs());
            Estimate middle = new Estimate(row.base(), Double.NaN, Double.NaN);
            lines.add(blank.of(row.factor(), "", "base", middle).at(rows.level(base, row.factor())));
            lines.add(blank.of(row.factor(), "", "low", row.low()).at(rows.level(ends[0], row.factor())));
            lines.add(blank.of(row.factor(), "", "high", row.high()).at(rows.level(ends[1], row.factor())));
            lines.add(blank.of(row.factor(), "", "swing", row.swing()));
        }
        return lines;
    }

    private IndexLine blank(String unit, int from, int replicates) {
        return new IndexLine(
                scenario, quantity, "", "", "", "", unit, from, replicates, Double.NaN, Double.NaN, Double.NaN);
    }

    private int replicates() {
        int most = 0;
        for (double[] point : outputs) {
            most = Math.max(most, point.length);
        }
        return most;
    }

    private double[][][] exchanged(String block) {
        double[][][] all = new double[factors.size()][][];
        for (int f = 0; f < all.length; f++) {
            all[f] = pick(rows.of(block, factors.get(f)));
        }
        return all;
    }

    private double[][] pick(int[] points) {
        double[][] picked = new double[points.length][];
        for (int k = 0; k < picked.length; k++) {
            picked[k] = outputs[points[k]];
        }
        return picked;
    }
}
