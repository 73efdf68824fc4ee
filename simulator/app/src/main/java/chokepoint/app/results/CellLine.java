package chokepoint.app.results;

import java.util.List;

/**
 * A line of {@code cells.csv}: how many runs one scenario has at one point, and why.
 *
 * @param runs that finished
 * @param failed that broke
 * @param state {@code done}, {@code met}, {@code run-cap}, {@code time-cap} or {@code unfinished}
 */
public record CellLine(String point, String scenario, int runs, int failed, String state) implements TableLine {

    static final List<String> HEADER = List.of(AtPoint.COLUMN, "scenario", "runs", "failed", "state");

    static final String DONE = "done";
    static final String UNFINISHED = "unfinished";
    static final String TIME_CAP = "time-cap";

    static CellLine read(Cells cells) throws UnreadableResultsException {
        return new CellLine(cells.text(), cells.text(), cells.whole(), cells.whole(), cells.text());
    }

    /** Whether more runs were wanted than there are. */
    public boolean isPartial() {
        return state.equals(UNFINISHED) || state.equals(TIME_CAP);
    }

    @Override
    public List<String> texts() {
        return List.of(point, scenario, Integer.toString(runs), Integer.toString(failed), state);
    }

    @Override
    public double[] numbers() {
        return new double[0];
    }
}
