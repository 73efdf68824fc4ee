package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the outcomes of single runs are kept in a file: scenario, run, then one column per quantity,
 * in order of scenario and run.
 */
public sealed interface OutcomesFormat permits ParquetOutcomes, CsvOutcomes {

    /** System property; {@code csv} avoids DuckDB's native library. */
    String PROPERTY = "chokepoint.outcomes";

    String fileName();

    /** Writes the outcomes into a folder; equal values give equal bytes. */
    void write(Path folder, StudyHeading heading, StudyResults results) throws IOException;

    /** Names of the columns, without scenario and run. */
    List<String> columns(Path folder) throws IOException;

    /** Reads some columns, one element per scenario of the heading, in its order. */
    List<ScenarioColumns> read(Path folder, StudyHeading heading, List<String> columns) throws IOException;

    /** Parquet where DuckDB can be loaded on this machine, otherwise CSV. */
    static OutcomesFormat best() {
        return writesParquet() ? new ParquetOutcomes() : new CsvOutcomes();
    }

    /** Whether Parquet can be written here, and is wanted. */
    static boolean writesParquet() {
        return !"csv".equals(System.getProperty(PROPERTY)) && DuckDb.loads();
    }

    /** The format in which a folder keeps its outcomes. */
    static OutcomesFormat in(Path folder) throws IOException {
        for (OutcomesFormat format : List.of(new ParquetOutcomes(), new CsvOutcomes())) {
            if (Files.isRegularFile(folder.resolve(format.fileName()))) {
                return format;
            }
        }
        throw new UnreadableResultsException(folder, "has neither outcomes.parquet nor outcomes.csv");
    }

    /** Empty columns for each scenario, in order. */
    static Map<String, GrowingColumns> start(StudyHeading heading, int columns) {
        return heading.scenarios().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> new GrowingColumns(columns), (a, b) -> a, LinkedHashMap::new));
    }

    /** The columns once all rows are in. */
    static List<ScenarioColumns> finish(Map<String, GrowingColumns> growing) {
        return growing.entrySet().stream()
                .map(entry -> entry.getValue().finish(entry.getKey()))
                .toList();
    }
}
