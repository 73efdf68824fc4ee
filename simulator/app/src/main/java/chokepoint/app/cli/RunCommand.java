package chokepoint.app.cli;

import chokepoint.app.chart.ChartBook;
import chokepoint.app.config.Overrides;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.Machine;
import chokepoint.app.results.Provenance;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.SourceState;
import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.StudyResults;
import chokepoint.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study and leaves a results folder. */
@Command(
        name = "run",
        description = "Runs a study and leaves a results folder with tables and charts.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint run config/studies/us-strategy.yaml",
            "  chokepoint run config/studies/us-strategy.yaml --runs 200 --threads 1",
            "  chokepoint run config/studies/us-strategy.yaml --scenario status-quo --scenario china-bans-us",
            "  chokepoint run config/studies/us-strategy.yaml --only-run 17 --json",
            "",
            ExitCode.MEANINGS
        })
final class RunCommand implements Callable<Integer> {

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "A study file.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path file;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each scenario, in place of the file's.")
    private @Nullable Integer runs;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers, in place of the file's.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads; default: one per core. Does not change a bit of the results.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder; default: results/<study>-<config digest>.")
    private @Nullable Path out;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Run only this scenario; can be repeated. An attribution of another one is left out.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--only-run",
            paramLabel = "K",
            description = "Repeat this run alone, print its metrics and what governments did, and write no folder.")
    private @Nullable Integer onlyRun;

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the findings as JSON instead of a table.")
    private boolean json;

    RunCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : atLeast(1, threads, "--threads");
        if (runs != null) {
            atLeast(1, runs, "--runs");
        }
        CompiledStudy compiled = CompiledStudy.of(StudyFile.load(file, new Overrides(runs, seed, scenarios)));
        if (onlyRun != null) {
            int run = atLeast(0, onlyRun, "--only-run");
            return new SingleRun(compiled, run, kernels)
                    .print(spec.commandLine().getOut(), json);
        }
        return study(compiled, workers);
    }

    private int study(CompiledStudy compiled, int workers) throws IOException {
        Study study = compiled.file().study();
        StudyHeading heading = compiled.heading();
        ResultsFolder folder = out == null ? ResultsFolder.under(Path.of("results"), heading) : ResultsFolder.at(out);
        folder.requireFree(heading);
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = quiet ? Progress.silent() : Progress.on(err, compiled.runs());
        StudyResults results = Simulation.of(compiled, kernels, workers, progress);
        Path written = folder.write(provenance(compiled, workers), results, ChartBook::write);
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.print(FindingsJson.of(study, results, written));
        } else if (!quiet) {
            text.print(new Findings(study, results).text() + FilesText.of(written));
        }
        text.flush();
        if (results.failures().isEmpty()) {
            return ExitCode.OK;
        }
        err.print(FailureText.of(compiled, results, file));
        err.flush();
        return ExitCode.SOME_RUNS_FAILED;
    }

    private int atLeast(int least, int value, String option) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " (" + value + ") must be at least " + least);
        }
        return value;
    }

    private Provenance provenance(CompiledStudy compiled, int workers) {
        List<String> typed = spec.commandLine().getParseResult().originalArgs();
        return new Provenance(
                compiled.heading(), compiled.file().canonical(), SourceState.of(file), Machine.here(), workers, typed);
    }
}
