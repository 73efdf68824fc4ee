package chokepoint.app.cli;

import chokepoint.app.config.Overrides;
import chokepoint.app.config.StudyFile;
import chokepoint.app.config.SweepFile;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.sweep.SweepPlan;
import chokepoint.journal.Journal;
import chokepoint.journal.JournalHeader;
import chokepoint.journal.Shard;
import chokepoint.study.KeptBlocks;
import chokepoint.study.ParallelRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the shards of a study or a sweep to its results folder. */
@Command(
        name = "merge",
        description = {
            "Joins what `run --shard k/K` or `sweep --shard k/K` left, on one machine or many, to the results folder that one process"
                    + " would have written.",
            "All shards must come from the same build of the program. Options such as --runs are known from the parts."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint run config/studies/us-strategy.yaml --shard 1/2",
            "  chokepoint run config/studies/us-strategy.yaml --shard 2/2",
            "  chokepoint merge config/studies/us-strategy.yaml results",
            "  chokepoint merge config/sweeps/quota-and-stockpile.yaml results",
            "",
            ExitCode.MEANINGS
        })
final class MergeCommand implements Callable<Integer> {

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The study or sweep file.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Journal folders, or folders that hold journal folders.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder; default: results/<study>-<config digest>.")
    private @Nullable Path out;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each scenario, if not as the parts were begun with: of a sweep that has grown.")
    private @Nullable Integer runs;

    @Option(names = "--quiet", description = "No table.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the findings as JSON instead of a table.")
    private boolean json;

    MergeCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> parts = parts();
        JournalHeader first = first(parts);
        Overrides overrides = StudyJournal.overrides(first);
        TypedOptions typed = new TypedOptions(spec);
        if (runs != null) {
            overrides = new Overrides(typed.runs(runs), overrides.seed(), overrides.scenarios());
        }
        if (SweepFile.isSweep(file)) {
            return sweep(parts, overrides, typed);
        }
        CompiledStudy compiled = CompiledStudy.of(StudyFile.load(file, overrides));
        ResultsFolder folder = typed.folder(out, compiled.heading());
        int threads = typed.workers(null);
        try (Journal journal = Journal.join(parts, StudyJournal.header(compiled, kernels, overrides));
                ParallelRunner runner =
                        new ParallelRunner(threads, runs -> {}, new KeptBlocks(journal, Shard.WHOLE, false))) {
            MissingRuns missing = new MissingRuns(compiled, journal);
            if (!missing.none()) {
                spec.commandLine().getErr().print(missing.text(parts, command(first)));
                spec.commandLine().getErr().flush();
                return ExitCode.USAGE;
            }
            return new Delivery(spec, file, folder, threads, quiet, json)
                    .of(compiled, kernels, new Simulation(compiled, kernels, runner).results());
        }
    }

    private int sweep(List<Path> parts, Overrides overrides, TypedOptions typed) throws IOException {
        SweepFile sweep = SweepFile.load(file, overrides);
        ResultsFolder folder = typed.folder(out, SweepSession.heading(sweep));
        return new SweepSession(
                        spec,
                        file,
                        SweepPlan.of(sweep),
                        StudyJournal.options(overrides),
                        kernels,
                        folder,
                        typed.workers(null),
                        quiet,
                        json)
                .joined(parts);
    }

    private String command(JournalHeader header) {
        return String.join(
                " ",
                Stream.concat(Stream.of("chokepoint run", FailureText.typed(file)), header.options().stream())
                        .toList());
    }

    /** The files in the folders, and in the journal folders below them. */
    private List<Path> parts() throws IOException {
        List<Path> parts = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), folder + " is no folder");
            }
            parts.addAll(Journal.files(folder));
            try (Stream<Path> below = Files.list(folder)) {
                for (Path inner : below.sorted().toList()) {
                    if (Files.isDirectory(inner) && inner.toString().endsWith(Journal.ENDING)) {
                        parts.addAll(Journal.files(inner));
                    }
                }
            }
        }
        return parts;
    }

    private JournalHeader first(List<Path> parts) throws IOException {
        for (Path part : parts) {
            JournalHeader header = Journal.header(part);
            if (header != null) {
                return header;
            }
        }
        throw new ParameterException(spec.commandLine(), "there is no part of a journal in " + folders);
    }
}
