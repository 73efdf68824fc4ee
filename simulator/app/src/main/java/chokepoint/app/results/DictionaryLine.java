package chokepoint.app.results;

import java.util.List;

/**
 * A line of {@code dictionary.csv}: what a column holds.
 *
 * @param unit of its numbers; empty for texts; {@code row} where each row names its own in {@code unit} or {@code
 *     index_unit}
 */
public record DictionaryLine(String file, String column, String unit, String meaning) implements TableLine {

    static final List<String> HEADER = List.of("file", "column", "unit", "meaning");

    static DictionaryLine read(Cells cells) throws UnreadableResultsException {
        return new DictionaryLine(cells.text(), cells.text(), cells.text(), cells.text());
    }

    @Override
    public List<String> texts() {
        return List.of(file, column, unit, meaning);
    }

    @Override
    public double[] numbers() {
        return new double[0];
    }
}
