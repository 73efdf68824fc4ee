package chokepoint.app.results;

import chokepoint.study.Backtest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of {@code observed.csv}: a price that was observed in a past event.
 *
 * @param before month of the run to whose price the ratio is
 * @param month of the run
 * @param ratio price over that of the month before the event
 */
public record ObservedLine(String country, String mineral, int before, int month, double ratio) implements TableLine {

    static final List<String> HEADER = List.of("country", "mineral", "before", "month", "ratio");

    /** In rising order of month, that before the event among them. */
    static List<ObservedLine> of(Backtest event) {
        SortedMap<Integer, Double> byMonth = new TreeMap<>(event.observed());
        byMonth.put(event.before(), 1.0);
        return byMonth.entrySet().stream()
                .map(seen -> new ObservedLine(
                        event.country(), event.mineral(), event.before(), seen.getKey(), seen.getValue()))
                .toList();
    }

    static ObservedLine read(Cells cells) throws UnreadableResultsException {
        return new ObservedLine(cells.text(), cells.text(), cells.whole(), cells.whole(), cells.number());
    }

    @Override
    public List<String> texts() {
        return List.of(country, mineral, Integer.toString(before), Integer.toString(month));
    }

    @Override
    public double[] numbers() {
        return new double[] {ratio};
    }
}
