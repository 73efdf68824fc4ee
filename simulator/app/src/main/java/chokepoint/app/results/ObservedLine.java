package chokepoint.app.results;

import chokepoint.study.Backtest;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code observed.csv}: a price that was observed in a past event.
 *
 * @param before month of the run to whose price the ratio is
 * @param month of the run
 * @param ratio price over that of the month before the event
 */
public record ObservedLine(String country, String mineral, int before, int month, double ratio) implements TableLine {

    static final List<String> HEADER = List.of("country", "mineral", "before", "month", "ratio");

    static List<ObservedLine> of(Backtest event) {
        List<ObservedLine> lines = new ArrayList<>();
        lines.add(new ObservedLine(event.country(), event.mineral(), event.before(), event.before(), 1));
        event.observed()
                .forEach((month, ratio) ->
                        lines.add(new ObservedLine(event.country(), event.mineral(), event.before(), month, ratio)));
        return lines;
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
