package chokepoint.app.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;

/** The cells of one line of a CSV file, taken one after the other. */
final class Cells {

    private final Path file;
    private final CsvRecord line;
    private int next;

    Cells(Path file, CsvRecord line) {
        this.file = file;
        this.line = line;
    }

    String text() throws UnreadableResultsException {
        if (next >= line.getFieldCount()) {
            throw problem("has too few cells");
        }
        return line.getField(next++);
    }

    int whole() throws UnreadableResultsException {
        long number = wholeLong();
        if (number != (int) number) {
            throw problem("expected a smaller number in column " + next + ", found " + number);
        }
        return (int) number;
    }

    long wholeLong() throws UnreadableResultsException {
        String text = text();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw problem("expected a whole number in column " + next + ", found '" + text + "'");
        }
    }

    boolean truth() throws UnreadableResultsException {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            throw problem("expected true or false in column " + next + ", found '" + text + "'");
        }
        return text.equals("true");
    }

    /** A number; an empty cell is NaN. */
    double number() throws UnreadableResultsException {
        String text = text();
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw problem("expected a number in column " + next + ", found '" + text + "'");
        }
    }

    /** The number in a cell wherever it stands, the first being 0. */
    double numberAt(int position) throws UnreadableResultsException {
        next = position;
        return number();
    }

    Quantity quantity() throws UnreadableResultsException {
        return new Quantity(text(), text(), text(), text(), text());
    }

    private UnreadableResultsException problem(String what) {
        return new UnreadableResultsException(file, "line " + line.getStartingLineNumber() + " " + what);
    }
}
