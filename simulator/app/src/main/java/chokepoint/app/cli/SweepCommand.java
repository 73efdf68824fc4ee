package chokepoint.app.cli;

import chokepoint.app.config.Overrides;
import chokepoint.app.config.SweepFile;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.sweep.SweepPlan;
import chokepoint.design.Point;
import java.io.IOException;
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

/** Runs a sweep and leaves a results folder. */
@Command(
        name = "sweep",
        description = {
            "Runs a study at every point of a design and leaves a results folder with a report, tables and charts.",
            "Finished runs are kept in <results folder>.journal: after a crash the same command goes on from there, to"
                    + " the same bytes, and a sweep with more points or runs adds to them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint sweep config/sweeps/quota-and-stockpile.yaml --dry-run",
            "  chokepoint sweep config/sweeps/quota-and-stockpile.yaml",
            "  chokepoint sweep config/sweeps/quota-and-stockpile.yaml --runs 200",
            "  chokepoint sweep config/sweeps/quota-and-stockpile.yaml --shard 2/8",
            "",
            ExitCode.MEANINGS
        })
final class SweepCommand implements Callable<Integer> {

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "SWEEP", description = "A sweep file.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path file;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each scenario at each point, in place of the file's; with `until` the most.")
    private @Nullable Integer runs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Worker threads; default: one per core. Does not change a bit of the results.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder; default: results/<sweep>-<config digest>.")
    private @Nullable Path out;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Run only this scenario; can be repeated.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--dry-run",
            description = "Say how many points and runs there are, and from some of them how much time, memory and"
                    + " disk it takes; write nothing.")
    private boolean dryRun;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "Run only part K of N, from 1/N to N/N, and leave it to `chokepoint merge`.")
    private @Nullable String shard;

    @Option(
            names = "--retry-failed",
            description = "Run again what the journal holds of runs that failed, for want of memory perhaps.")
    private boolean retryFailed;

    @Option(names = "--point", paramLabel = "ID", description = "With --only-run: the point, as in points.csv.")
    private @Nullable String point;

    @Option(
            names = "--only-run",
            paramLabel = "K",
            description = "Repeat this run at --point alone, print its metrics and what governments did, and write"
                    + " no folder.")
    private @Nullable Integer onlyRun;

    @Option(names = "--no-keep", description = "Delete the journal when all is done and no run failed.")
    private boolean noKeep;

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    @Option(names = "--json", description = "Print what there is as JSON instead of text.")
    private boolean json;

    SweepCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        TypedOptions typed = new TypedOptions(spec);
        int workers = typed.workers(threads);
        Overrides overrides = new Overrides(typed.runs(runs), null, scenarios);
        SweepFile sweep = SweepFile.load(file, overrides);
        if (onlyRun != null || point != null) {
            return single(sweep);
        }
        SweepPlan plan = SweepPlan.of(sweep);
        if (dryRun) {
            return new SweepEstimate(plan, kernels, workers)
                    .print(spec.commandLine().getOut(), json);
        }
        ResultsFolder folder = typed.folder(out, SweepSession.heading(sweep));
        SweepSession session = new SweepSession(
                spec, file, plan, StudyJournal.options(overrides), kernels, folder, workers, quiet, json);
        return shard == null ? session.whole(retryFailed, !noKeep) : session.share(typed.shard(shard), retryFailed);
    }

    private int single(SweepFile sweep) {
        if (onlyRun == null || point == null) {
            throw new ParameterException(spec.commandLine(), "--only-run and --point go together");
        }
        int run = new TypedOptions(spec).atLeast(0, onlyRun, "--only-run");
        Point at = sweep.points().stream()
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--point: " + point + " is no point of the sweep; see points.csv"));
        return new SingleRun(CompiledStudy.of(sweep.at(at)), run, kernels)
                .print(spec.commandLine().getOut(), json);
    }
}
