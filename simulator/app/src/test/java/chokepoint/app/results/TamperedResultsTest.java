package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever someone has made of the files of a results folder: it is read, or refused by name. */
class TamperedResultsTest {

    private static final FakeStudy STUDY = new FakeStudy(Map.of("only", Map.of()), 30, 6);

    @TempDir
    Path root;

    private Path write(OutcomesFormat format) throws IOException {
        return new ResultsFolder(root.resolve(format.fileName()).resolve("out"), format)
                .write(STUDY.provenance(), STUDY.results(), partial -> {});
    }

    private static boolean isRefused(Path folder) throws IOException {
        try {
            ResultsReader reader = ResultsReader.open(folder);
            List<String> columns = reader.outcomeColumns();
            reader.outcomes(columns.subList(0, Math.min(3, columns.size())));
            return false;
        } catch (UnreadableResultsException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "summary.csv", "monthly.csv", "outcomes.parquet", "outcomes.csv"})
    void aSpoiltFileIsReadOrRefusedByName(String name) throws IOException {
        Path folder = write(name.equals("outcomes.csv") ? new CsvOutcomes() : new ParquetOutcomes());
        Path file = folder.resolve(name);
        byte[] good = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        int refused = 0;
        for (int k = 0; k < 40; k++) {
            byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int flips = random.nextInt(20); flips >= 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            refused += isRefused(folder) ? 1 : 0;
        }
        assertTrue(refused > 10, "only " + refused + " refused");
    }

    @Test
    void aParquetFileOfOtherColumnsIsRefused() throws IOException {
        Path folder = write(new ParquetOutcomes());
        Files.delete(folder.resolve("outcomes.parquet"));
        Files.createDirectory(folder.resolve("outcomes.parquet"));

        assertThrows(
                UnreadableResultsException.class,
                () -> ResultsReader.open(folder).outcomeColumns());
    }

    @Test
    void aManifestThatIsMuchTooLargeIsNotRead() throws IOException {
        Path folder = write(new CsvOutcomes());
        try (var channel = java.nio.channels.FileChannel.open(
                folder.resolve("manifest.json"), java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 100_000_000_000L);
        }

        assertThrows(UnreadableResultsException.class, () -> ResultsReader.open(folder));
    }

    @Test
    void aCalibrationIsNotWrittenThroughLinks() throws IOException {
        Path precious = Files.writeString(root.resolve("precious"), "precious");
        Path folder = root.resolve("calibration");
        CalibrationFolder opened = CalibrationFolder.open(folder, List.of("a"));
        Files.createSymbolicLink(folder.resolve(".fit.csv.partial"), precious);
        opened.write("fit.csv", "x");
        Files.delete(folder.resolve("evaluations.csv"));
        Files.createSymbolicLink(folder.resolve("evaluations.csv"), precious);

        assertThrows(FolderRefusedException.class, () -> CalibrationFolder.open(folder, List.of("a")));
        assertTrue(Files.readString(precious).equals("precious"));
    }
}
