package chokepoint.app.cli;

import chokepoint.app.config.ConfigException;
import chokepoint.app.config.Overrides;
import chokepoint.app.config.StudyFile;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.StudyResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays past events and scores the runs against what happened. */
@Command(
        name = "backtest",
        description = "Replays past events with what was known before each, and scores the runs against what happened.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint backtest",
            "  chokepoint backtest config/backtests/gallium-2023.yaml --runs 100",
            "",
            ExitCode.MEANINGS
        })
final class BacktestCommand implements Callable<Integer> {

    private static final Path ALL = Path.of("config", "backtests");

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "EPISODE",
            arity = "0..*",
            description = "Study files with a section 'backtest'; default: all of config/backtests.")
    private List<Path> files = List.of();

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each episode, in place of the files'.")
    private @Nullable Integer runs;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads; default: one per core.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results folder of each episode is made; default: results.")
    private Path out = Path.of("results");

    @Option(names = "--quiet", description = "No progress; the table only.")
    private boolean quiet;

    BacktestCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        TypedOptions typed = new TypedOptions(spec);
        int workers = typed.workers(threads);
        Map<Path, CompiledStudy> episodes = episodes(new Overrides(typed.runs(runs), null, List.of()));
        long all = episodes.values().stream().mapToLong(CompiledStudy::runs).sum();
        for (CompiledStudy episode : episodes.values()) {
            ResultsFolder.under(out, episode.heading()).requireFree(episode.heading());
        }
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = quiet ? Progress.silent() : Progress.on(err, all);
        List<BacktestText.Replay> replays = new ArrayList<>();
        boolean failed = false;
        for (Map.Entry<Path, CompiledStudy> episode : episodes.entrySet()) {
            CompiledStudy compiled = episode.getValue();
            StudyResults found = Simulation.of(compiled, kernels, workers, progress);
            Path written = ResultsFolder.under(out, compiled.heading())
                    .write(
                            Delivery.provenance(spec, episode.getKey(), compiled, workers),
                            found,
                            new RunTraces(compiled, kernels).of(found.outcomes()),
                            Pictures::draw);
            replays.add(BacktestText.Replay.of(ResultsReader.open(written)));
            if (!found.failures().isEmpty()) {
                failed = true;
                err.print(FailureText.of(compiled, found, episode.getKey()));
                err.flush();
            }
        }
        PrintWriter text = spec.commandLine().getOut();
        text.print(BacktestText.of(replays, Terminal.here().width()));
        text.flush();
        return failed ? ExitCode.SOME_RUNS_FAILED : ExitCode.OK;
    }

    /** All of them, or everything that is wrong with any. */
    private Map<Path, CompiledStudy> episodes(Overrides overrides) throws IOException {
        Map<Path, CompiledStudy> episodes = new LinkedHashMap<>();
        List<ConfigException> broken = new ArrayList<>();
        for (Path file : files.isEmpty() ? all() : files) {
            try {
                CompiledStudy episode = CompiledStudy.of(StudyFile.load(file, overrides));
                if (episode.file().study().backtest() == null) {
                    throw ConfigException.of(
                            List.of(episode.file().problem("backtest", "an episode needs a section 'backtest'")));
                }
                episodes.put(file, episode);
            } catch (ConfigException e) {
                broken.add(e);
            }
        }
        if (!broken.isEmpty()) {
            throw ConfigException.of(
                    broken.stream().flatMap(e -> e.problems().stream()).toList());
        }
        return episodes;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(ALL)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + ALL + "; name the episodes");
        }
        try (Stream<Path> found = Files.list(ALL)) {
            List<Path> episodes = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (episodes.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "there is no episode in " + ALL + "; name the episodes");
            }
            return episodes;
        }
    }
}
