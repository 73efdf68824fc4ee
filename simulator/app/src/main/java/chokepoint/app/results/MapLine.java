package chokepoint.app.results;

import java.util.List;

/**
 * A line of {@code map.csv}: the mean of a quantity at one pair of levels of two factors.
 *
 * @param x level of the first factor, as a configuration file writes it
 * @param y level of the second
 * @param points how many points of the design are there
 * @param mean over points and runs; NaN where there is none
 * @param low lower limit of its 95 % interval
 * @param high upper limit
 */
public record MapLine(
        String scenario,
        Quantity quantity,
        String factor,
        String x,
        String other,
        String y,
        int points,
        double mean,
        double low,
        double high)
        implements TableLine {

    static final List<String> HEADER = TableLine.join(
            List.of("scenario"),
            Quantity.HEADER,
            List.of("factor", "level", "other_factor", "other_level", "points", "mean", "low", "high"));

    static MapLine read(Cells cells) throws UnreadableResultsException {
        return new MapLine(
                cells.text(),
                cells.quantity(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.whole(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    @Override
    public List<String> texts() {
        return TableLine.join(
                List.of(scenario), quantity.texts(), List.of(factor, x, other, y, Integer.toString(points)));
    }

    @Override
    public double[] numbers() {
        return new double[] {mean, low, high};
    }
}
