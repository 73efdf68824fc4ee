package chokepoint.app.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file with a header line, line feeds, and numbers written so that they read back exactly. */
final class CsvTable {

    private CsvTable() {}

    /** Makes a record of the cells of one line. */
    interface LineReader<T> {
        T read(Cells cells) throws UnreadableResultsException;
    }

    static void write(Path file, List<String> header, List<? extends TableLine> lines) throws IOException {
        try (CsvLines csv = new CsvLines(file, header)) {
            lines.forEach(csv::add);
        }
    }

    static <T> List<T> read(Path file, List<String> header, LineReader<T> reader) throws IOException {
        List<T> lines = new ArrayList<>();
        each(file, header, reader, lines::add);
        return List.copyOf(lines);
    }

    /** Hands over the lines one by one, of a table that may be longer than memory. */
    static <T> void each(Path file, List<String> header, LineReader<T> reader, Consumer<T> taker) throws IOException {
        try (CsvReader<CsvRecord> csv = reader(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new UnreadableResultsException(file, "has no header line");
            }
            List<String> found = records.next().getFields();
            if (!found.equals(header)) {
                throw new UnreadableResultsException(file, "expected the columns " + header + ", found " + found);
            }
            while (records.hasNext()) {
                taker.accept(reader.read(new Cells(file, records.next())));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableResultsException(file, "is not a CSV file in UTF-8", e);
        }
    }

    /** The names of a file's columns. */
    static List<String> header(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv = reader(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new UnreadableResultsException(file, "has no header line");
            }
            return records.next().getFields();
        }
    }

    static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }

    static CsvReader<CsvRecord> reader(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableResultsException(file, "is missing");
        }
        return CsvReader.builder().ofCsvRecord(file);
    }
}
