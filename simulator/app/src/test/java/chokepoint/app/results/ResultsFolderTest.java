package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    private static final FakeStudy STUDY = new FakeStudy(Map.of("only", Map.of()), 30, 6);
    private static final StudyResults RESULTS = STUDY.results();

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = root.resolve(STUDY.heading().folderName());
    }

    private Path write(OutcomesFormat format, StudyResults results) throws IOException {
        return new ResultsFolder(folder, format).write(STUDY.provenance(), results, partial -> {});
    }

    private List<String> rootEntries() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isNamedAfterTheStudyAndEightDigits() {
        assertEquals(
                root.resolve("fake-study-01234567"),
                ResultsFolder.under(root, STUDY.heading()).path());
    }

    @Test
    void namesOfStudiesCannotLeadOutOfTheRoot() {
        for (String name : List.of("../up", "a/b", "..", "", ".hidden")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new StudyHeading("1", name, "?", "0123456789", 1, 1, 1, List.of("a"), List.of()),
                    name);
        }
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.tex"), "years of work");

        FolderRefusedException refused =
                assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));

        assertTrue(refused.toString().contains("thesis.tex"), refused.toString());
        assertEquals("years of work", Files.readString(folder.resolve("thesis.tex")));
        assertEquals(List.of(folder.getFileName().toString()), rootEntries());
    }

    @Test
    void refusesResultsToWhichSomethingWasAdded() throws IOException {
        write(new CsvOutcomes(), RESULTS);
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void refusesResultsOfAnotherStudy() throws IOException {
        write(new CsvOutcomes(), RESULTS);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("0123456789abcdef", "fedcba9876543210"));

        FolderRefusedException refused =
                assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));
        assertTrue(refused.toString().contains("fedcba9876543210"), refused.toString());
    }

    @Test
    void refusesAFileAnEmptyFolderAndABrokenManifest() throws IOException {
        Files.writeString(folder, "a file");
        assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));
        Files.delete(folder);
        Files.createDirectory(folder);
        assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));
        Files.writeString(folder.resolve("manifest.json"), "{\"study\": ");
        assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));
    }

    @Test
    void refusesASymbolicLink() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.createSymbolicLink(folder, elsewhere);

        assertThrows(FolderRefusedException.class, () -> write(new CsvOutcomes(), RESULTS));
        try (Stream<Path> entries = Files.list(elsewhere)) {
            assertEquals(0, entries.count());
        }
    }

    @Test
    void replacesResultsOfTheSameStudy() throws IOException {
        write(new CsvOutcomes(), RESULTS);
        Files.writeString(folder.resolve("summary.csv"), "old");

        write(new ParquetOutcomes(), RESULTS);

        assertEquals(30, ResultsReader.open(folder).summary().get(0).runs());
        assertFalse(Files.exists(folder.resolve("outcomes.csv")));
        assertEquals(List.of(folder.getFileName().toString()), rootEntries());
    }

    @Test
    void anInterruptedWriteLeavesWhatWasThere() throws IOException {
        ResultsFolder results = new ResultsFolder(folder, new CsvOutcomes());
        ResultsFolder.Drawing broken = partial -> {
            Files.createDirectory(partial.resolve("charts"));
            Files.writeString(partial.resolve("charts").resolve("half.svg"), "<svg");
            throw new IOException("disk full");
        };
        assertThrows(IOException.class, () -> results.write(STUDY.provenance(), RESULTS, broken));
        assertEquals(List.of(), rootEntries());

        write(new CsvOutcomes(), RESULTS);
        String before = Files.readString(folder.resolve("outcomes.csv"));
        assertThrows(IOException.class, () -> results.write(STUDY.provenance(), RESULTS, broken));
        assertEquals(before, Files.readString(folder.resolve("outcomes.csv")));
        assertEquals(List.of(folder.getFileName().toString()), rootEntries());
    }

    @Test
    void chartsAreDrawnFromTheFilesAlreadyWritten() throws IOException {
        new ResultsFolder(folder, new CsvOutcomes()).write(STUDY.provenance(), RESULTS, partial -> {
            assertNotEquals(folder, partial);
            assertEquals("fake-study", ResultsReader.open(partial).heading().study());
        });
    }

    @Test
    void theSameNumbersGiveTheSameBytes() throws IOException {
        byte[] parquet =
                Files.readAllBytes(write(new ParquetOutcomes(), RESULTS).resolve("outcomes.parquet"));
        byte[] again = Files.readAllBytes(write(new ParquetOutcomes(), RESULTS).resolve("outcomes.parquet"));
        assertArrayEquals(parquet, again);
    }

    @Test
    void failuresAreListedOnlyIfThereAreSome() throws IOException {
        assertFalse(Files.exists(write(new CsvOutcomes(), RESULTS).resolve("failures.csv")));
        assertEquals(List.of(), ResultsReader.open(folder).failures());

        ScenarioOutcomes all = RESULTS.outcomes().get(0);
        ScenarioOutcomes some = new ScenarioOutcomes(
                all.scenario(),
                all.metrics(),
                Arrays.copyOf(all.rows(), 29),
                Arrays.copyOf(all.runs(), 29),
                List.of(new RunFailure("only", 7, 29, 5, "price is NaN, \"really\"")),
                all.monthly());
        write(new CsvOutcomes(), new StudyResults(List.of(some), RESULTS.summary(), RESULTS.differences()));

        FailureLine failure = ResultsReader.open(folder).failures().get(0);
        assertEquals(new FailureLine("only", 7, 29, 5, "price is NaN, \"really\""), failure);
        assertEquals(1, ResultsReader.open(folder).manifest().failures());
    }
}
