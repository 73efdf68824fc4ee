package chokepoint.app.cli;

import chokepoint.app.config.SweepFile;
import chokepoint.app.results.Machine;
import chokepoint.app.results.Provenance;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.SourceState;
import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.SweepFolder;
import chokepoint.app.results.SweepReader;
import chokepoint.app.sweep.JournalOutcomes;
import chokepoint.app.sweep.SweepEnd;
import chokepoint.app.sweep.SweepPlan;
import chokepoint.app.sweep.SweepWork;
import chokepoint.journal.Journal;
import chokepoint.journal.JournalHeader;
import chokepoint.journal.JournalPlan;
import chokepoint.journal.Shard;
import chokepoint.metric.MetricId;
import chokepoint.study.Block;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A sweep that is run with a journal beside its results. The journal stays, unless it is to go and no run
 * failed: a sweep that has grown, or the rest of one whose time was up, goes on from it.
 *
 * @param spec the command that was given
 * @param path of the sweep file, as typed
 * @param options that decide the runs, as typed, so that parts can be joined elsewhere
 */
record SweepSession(
        CommandSpec spec,
        Path path,
        SweepPlan plan,
        List<String> options,
        KernelMaker kernels,
        ResultsFolder folder,
        int threads,
        boolean quiet,
        boolean json) {

    static StudyHeading heading(SweepFile file) {
        return new StudyHeading(
                ProgramVersion.text(),
                file.name(),
                file.question(),
                file.digest(),
                file.base().study().seed(),
                file.base().study().runs(),
                file.base().study().months(),
                List.copyOf(file.base().study().scenarios().keySet()),
                file.base().study().focus());
    }

    JournalHeader header() {
        return new JournalHeader(
                ProgramBuild.text(),
                plan.file().digest(),
                Block.RUNS,
                options,
                plan.file().outputs().stream().map(MetricId::column).toList(),
                List.of());
    }

    /** Runs all that is missing, writes the results and returns the exit code. */
    int whole(boolean retriesFailed, boolean keepsJournal) throws IOException {
        try (Journal journal = Journal.open(folder.journal(), Shard.WHOLE, header())) {
            SweepWork work = planned(journal, Shard.WHOLE, retriesFailed);
            SweepEnd end = work.run(clock(), watcher(work));
            int code = deliver(work, end);
            if (!keepsJournal && code == ExitCode.OK) {
                journal.delete();
            } else {
                say("all runs are kept in " + FilesText.shown(folder.journal())
                        + ", so that more points or more runs can be added; it may be deleted");
            }
            return code;
        }
    }

    /** Runs what is missing of a shard and returns the exit code. */
    int share(Shard shard, boolean retriesFailed) throws IOException {
        try (Journal journal = Journal.open(folder.journal(), shard, header())) {
            SweepWork work = planned(journal, shard, retriesFailed);
            SweepProgress progress = watcher(work);
            SweepEnd end = work.run(clock(), progress);
            say("shard " + shard + (end.isWhole() ? " is done" : " ran out of time") + ". When all " + shard.of()
                    + " are: chokepoint merge " + FailureText.typed(path) + " " + FilesText.shown(folder.journal())
                    + " (and the folders of other machines)");
            if (progress.failed() > 0) {
                say(String.format(
                        Locale.ROOT, "%,d of its runs failed; --retry-failed runs them again", progress.failed()));
                return ExitCode.SOME_RUNS_FAILED;
            }
            return ExitCode.OK;
        }
    }

    /** Joins what shards have left, and returns the exit code. */
    int joined(List<Path> parts) throws IOException {
        try (Journal journal = Journal.join(parts, header())) {
            SweepWork work = work(journal, Shard.WHOLE, false);
            SweepEnd end = work.run(() -> true, SweepProgress.silent());
            boolean mayEndEarly = plan.file().maxMinutes() < Double.POSITIVE_INFINITY;
            List<String> missing = work.missing(end, mayEndEarly);
            if (!missing.isEmpty()) {
                PrintWriter err = spec.commandLine().getErr();
                err.printf(
                        Locale.ROOT,
                        "runs of %,d of %,d cells are missing, the first of %s; nothing was written%n"
                                + "  run its shard again, or: chokepoint sweep %s%n",
                        missing.size(),
                        plan.cells(),
                        missing.get(0),
                        FailureText.typed(path));
                err.flush();
                return ExitCode.USAGE;
            }
            return deliver(work, end);
        }
    }

    private SweepWork work(Journal journal, Shard shard, boolean retriesFailed) {
        return new SweepWork(plan, journal, shard, retriesFailed, threads, kernels::make);
    }

    private SweepWork planned(Journal journal, Shard shard, boolean retriesFailed) throws IOException {
        SweepWork work = work(journal, shard, retriesFailed);
        SweepFile file = plan.file();
        journal.plan(new JournalPlan(file.name(), file.question(), work.owned(), file.until() != null));
        return work;
    }

    /** True once the file's cap on time is reached; time begins now. */
    private BooleanSupplier clock() {
        double minutes = plan.file().maxMinutes();
        long start = System.nanoTime();
        return () -> (System.nanoTime() - start) / 60e9 >= minutes;
    }

    private SweepProgress watcher(SweepWork work) throws IOException {
        long found = work.found();
        long owned = work.owned();
        if (found > 0) {
            say(String.format(
                    Locale.ROOT,
                    "resuming: %,d of %s%,d runs are in the journal",
                    found,
                    plan.file().until() == null ? "" : "at most ",
                    owned));
        }
        PrintWriter err = spec.commandLine().getErr();
        return quiet
                ? SweepProgress.silent()
                : new SweepProgress(err, plan.file().until() == null, owned, found);
    }

    private int deliver(SweepWork work, SweepEnd end) throws IOException {
        List<String> typed = spec.commandLine().getParseResult().originalArgs();
        Provenance provenance = new Provenance(
                heading(plan.file()),
                plan.file().canonical(),
                SourceState.of(path),
                Machine.here(),
                threads,
                typed,
                Assumed.by(plan.file().base()));
        JournalOutcomes outcomes = new JournalOutcomes(work, end);
        Path written = SweepFolder.in(folder).write(provenance, outcomes, Pictures::draw);
        SweepReader sweep = SweepReader.open(written);
        SweepFindings findings = SweepFindings.of(sweep);
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.print(JsonText.of(findings.json(written)));
        } else if (!quiet) {
            text.print(Terminal.here()
                    .wrapped(findings.text() + new SweepTablesText(sweep, Terminal.here()).text() + "\n"
                            + FilesText.of(written)));
        }
        text.flush();
        if (findings.failed() == 0) {
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.print(findings.failures(path));
        err.flush();
        return ExitCode.SOME_RUNS_FAILED;
    }

    private void say(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        }
    }
}
