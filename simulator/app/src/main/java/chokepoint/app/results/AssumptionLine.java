package chokepoint.app.results;

import java.util.List;

/**
 * A line of {@code assumptions.csv}: an input of the first scenario, and where it is from. All are texts.
 *
 * @param input its path in a scenario file
 * @param value the middle of a range
 * @param low lower end of its range; empty where it has none
 * @param high upper end
 * @param provenance class: how far it can be trusted
 */
public record AssumptionLine(
        String input, String value, String low, String high, String unit, String year, String source, String provenance)
        implements TableLine {

    static final List<String> HEADER = List.of("input", "value", "low", "high", "unit", "year", "source", "provenance");

    static AssumptionLine read(Cells cells) throws UnreadableResultsException {
        return new AssumptionLine(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text());
    }

    @Override
    public List<String> texts() {
        return List.of(input, value, low, high, unit, year, source, provenance);
    }

    @Override
    public double[] numbers() {
        return new double[0];
    }
}
