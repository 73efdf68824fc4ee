package chokepoint.app.results;

import java.util.SortedMap;
import java.util.TreeMap;

/** How much of a sweep there is, counted while its tables are written. */
final class SweepCounts {

    private final SortedMap<String, Integer> states = new TreeMap<>();
    private int cells;
    private int partial;
    private int failures;
    private long runs;
    private int least = Integer.MAX_VALUE;
    private int most;

    void add(CellLine cell) {
        cells++;
        partial += cell.isPartial() ? 1 : 0;
        failures += cell.failed();
        runs += cell.runs();
        least = Math.min(least, cell.runs());
        most = Math.max(most, cell.runs());
        states.merge(cell.state(), 1, Integer::sum);
    }

    /** How many cells are in which state, by the state's word. */
    SortedMap<String, Integer> states() {
        return new TreeMap<>(states);
    }

    int cells() {
        return cells;
    }

    /** Cells that were to have more runs. */
    int partial() {
        return partial;
    }

    int failures() {
        return failures;
    }

    /** Finished ones, in all cells. */
    long runs() {
        return runs;
    }

    int least() {
        return cells == 0 ? 0 : least;
    }

    int most() {
        return most;
    }
}
