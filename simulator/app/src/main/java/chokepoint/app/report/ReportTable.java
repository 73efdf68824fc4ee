package chokepoint.app.report;

import chokepoint.app.chart.Words;
import chokepoint.app.results.Numbers;
import chokepoint.app.results.Quantity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands on the page, and in {@code tables/}.
 *
 * @param name of its files
 * @param caption what it shows
 * @param note how to read it; may be empty
 * @param folded whether it is shown only on demand, for it is long
 */
public record ReportTable(
        String name, String caption, String note, List<Column> columns, List<Row> rows, Stamp stamp, boolean folded) {

    /** Rows that are printed: the style of the page hides more of a long table. */
    private static final int ON_PAPER = 30;

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.cells() + " must have " + columns.size() + " cells");
            }
        }
    }

    /**
     * A column.
     *
     * @param name in a CSV file
     * @param heading for people
     * @param unit may be empty
     * @param numeric whether it is set to the right
     */
    public record Column(String name, String heading, String unit, boolean numeric) {

        static Column text(String name, String heading) {
            return new Column(name, heading, "", false);
        }

        static Column number(String name, String heading, String unit) {
            return new Column(name, heading, unit, true);
        }
    }

    /**
     * A cell.
     *
     * @param text for people
     * @param value exact, for files and for sorting
     * @param error exact half-width of its 95 % interval; empty where there is none
     * @param strong whether it is told from chance
     */
    public record Cell(String text, String value, String error, boolean strong) {

        /** The value by which it is sorted; null where it is the text. */
        public @Nullable String sorted() {
            return value.equals(text) ? null : value;
        }

        /** Its error; null where there is none, which leaves the attribute out. */
        public @Nullable String errorOrNull() {
            return error.isEmpty() ? null : error;
        }

        static Cell of(String text) {
            return new Cell(text, text, "", false);
        }

        /** A name and how people read it. */
        static Cell of(String text, String value) {
            return new Cell(text, value, "", false);
        }

        /** A number without an error, to three digits; a dash where there is none. */
        static Cell of(double value) {
            return Double.isFinite(value) ? of(Words.number(value, 3), Numbers.text(value)) : none();
        }

        /** A mineral, a scenario or the like, as it starts a line. */
        static Cell named(String name) {
            return of(Words.capital(Words.of(name)), name);
        }

        /** What stands where there is no number. */
        static Cell none() {
            return of("\u2013", "");
        }
    }

    /**
     * A row, and what it is about.
     *
     * @param country empty where it is of none in particular; so with the others
     * @param first whether it stays first however the table is sorted
     */
    public record Row(String country, String mineral, String metric, String scenario, boolean first, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What the page needs to know of a name: null for none, which leaves the attribute out. */
        public @Nullable String attribute(String name) {
            return name.isEmpty() ? null : name;
        }

        static Row of(Cell... cells) {
            return ofScenario("", cells);
        }

        static Row ofScenario(String scenario, Cell... cells) {
            return new Row("", "", "", scenario, false, List.of(cells));
        }

        /** Of one number of a scenario. */
        static Row of(Quantity quantity, String scenario, Cell... cells) {
            return new Row(quantity.country(), quantity.mineral(), quantity.metric(), scenario, false, List.of(cells));
        }
    }

    /** What a reader of a printed page is told of rows that are not on it; empty if all are. */
    public String onPaper() {
        return rows.size() > ON_PAPER
                ? String.format(
                        Locale.ROOT,
                        "On paper the first %d of %,d rows; %s.csv, saved from the page, has all of them.",
                        ON_PAPER,
                        rows.size(),
                        name)
                : "";
    }

    /** Itself, or nothing where it has no rows. */
    List<ReportTable> ifAny() {
        return rows.isEmpty() ? List.of() : List.of(this);
    }

    public String id() {
        return "table-" + name;
    }

    /** The country that all rows are of; empty if there is none such. */
    public String country() {
        List<String> countries = rows.stream().map(Row::country).distinct().toList();
        return countries.size() == 1 ? countries.get(0) : "";
    }

    /** The class of a cell in the page; null for plain text. */
    public @Nullable String style(Row row, int column) {
        String number = columns.get(column).numeric() ? "number" : "";
        String strong = row.cells().get(column).strong() ? " strong" : "";
        return (number + strong).isEmpty() ? null : (number + strong).strip();
    }

    /** Whether any cell of a column has an error. */
    boolean hasErrors(int column) {
        return rows.stream().anyMatch(row -> !row.cells().get(column).error().isEmpty());
    }
}
