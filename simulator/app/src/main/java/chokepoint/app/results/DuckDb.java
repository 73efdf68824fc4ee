package chokepoint.app.results;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An in-memory DuckDB that only stores. It runs on one thread and sums nothing, because its sums depend on how
 * its threads happen to be scheduled.
 */
final class DuckDb {

    private DuckDb() {}

    static Connection open() throws SQLException {
        Connection connection;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
        } catch (LinkageError e) {
            throw new SQLException("DuckDB's native library does not load on this machine", e);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
        }
        return connection;
    }

    /** Whether its native library loads on this machine. */
    static boolean loads() {
        try (Connection connection = open()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
