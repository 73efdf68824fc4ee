package chokepoint.app.results;

import chokepoint.sensitivity.Estimate;
import java.util.List;

/**
 * A line of {@code sensitivity.csv}: one number that says how a factor matters, with its interval.
 *
 * @param factor empty for what is said of no factor
 * @param other the second factor of a pair; otherwise empty
 * @param level what the factor was moved to, one at a time; otherwise empty
 * @param index for example {@code first}, {@code mu-star}, {@code swing}
 * @param unit of the value
 * @param rows how many base rows, trajectories or pairs of runs it is from
 * @param replicates how many runs of a point at most
 * @param low lower limit of the 95 % interval; NaN where there is none
 * @param high upper limit
 */
public record IndexLine(
        String scenario,
        Quantity quantity,
        String factor,
        String other,
        String level,
        String index,
        String unit,
        int rows,
        int replicates,
        double value,
        double low,
        double high)
        implements TableLine {

    static final List<String> HEADER = TableLine.join(
            List.of("scenario"),
            Quantity.HEADER,
            List.of("factor", "other_factor", "level", "index", "index_unit", "rows", "replicates"),
            List.of("value", "low", "high"));

    /** The same index of another factor, with another value. */
    IndexLine of(String name, String pair, String index, Estimate estimate) {
        return new IndexLine(
                scenario,
                quantity,
                name,
                pair,
                "",
                index,
                unit,
                rows,
                replicates,
                estimate.value(),
                estimate.low(),
                estimate.high());
    }

    IndexLine in(String other) {
        return new IndexLine(
                scenario, quantity, factor, this.other, level, index, other, rows, replicates, value, low, high);
    }

    IndexLine at(String moved) {
        return new IndexLine(scenario, quantity, factor, other, moved, index, unit, rows, replicates, value, low, high);
    }

    static IndexLine read(Cells cells) throws UnreadableResultsException {
        return new IndexLine(
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.whole(),
                cells.whole(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    @Override
    public List<String> texts() {
        return TableLine.join(
                List.of(scenario),
                quantity.texts(),
                List.of(factor, other, level, index, unit, Integer.toString(rows), Integer.toString(replicates)));
    }

    @Override
    public double[] numbers() {
        return new double[] {value, low, high};
    }
}
