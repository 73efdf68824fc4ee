package chokepoint.app.results;

import java.util.List;

/**
 * A line of {@code response-curves.csv}: the mean of a quantity where a factor has one level or is in one bin.
 *
 * @param choice the level of a factor that is not a number; otherwise empty
 * @param points how many points of the design are there
 * @param from lowest value of the factor; NaN for a choice
 * @param to highest value
 * @param mean over points and runs; NaN where there is none
 * @param low lower limit of its 95 % interval
 * @param high upper limit
 */
public record ResponseLine(
        String scenario,
        Quantity quantity,
        String factor,
        String choice,
        int points,
        double from,
        double to,
        double mean,
        double low,
        double high)
        implements TableLine {

    static final List<String> HEADER = TableLine.join(
            List.of("scenario"),
            Quantity.HEADER,
            List.of("factor", "choice", "points", "factor_from", "factor_to", "mean", "low", "high"));

    static ResponseLine read(Cells cells) throws UnreadableResultsException {
        return new ResponseLine(
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.whole(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    /** The middle of the bin. */
    public double middle() {
        return (from + to) / 2;
    }

    @Override
    public List<String> texts() {
        return TableLine.join(List.of(scenario), quantity.texts(), List.of(factor, choice, Integer.toString(points)));
    }

    @Override
    public double[] numbers() {
        return new double[] {from, to, mean, low, high};
    }
}
