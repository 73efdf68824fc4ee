package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that load the runs of a sweep find what {@code summary.csv} says. */
class LoadersTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final String METRIC = "USA.gallium.all.peak-price";

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void writeASweep() throws IOException {
        FakeSweep sweep = FakeSweep.latinHypercube(7, 9);
        folder =
                SweepFolder.in(ResultsFolder.at(root.resolve("sweep"))).write(sweep.provenance(), sweep, partial -> {});
    }

    private Map<String, Double> means() throws IOException {
        Map<String, Double> means = new TreeMap<>();
        CsvTable.read(folder.resolve("summary.csv"), AtPoint.header(SummaryLine.HEADER), cells -> {
                    String point = cells.text();
                    return new AtPoint<>(point, SummaryLine.read(cells));
                })
                .stream()
                .filter(line -> line.line().quantity().column().equals(METRIC))
                .forEach(line -> means.put(
                        line.point() + "," + line.line().scenario() + ","
                                + line.line().runs(),
                        line.line().mean()));
        return means;
    }

    private static void assertSame(Map<String, Double> expected, Map<String, Double> found) {
        assertEquals(expected.keySet(), found.keySet());
        // Sums in another order.
        expected.forEach((cell, mean) -> assertEquals(mean, found.getOrDefault(cell, Double.NaN), 1e-12 * mean, cell));
    }

    @Test
    void duckDb() throws IOException, SQLException {
        String sql = Files.readString(EXAMPLES.resolve("read_sweep.sql"))
                .replace("'runs.parquet'", DuckDb.text(folder.resolve("runs.parquet")));
        Map<String, Double> found = new TreeMap<>();
        try (Connection connection = DuckDb.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1) + "," + rows.getString(2) + "," + rows.getInt(3), rows.getDouble(4));
            }
        }
        assertSame(means(), found);
    }

    @Test
    void python() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no python3");
        assertSame(means(), printed("/usr/bin/python3", "read_sweep.py"));
    }

    /** {@code .ci/slurm-and-r start} installs R; with CLUSTER_TEST=demanded it must be there. */
    @Test
    void r() throws IOException, InterruptedException {
        boolean demanded = "demanded".equals(System.getenv("CLUSTER_TEST"));
        assumeTrue(demanded || Files.isExecutable(Path.of("/usr/bin/Rscript")), "there is no R");
        assertSame(means(), printed("/usr/bin/Rscript", "read_sweep.R"));
    }

    private Map<String, Double> printed(String program, String example) throws IOException, InterruptedException {
        Path printed = root.resolve("printed.csv");
        Process process = new ProcessBuilder(program, EXAMPLES.resolve(example).toString(), folder.toString(), METRIC)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        int code = process.waitFor();
        List<String> lines = Files.readAllLines(printed, StandardCharsets.UTF_8);
        assertEquals(0, code, lines.toString());
        assertEquals("point,scenario,runs,mean", lines.get(0));
        Map<String, Double> found = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.lastIndexOf(',');
            found.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_sweep.py", "read_sweep.R", "read_sweep.do", "read_sweep.sql"})
    void examplesAreShort(String name) throws IOException {
        assertTrue(Files.readAllLines(EXAMPLES.resolve(name)).size() < 25);
    }
}
