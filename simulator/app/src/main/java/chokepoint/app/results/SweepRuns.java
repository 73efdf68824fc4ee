package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The table of all runs of a sweep: point, scenario, run, then a column for each factor and for each quantity. */
final class SweepRuns {

    /** Of a row group of Parquet, which DuckDB keeps in memory. */
    private static final int MOST_VALUES = 4_000_000;

    /** DuckDB writes in vectors of so many rows. */
    private static final int VECTOR = 2048;

    private static final int MOST_ROWS = 60 * VECTOR;

    private SweepRuns() {}

    static List<String> header(SweepOutcomes outcomes) {
        return TableLine.join(
                List.of(AtPoint.COLUMN, "scenario", "run"),
                outcomes.factors().stream().map(SweepFactor::name).toList(),
                outcomes.metrics().stream().map(MetricId::column).toList());
    }

    /** All cells of a run but its numbers. */
    static List<String> texts(SweepPoint at, ScenarioOutcomes cell, int row) {
        return TableLine.join(List.of(at.id(), cell.scenario(), Integer.toString(cell.runs()[row])), at.levels());
    }

    /**
     * Makes {@code runs.parquet} of {@code runs.csv}, which DuckDB streams: of both it keeps a part in memory
     * that is bounded, however many runs there are.
     */
    static void toParquet(Path folder, StudyHeading heading, SweepOutcomes outcomes) throws IOException {
        Path file = folder.resolve(SweepFiles.RUNS + ".parquet");
        List<String> types = types(outcomes);
        List<String> names = header(outcomes);
        List<String> columns = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            String name = DuckDb.identifier(names.get(k));
            columns.add(DuckDb.text(names.get(k)) + ": '" + types.get(k) + "'");
            selected.add(types.get(k).equals("DOUBLE") ? "coalesce(" + name + ", 'NaN'::DOUBLE) AS " + name : name);
        }
        try (Connection connection = DuckDb.open();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + String.join(", ", selected) + " FROM read_csv("
                    + DuckDb.text(folder.resolve(SweepFiles.RUNS + ".csv"))
                    + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', columns = {"
                    + String.join(", ", columns) + "})) TO " + DuckDb.text(file)
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rowsOfGroup(names.size())
                    + ", KV_METADATA {seed: '" + heading.seed() + "', \"config-digest\": '" + heading.configDigest()
                    + "'})");
        } catch (SQLException e) {
            throw new IOException(file + ": DuckDB could not write it: " + e.getMessage(), e);
        }
    }

    static int rowsOfGroup(int columns) {
        int vectors = Math.max(1, MOST_VALUES / columns / VECTOR);
        return Math.min(MOST_ROWS, vectors * VECTOR);
    }

    private static List<String> types(SweepOutcomes outcomes) {
        return TableLine.join(
                List.of("VARCHAR", "VARCHAR", "INTEGER"),
                outcomes.factors().stream()
                        .map(factor -> factor.isNumber() ? "DOUBLE" : "VARCHAR")
                        .toList(),
                outcomes.metrics().stream().map(metric -> "DOUBLE").toList());
    }
}
