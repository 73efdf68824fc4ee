package chokepoint.app.results;

import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Outcomes as a zstd Parquet file, written and read by an in-memory {@link DuckDb}. */
final class ParquetOutcomes implements OutcomesFormat {

    @Override
    public String fileName() {
        return "outcomes.parquet";
    }

    @Override
    public void write(Path folder, StudyHeading heading, StudyResults results) throws IOException {
        Path file = folder.resolve(fileName());
        try (Connection connection = DuckDb.open();
                Statement statement = connection.createStatement()) {
            String columns = results.columns().stream()
                    .map(column -> ", " + DuckDb.identifier(column) + " DOUBLE")
                    .collect(Collectors.joining());
            statement.execute("CREATE TABLE outcomes (\"#\" INTEGER, scenario VARCHAR, run INTEGER" + columns + ")");
            append(connection, results.outcomes());
            statement.execute(
                    "COPY (SELECT * EXCLUDE (\"#\") FROM outcomes ORDER BY \"#\", run) TO " + DuckDb.text(file)
                            + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {seed: '" + heading.seed()
                            + "', \"config-digest\": '" + heading.configDigest() + "'})");
        } catch (SQLException e) {
            throw new IOException(file + ": DuckDB could not write it: " + e.getMessage(), e);
        }
    }

    private static void append(Connection connection, List<ScenarioOutcomes> outcomes) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "outcomes")) {
            for (int place = 0; place < outcomes.size(); place++) {
                ScenarioOutcomes scenario = outcomes.get(place);
                for (int row = 0; row < scenario.rows().length; row++) {
                    appender.beginRow();
                    appender.append(place);
                    appender.append(scenario.scenario());
                    appender.append(scenario.runs()[row]);
                    for (double value : scenario.rows()[row]) {
                        // There are many NaNs, but equal values shall give equal bytes.
                        appender.append(Double.isNaN(value) ? Double.NaN : value);
                    }
                    appender.endRow();
                }
            }
        }
    }

    @Override
    public List<String> columns(Path folder) throws IOException {
        List<String> names = allColumns(folder.resolve(fileName()));
        return List.copyOf(names.subList(2, names.size()));
    }

    /** All columns of a Parquet file. */
    static List<String> allColumns(Path file) throws IOException {
        try (Connection connection = DuckDb.open();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("DESCRIBE SELECT * FROM read_parquet(" + DuckDb.text(file) + ")")) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return List.copyOf(names);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public List<ScenarioColumns> read(Path folder, StudyHeading heading, List<String> columns) throws IOException {
        Path file = folder.resolve(fileName());
        Map<String, GrowingColumns> growing = OutcomesFormat.start(heading, columns.size());
        String wanted =
                columns.stream().map(column -> ", " + DuckDb.identifier(column)).collect(Collectors.joining());
        try (Connection connection = DuckDb.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT scenario, run" + wanted + " FROM read_parquet(" + DuckDb.text(file) + ")")) {
            while (row.next()) {
                GrowingColumns scenario = growing.get(row.getString(1));
                if (scenario == null) {
                    throw new UnreadableResultsException(
                            file, "names a scenario that the manifest lacks: " + row.getString(1));
                }
                scenario.add(row.getInt(2));
                for (int column = 0; column < columns.size(); column++) {
                    scenario.set(column, row.getDouble(3 + column));
                }
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
        return OutcomesFormat.finish(growing);
    }

    private static UnreadableResultsException unreadable(Path file, SQLException cause) {
        return new UnreadableResultsException(file, "DuckDB could not read it: " + cause.getMessage(), cause);
    }
}
