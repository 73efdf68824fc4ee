package chokepoint.app.cli;

import chokepoint.app.results.Machine;
import chokepoint.app.results.Provenance;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SourceState;
import chokepoint.app.results.StudyResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes the results of a study into their folder, and tells what is in them.
 *
 * @param spec the command that was given
 * @param file of the study, as typed
 * @param quiet no table
 * @param json findings as JSON instead of a table
 */
record Delivery(CommandSpec spec, Path file, ResultsFolder folder, int threads, boolean quiet, boolean json) {

    /** Returns the exit code. */
    int of(CompiledStudy compiled, KernelMaker kernels, StudyResults results) throws IOException {
        Path written = folder.write(
                provenance(spec, file, compiled, threads),
                results,
                new RunTraces(compiled, kernels).of(results.outcomes()),
                Pictures::draw);
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.print(FindingsJson.of(ResultsReader.open(written)));
        } else if (!quiet) {
            Findings findings =
                    new Findings(ResultsReader.open(written), Terminal.here().width());
            text.print(findings.text() + FilesText.of(written));
        }
        text.flush();
        if (results.failures().isEmpty()) {
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.print(FailureText.of(compiled, results, file));
        err.flush();
        return ExitCode.SOME_RUNS_FAILED;
    }

    /** Where the results of a study come from that a command has run on this machine. */
    static Provenance provenance(CommandSpec spec, Path file, CompiledStudy compiled, int threads) {
        List<String> typed = spec.commandLine().getParseResult().originalArgs();
        return new Provenance(
                compiled.heading(),
                compiled.file().canonical(),
                SourceState.of(file),
                Machine.here(),
                threads,
                typed,
                Assumed.by(compiled.file()));
    }
}
