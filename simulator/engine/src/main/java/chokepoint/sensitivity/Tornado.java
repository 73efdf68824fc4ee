package chokepoint.sensitivity;

import chokepoint.statistics.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Effects of factors one at a time, with Student's intervals of paired differences. */
public final class Tornado {

    private Tornado() {}

    /**
     * One row per factor, those that move the output most first; ties and NaN in the given order, NaN
     * last.
     *
     * @param base outputs at the base point, by number of replicate; missing ones as in {@link
     *     SobolSample}
     */
    public static List<TornadoRow> of(double[] base, List<Spur> spurs) {
        List<TornadoRow> rows = new ArrayList<>();
        for (Spur spur : spurs) {
            rows.add(row(base, spur));
        }
        rows.sort(Comparator.comparingDouble(Tornado::rank));
        return rows;
    }

    private static double rank(TornadoRow row) {
        return -Math.max(
                Math.abs(row.swing().value()),
                Math.max(Math.abs(row.low().value()), Math.abs(row.high().value())));
    }

    private static TornadoRow row(double[] base, Spur spur) {
        CommonRuns runs = CommonRuns.of(new double[][][] {{base, spur.low(), spur.high()}});
        if (runs.count() == 0) {
            return new TornadoRow(spur.factor(), 0, Double.NaN, Estimate.NONE, Estimate.NONE, Estimate.NONE);
        }
        double[] middle = runs.pick(0, base);
        double[] low = runs.pick(0, spur.low());
        double[] high = runs.pick(0, spur.high());
        return new TornadoRow(
                spur.factor(),
                middle.length,
                Moments.of(middle).mean(),
                paired(low, middle),
                paired(high, middle),
                paired(high, low));
    }

    private static Estimate paired(double[] ours, double[] theirs) {
        Moments gap = Moments.of(Crossing.minus(ours, theirs));
        return Estimate.around(gap.mean(), gap.halfWidth(0.95));
    }
}
