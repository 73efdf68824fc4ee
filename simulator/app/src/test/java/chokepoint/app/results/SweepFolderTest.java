package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.precision.Statistic;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sweep leaves behind. */
class SweepFolderTest {

    @TempDir
    Path root;

    static Stream<FakeSweep> everyKind() {
        return Stream.of(
                FakeSweep.grid(6).withFailure(2),
                FakeSweep.latinHypercube(60, 4),
                FakeSweep.saltelli(16, 4),
                FakeSweep.morris(6, 4),
                FakeSweep.oneAtATime(6),
                FakeSweep.grid(200).until(Statistic.MEAN, 0.01),
                FakeSweep.grid(200).until(Statistic.DIFFERENCE, 0.2));
    }

    private Path write(String name, SweepOutcomes outcomes, Provenance provenance) throws IOException {
        return SweepFolder.in(ResultsFolder.at(root.resolve(name))).write(provenance, outcomes, folder -> {});
    }

    private Path write(String name, FakeSweep sweep) throws IOException {
        return write(name, sweep, sweep.provenance());
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    @Test
    void aSmallFolderIsAsItWas() throws IOException {
        FakeSweep sweep = FakeSweep.oneAtATime(3).withFailure(2);
        Map<String, byte[]> written = bytes(write("golden", sweep));
        // A Parquet file names the version of its writer.
        written.remove("runs.parquet");
        Path golden = Path.of("src/test/resources/sweep-golden");
        if (Boolean.getBoolean("golden.renew")) {
            for (Map.Entry<String, byte[]> file : written.entrySet()) {
                Files.write(golden.resolve(file.getKey()), file.getValue());
            }
        }
        assertEquals(bytes(golden).keySet(), written.keySet());
        for (Map.Entry<String, byte[]> file : bytes(golden).entrySet()) {
            assertEquals(
                    new String(file.getValue(), StandardCharsets.UTF_8),
                    new String(written.getOrDefault(file.getKey(), new byte[0]), StandardCharsets.UTF_8),
                    file.getKey());
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theDictionaryTellsEveryColumnAndNoOther(FakeSweep sweep) throws IOException {
        Path folder = write("sweep", sweep);
        DictionaryTest.assertComplete(folder);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theSameSweepGivesTheSameBytesWhateverTheOrderOfItsCells(FakeSweep sweep) throws Exception {
        Map<String, byte[]> one = bytes(write("one", sweep));
        Map<String, byte[]> three = bytes(write("three", new Shuffled(sweep, 3), sweep.provenance()));
        assertEquals(one.keySet(), three.keySet());
        one.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, three.get(name)), name));
    }

    @Test
    void parquetHoldsTheRunsOfTheCsv() throws IOException, SQLException {
        Path folder = write("runs", FakeSweep.latinHypercube(12, 5));
        String csv = "read_csv('" + folder.resolve("runs.csv") + "', types = {'point': 'VARCHAR'}, header = true)";
        String parquet = "'" + folder.resolve("runs.parquet") + "'";
        try (Connection connection = DuckDb.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*), count(DISTINCT p.point),"
                        + " sum((p.quota = c.quota AND p.stockpile = c.stockpile AND"
                        + " p.\"USA.gallium.all.peak-price\" = c.\"USA.gallium.all.peak-price\")::INT),"
                        + " sum(isnan(p.\"USA.all.all.purchase-cost\")::INT) FROM " + parquet
                        + " p JOIN " + csv + " c USING (point, scenario, run)")) {
            assertTrue(rows.next());
            assertEquals(120, rows.getInt(1));
            assertEquals(12, rows.getInt(2));
            assertEquals(120, rows.getInt(3));
            assertEquals(24, rows.getInt(4));
        }
    }

    @Test
    void theManifestSaysWhatIsMissing() throws IOException {
        FakeSweep sweep = FakeSweep.grid(6).withFailure(2);
        String whole = Files.readString(write("whole", sweep).resolve("manifest.json"));
        assertTrue(whole.contains("\"complete\" : true"), whole);
        assertTrue(whole.contains("\"failed-runs\" : 1"), whole);
        StudyHeading asked = sweep.provenance().heading();
        StudyHeading more = new StudyHeading(
                asked.programVersion(),
                asked.study(),
                asked.question(),
                asked.configDigest(),
                asked.seed(),
                7,
                asked.months(),
                asked.scenarios(),
                asked.focus());
        Provenance provenance = new Provenance(
                more,
                sweep.provenance().resolvedConfig(),
                sweep.provenance().source(),
                sweep.provenance().machine(),
                1,
                List.of());
        String partial = Files.readString(write("partial", sweep, provenance).resolve("manifest.json"));
        assertTrue(partial.contains("\"complete\" : false"), partial);
        assertTrue(partial.contains("\"unfinished\" : 40"), partial);
    }

    @Test
    void rowsOfTheDesignWithTheSameLevelsHaveTheirRunsOnce() throws IOException {
        FakeSweep sweep = FakeSweep.morris(6, 4);
        Path folder = write("morris", sweep);
        long distinct = sweep.points().stream().map(SweepPoint::id).distinct().count();
        assertTrue(distinct < sweep.points().size());
        assertEquals(
                1 + sweep.points().size(),
                Files.readAllLines(folder.resolve("points.csv")).size());
        assertEquals(
                1 + 2 * 4 * distinct,
                Files.readAllLines(folder.resolve("runs.csv")).size());
    }

    @Test
    void aSweepFolderIsReplacedByTheSameSweepOnly() throws IOException {
        FakeSweep sweep = FakeSweep.grid(3).withFailure(2);
        Path folder = write("again", sweep);
        write("again", FakeSweep.grid(3));
        assertFalse(Files.exists(folder.resolve("failures.csv")));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThrows(FolderRefusedException.class, () -> write("again", sweep));
    }

    /** Cells that were worked out on several threads, in whatever order, and lie in a hash map. */
    private static final class Shuffled extends ForwardedSweep {
        private final Map<String, ScenarioOutcomes> cells = new ConcurrentHashMap<>();

        Shuffled(FakeSweep sweep, int threads) throws Exception {
            super(sweep);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Callable<ScenarioOutcomes>> work = new ArrayList<>();
            for (int point = sweep.points().size() - 1; point >= 0; point--) {
                int at = point;
                for (String scenario : sweep.scenarios()) {
                    work.add(() -> cells.computeIfAbsent(at + scenario, key -> sweep.cell(at, scenario)));
                }
            }
            for (Future<ScenarioOutcomes> cell : pool.invokeAll(work)) {
                cell.get();
            }
            pool.shutdown();
        }

        @Override
        public ScenarioOutcomes cell(int point, String scenario) {
            ScenarioOutcomes cell = cells.get(point + scenario);
            if (cell == null) {
                throw new IllegalArgumentException("no cell " + point + " of " + scenario);
            }
            return cell;
        }
    }
}
