package chokepoint.app.results;

import java.util.List;

/**
 * Where results come from: all of the manifest that is known before the numbers are.
 *
 * @param resolvedConfig the whole configuration with defaults and overrides applied, as JSON text
 * @param threads that the runs were spread over
 * @param commandLine as typed
 */
public record Provenance(
        StudyHeading heading,
        String resolvedConfig,
        SourceState source,
        Machine machine,
        int threads,
        List<String> commandLine) {

    public Provenance {
        commandLine = List.copyOf(commandLine);
    }
}
