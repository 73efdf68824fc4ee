package chokepoint.app.cli;

import chokepoint.app.config.Overrides;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study and leaves a results folder. */
@Command(
        name = "run",
        description = {
            "Runs a study and leaves a results folder with a report, tables and charts.",
            "Finished runs are kept in <results folder>.journal until then: after a crash the same command goes on"
                    + " from there, to the same bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint run config/studies/us-strategy.yaml",
            "  chokepoint run config/studies/us-strategy.yaml --runs 200 --threads 1",
            "  chokepoint run config/studies/us-strategy.yaml --scenario status-quo --scenario china-bans-us",
            "  chokepoint run config/studies/us-strategy.yaml --only-run 17 --json",
            "  chokepoint run config/studies/us-strategy.yaml --shard 2/8",
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

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "Run only part K of N, from 1/N to N/N, and leave it to `chokepoint merge`.")
    private @Nullable String shard;

    @Option(
            names = "--retry-failed",
            description = "Run again what the journal holds of runs that failed, for want of memory perhaps.")
    private boolean retryFailed;

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the findings as JSON instead of a table.")
    private boolean json;

    RunCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        TypedOptions typed = new TypedOptions(spec);
        int workers = typed.workers(threads);
        Overrides overrides = new Overrides(typed.runs(runs), seed, scenarios);
        CompiledStudy compiled = CompiledStudy.of(StudyFile.load(file, overrides));
        if (onlyRun != null) {
            int run = typed.atLeast(0, onlyRun, "--only-run");
            return new SingleRun(compiled, run, kernels)
                    .print(spec.commandLine().getOut(), json);
        }
        ResultsFolder folder = typed.folder(out, compiled.heading());
        JournaledRun journaled = new JournaledRun(
                compiled,
                kernels,
                new Delivery(spec, file, folder, workers, quiet, json),
                StudyJournal.header(compiled, kernels, overrides));
        return shard == null ? journaled.whole(retryFailed) : journaled.share(typed.shard(shard), retryFailed);
    }
}
