package chokepoint.app.results;

import chokepoint.study.Backtest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of {@code observed.csv}: a price that was observed in a past event.
 *
 * @param baseFrom first month of the run to whose mean price the ratio is
 * @param baseTo the last of them; the same as the first where single months are compared
 * @param month of the run; of a series of one value a year one month of that year
 * @param ratio price over that mean
 */
public record ObservedLine(String country, String mineral, int baseFrom, int baseTo, int month, double ratio)
        implements TableLine {

    static final List<String> HEADER = List.of("country", "mineral", "base_from", "base_to", "month", "ratio");

    /** In rising order of month, the base among them: in its middle, where it is a year. */
    static List<ObservedLine> of(Backtest event) {
        SortedMap<Integer, Double> byMonth = new TreeMap<>(event.observed());
        int from = event.baseFrom();
        int to = event.baseTo();
        if (byMonth.subMap(from, to + 1).isEmpty()) {
            byMonth.put((from + to) / 2, 1.0);
        }
        return byMonth.entrySet().stream()
                .map(seen ->
                        new ObservedLine(event.country(), event.mineral(), from, to, seen.getKey(), seen.getValue()))
                .toList();
    }

    static ObservedLine read(Cells cells) throws UnreadableResultsException {
        return new ObservedLine(
                cells.text(), cells.text(), cells.whole(), cells.whole(), cells.whole(), cells.number());
    }

    /** Whether it is a mean of a year and not the price of a month. */
    public boolean isOfAYear() {
        return baseTo > baseFrom;
    }

    @Override
    public List<String> texts() {
        return List.of(country, mineral, Integer.toString(baseFrom), Integer.toString(baseTo), Integer.toString(month));
    }

    @Override
    public double[] numbers() {
        return new double[] {ratio};
    }
}
