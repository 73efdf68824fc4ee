package chokepoint.app.results;

import chokepoint.metric.Meanings;
import chokepoint.metric.MetricId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data dictionary of a results folder: every column of every table in it, as it is found there.
 *
 * <p>What columns with a fixed name mean is told by the resource {@code columns.csv}, by table and, for a column
 * that is the same everywhere, by {@code *}; those of factors and of metrics are told by themselves.
 */
final class Dictionary {

    private static final String TEXTS = "columns.csv";
    private static final String EVERYWHERE = "*";

    private final Map<String, DictionaryLine> texts;
    private final Map<String, DictionaryLine> own;

    private Dictionary(Map<String, DictionaryLine> texts, Map<String, DictionaryLine> own) {
        this.texts = texts;
        this.own = own;
    }

    /** A dictionary that knows the columns of some metrics. */
    static Dictionary of(List<MetricId> metrics) throws IOException {
        Map<String, DictionaryLine> own = new LinkedHashMap<>();
        for (MetricId id : metrics) {
            String where = id.country()
                    + (id.mineral().equals("all") ? "" : ", " + id.mineral())
                    + (id.endUse().equals("all") ? "" : ", " + id.endUse());
            String meaning = Meanings.of(id.metric()) + " (" + where + ")";
            own.put(id.column(), new DictionaryLine("", id.column(), id.unit(), meaning));
        }
        return new Dictionary(texts(), own);
    }

    /** The same with the columns of factors. */
    Dictionary with(List<SweepFactor> factors) {
        Map<String, DictionaryLine> more = new LinkedHashMap<>(own);
        for (SweepFactor factor : factors) {
            String meaning = "level of the factor that sets " + String.join(", ", factor.paths())
                    + (factor.isNumber() ? "" : ": one of " + String.join(", ", factor.words()));
            more.put(factor.name(), new DictionaryLine("", factor.name(), factor.unit(), meaning));
        }
        return new Dictionary(texts, more);
    }

    /** Writes the dictionary of the tables that a folder holds by now, by file and in order of columns. */
    void write(Path folder) throws IOException {
        List<DictionaryLine> lines = new ArrayList<>();
        for (String file : tables(folder)) {
            for (String column : columns(folder, file)) {
                lines.add(line(file, column));
            }
        }
        CsvTable.write(folder.resolve(ResultsFolder.DICTIONARY), DictionaryLine.HEADER, lines);
    }

    private DictionaryLine line(String file, String column) {
        String table = file.substring(0, file.lastIndexOf('.'));
        DictionaryLine found = texts.get(key(table, column));
        if (found == null) {
            found = own.get(column);
        }
        if (found == null) {
            found = texts.get(key(EVERYWHERE, column));
        }
        if (found == null) {
            throw new IllegalStateException(TEXTS + " must tell what " + column + " of " + file + " means");
        }
        return new DictionaryLine(file, column, found.unit(), found.meaning());
    }

    private static List<String> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"));
            return Stream.concat(names, Stream.of(ResultsFolder.DICTIONARY))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> columns(Path folder, String file) throws IOException {
        if (file.equals(ResultsFolder.DICTIONARY)) {
            return DictionaryLine.HEADER;
        }
        return file.endsWith(".parquet")
                ? ParquetOutcomes.allColumns(folder.resolve(file))
                : CsvTable.header(folder.resolve(file));
    }

    private static Map<String, DictionaryLine> texts() throws IOException {
        Map<String, DictionaryLine> texts = new LinkedHashMap<>();
        try (Reader text = resource();
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                DictionaryLine read = DictionaryLine.read(new Cells(Path.of(TEXTS), line));
                texts.put(key(read.file(), read.column()), read);
            }
        }
        return texts;
    }

    private static Reader resource() throws IOException {
        InputStream stream = Dictionary.class.getResourceAsStream(TEXTS);
        if (stream == null) {
            throw new IOException("the program lacks its own file " + TEXTS);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static String key(String table, String column) {
        return table + "/" + column;
    }
}
