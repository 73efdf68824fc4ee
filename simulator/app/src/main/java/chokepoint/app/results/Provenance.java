package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where results come from: all of the manifest that is known before the numbers are.
 *
 * @param resolvedConfig the whole configuration with defaults and overrides applied, as JSON text
 * @param threads that the runs were spread over
 * @param commandLine as typed
 * @param assumptions inputs and where they are from; empty where that is not known
 */
public record Provenance(
        StudyHeading heading,
        String resolvedConfig,
        SourceState source,
        Machine machine,
        int threads,
        List<String> commandLine,
        List<AssumptionLine> assumptions) {

    public Provenance {
        commandLine = List.copyOf(commandLine);
        assumptions = List.copyOf(assumptions);
    }

    /** The same of which no assumptions are known. */
    public Provenance(
            StudyHeading heading,
            String resolvedConfig,
            SourceState source,
            Machine machine,
            int threads,
            List<String> commandLine) {
        this(heading, resolvedConfig, source, machine, threads, commandLine, List.of());
    }

    void writeAssumptions(Path folder) throws IOException {
        if (!assumptions.isEmpty()) {
            CsvTable.write(folder.resolve(ResultsFolder.ASSUMPTIONS), AssumptionLine.HEADER, assumptions);
        }
    }
}
