package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data dictionary of a results folder. */
class DictionaryTest {

    @TempDir
    Path root;

    /** Every column of every table is in the dictionary, and the other way round. */
    static void assertComplete(Path folder) throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                List<String> columns = name.endsWith(".csv")
                        ? CsvTable.header(file)
                        : name.endsWith(".parquet") ? ParquetOutcomes.allColumns(file) : List.of();
                columns.forEach(column -> there.add(name + "/" + column));
            }
        }
        Set<String> told = new TreeSet<>();
        for (DictionaryLine line : read(folder)) {
            assertTrue(told.add(line.file() + "/" + line.column()), "told twice: " + line);
            assertFalse(line.meaning().isBlank(), line.toString());
        }
        assertEquals(there, told);
    }

    static List<DictionaryLine> read(Path folder) throws IOException {
        return CsvTable.read(folder.resolve("dictionary.csv"), DictionaryLine.HEADER, DictionaryLine::read);
    }

    @Test
    void aRunsFolderHasOneToo() throws IOException {
        FakeStudy study = FakeStudy.typical();
        Path folder = ResultsFolder.at(root.resolve("run")).write(study.provenance(), study.results(), to -> {});
        assertComplete(folder);
        DictionaryLine peak = read(folder).stream()
                .filter(line -> line.column().equals("USA.gallium.all.peak-price"))
                .findFirst()
                .orElseThrow();
        assertEquals("1", peak.unit());
        assertEquals("highest monthly price over that of the base year (USA, gallium)", peak.meaning());
    }
}
