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
import java.nio.file.Files;
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
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint run config/studies/us-strategy.yaml",
            "  chokepoint run config/studies/us-strategy.yaml --runs 200 --threads 1",
            "  chokepoint run config/studies/us-strategy.yaml --scenario status-quo --scenario china-bans-us",
            "  chokepoint run config/studies/us-strategy.yaml --only-run 17 --json"
        })
final class RunCommand implements Callable<Integer> {

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

    @Option(names = "--scenario", paramLabel = "NAME", description = "Run only this scenario; can be repeated.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--only-run",
            paramLabel = "K",
            description = "Repeat this run alone, print its metrics, and write no folder.")
    private @Nullable Integer onlyRun;

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the findings as JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : atLeastOne(threads, "--threads");
        if (runs != null) {
            atLeastOne(runs, "--runs");
        }
        StudyFile loaded = StudyFile.load(file, new Overrides(runs, seed, scenarios));
        CompiledStudy compiled = CompiledStudy.of(loaded);
        Study study = loaded.study();
        PrintWriter text = spec.commandLine().getOut();
        if (onlyRun != null) {
            return new SingleRun(compiled, onlyRun).print(text, json);
        }
        ResultsFolder folder = folder(heading(loaded));
        folder.requireFree(heading(loaded));
        Progress progress = quiet
                ? Progress.silent()
                : Progress.on(
                        System.err, (long) study.runs() * study.scenarios().size());
        StudyResults results = Simulation.of(compiled, workers, progress);
        Path written = folder.write(provenance(loaded, workers), results, ChartBook::write);
        if (json) {
            text.print(FindingsJson.of(study, results, written));
        } else if (!quiet) {
            text.print(new Findings(study, results).text());
            text.printf("Results: %s%n", shown(written));
            text.printf("Charts:  %s%n", shown(written.resolve(ResultsFolder.CHARTS)));
        }
        int failed = results.outcomes().stream()
                .mapToInt(outcome -> outcome.failures().size())
                .sum();
        if (failed > 0) {
            spec.commandLine().getErr().print(FailureText.of(study, results, file));
        }
        text.flush();
        return failed > 0 ? ExitCode.SOME_RUNS_FAILED : ExitCode.OK;
    }

    private int atLeastOne(int value, String option) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " (" + value + ") must be at least 1");
        }
        return value;
    }

    private ResultsFolder folder(StudyHeading heading) {
        return out == null ? ResultsFolder.under(Path.of("results"), heading) : ResultsFolder.at(out);
    }

    private static StudyHeading heading(StudyFile file) {
        Study study = file.study();
        return new StudyHeading(
                ProgramVersion.text(),
                study.name(),
                study.question(),
                file.digest(),
                study.seed(),
                study.runs(),
                study.months(),
                List.copyOf(study.scenarios().keySet()),
                study.focus());
    }

    private Provenance provenance(StudyFile loaded, int workers) {
        List<String> typed = spec.commandLine().getParseResult().originalArgs();
        return new Provenance(
                heading(loaded), loaded.canonical(), SourceState.of(file), Machine.here(), workers, typed);
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) && Files.exists(path)
                ? here.relativize(path).toString()
                : path.toString();
    }
}
