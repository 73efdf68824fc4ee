package chokepoint.app.chart;

import chokepoint.app.results.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers that a chart draws: the rows of its CSV file, and what its points say when pointed at.
 *
 * @param columns the header
 * @param rows each with a cell for each column
 */
public record ChartData(List<Column> columns, List<Row> rows) {

    private static final int DIGITS = 6;

    public ChartData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row " + row.cells() + " must have a cell for each of " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param name as in a CSV file: lower case, words joined by {@code _}
     * @param unit of its numbers, for example {@code USD billion}; empty for texts and whole numbers
     */
    public record Column(String name, String unit) {}

    /**
     * A row, and the point that it is drawn at, in the units of the panel's first two axes.
     *
     * @param cells texts, and numbers as of {@link #number}
     * @param panel which of the chart's panels, from 0; -1 for a row that has no point of its own
     */
    public record Row(List<String> cells, int panel, double x, double y) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The same row, drawn at a point of a panel. */
        Row at(int place, double horizontal, double vertical) {
            return new Row(cells, place, horizontal, vertical);
        }
    }

    /** A row without a point: {@code row("gallium", number(2.5))}. */
    static Row row(String... cells) {
        return new Row(Arrays.asList(cells), -1, Double.NaN, Double.NaN);
    }

    /** A column of texts or whole numbers. */
    static Column texts(String name) {
        return new Column(name, "");
    }

    /** Columns of numbers in one unit. */
    static List<Column> numbers(String unit, String... names) {
        return Arrays.stream(names).map(name -> new Column(name, unit)).toList();
    }

    /**
     * A number as a cell, rounded to {@value #DIGITS} significant digits: far below any Monte Carlo error, and
     * half the size of a page; the folder's tables have all digits. Empty for NaN.
     */
    static String number(double value) {
        return Double.isFinite(value)
                ? Numbers.text(
                        new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue())
                : Numbers.text(value);
    }
}
