package chokepoint.app.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text, each cell with its mark. */
final class CsvRows {

    /** A cell's text without quotes, and where it begins. */
    record Cell(String text, Mark mark) {}

    private CsvRows() {}

    /** All rows, the header first; throws if quotes do not match. */
    static List<List<Cell>> read(Source source) {
        List<List<Cell>> rows = new ArrayList<>();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false);
        int[] starts = lineStarts(source.text());
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(source.text())) {
            for (CsvRecord row : reader) {
                int line = (int) row.getStartingLineNumber();
                rows.add(cells(row.getFields(), new Cursor(source, line, starts[line - 1])));
            }
        } catch (CsvParseException | IOException e) {
            int line = rows.isEmpty() ? 1 : lastLine(rows) + 1;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = "not valid CSV in or after this line: " + cause.getMessage();
            throw ConfigException.of(new ConfigProblem(new Mark(source, line, 1), "", message));
        }
        return rows;
    }

    private static int lastLine(List<List<Cell>> rows) {
        List<Cell> last = rows.get(rows.size() - 1);
        return last.get(last.size() - 1).mark().line();
    }

    private static List<Cell> cells(List<String> texts, Cursor cursor) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Cell(text, cursor.mark()));
            cursor.skipCell();
        }
        return cells;
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Walks along a row as the parser did, because the parser does not tell columns. */
    private static final class Cursor {

        private final Source source;
        private int line;
        private int lineStart;
        private int at;

        Cursor(Source source, int line, int start) {
            this.source = source;
            this.line = line;
            this.lineStart = start;
            this.at = start;
        }

        Mark mark() {
            return new Mark(source, line, source.text().codePointCount(lineStart, Math.max(at, lineStart)) + 1);
        }

        /** Moves behind the comma that ends the cell. */
        void skipCell() {
            String text = source.text();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            boolean inside = quoted;
            for (at += quoted ? 1 : 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (quoted && c == '"') {
                    inside = !inside;
                } else if (inside && c == '\n') {
                    line++;
                    lineStart = at + 1;
                } else if (!inside && (c == ',' || c == '\n' || c == '\r')) {
                    at++;
                    return;
                }
            }
        }
    }
}
