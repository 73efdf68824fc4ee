package chokepoint.app.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV table that is written line by line, so that it may be longer than memory. */
final class CsvLines implements AutoCloseable {

    private final CsvWriter csv;
    private final List<String> cells = new ArrayList<>();

    /** Begins a file with its header. */
    CsvLines(Path file, List<String> header) throws IOException {
        csv = CsvTable.writer(file);
        csv.writeRecord(header);
    }

    void add(TableLine line) {
        cells.clear();
        cells.addAll(line.texts());
        for (double number : line.numbers()) {
            cells.add(Numbers.text(number));
        }
        csv.writeRecord(cells);
    }

    /** Adds a line of texts, then numbers. */
    void add(List<String> texts, double[] numbers) {
        cells.clear();
        cells.addAll(texts);
        for (double number : numbers) {
            cells.add(Numbers.text(number));
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
