package chokepoint.app.results;

import chokepoint.precision.Judgement;
import chokepoint.precision.Precision;
import chokepoint.precision.Statistic;
import java.util.List;

/**
 * A line of {@code precision.csv}: how well one number is known in a cell.
 *
 * @param runs up to the checkpoint at which it was judged, broken ones included
 * @param interval estimate, limits, half-width, and the half-width that was allowed
 * @param noise of the judgement; at most 1 if precise enough
 */
record PrecisionLine(
        String point, String scenario, SweepTarget target, int runs, String state, double[] interval, double noise)
        implements TableLine {

    static final List<String> HEADER = TableLine.join(
            List.of(AtPoint.COLUMN, "scenario"),
            Quantity.HEADER,
            List.of("statistic", "runs", "state", "level", "confidence"),
            List.of("estimate", "low", "high", "half_width", "allowed", "noise"));

    static PrecisionLine of(CellLine cell, SweepTarget target, Judgement judgement) {
        double estimate = judgement.estimate().value();
        double[] interval = {
            estimate,
            judgement.estimate().low(),
            judgement.estimate().high(),
            judgement.estimate().halfWidth(),
            target.precision().halfWidth().around(estimate)
        };
        return new PrecisionLine(
                cell.point(), cell.scenario(), target, judgement.runs(), cell.state(), interval, judgement.noise());
    }

    @Override
    public List<String> texts() {
        return TableLine.join(
                List.of(point, scenario),
                Quantity.of(target.metric()).texts(),
                List.of(target.precision().statistic().word(), Integer.toString(runs), state));
    }

    @Override
    public double[] numbers() {
        Precision precision = target.precision();
        double level = precision.statistic() == Statistic.QUANTILE ? precision.level() : Double.NaN;
        return new double[] {
            level, precision.confidence(), interval[0], interval[1], interval[2], interval[3], interval[4], noise
        };
    }
}
