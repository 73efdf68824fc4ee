package chokepoint.app.cli;

import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.StudyResults;
import chokepoint.journal.Journal;
import chokepoint.journal.JournalHeader;
import chokepoint.journal.JournalPlan;
import chokepoint.journal.Shard;
import chokepoint.study.KeptBlocks;
import chokepoint.study.ParallelRunner;
import chokepoint.study.RunFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Runs a study with a journal beside its results: the whole of it to its results, or one shard, which
 * leaves only its part of the journal.
 *
 * <p>The journal goes when the results are whole and no run failed; until then the same command goes on
 * from it.
 */
record JournaledRun(CompiledStudy compiled, KernelMaker kernels, Delivery delivery, JournalHeader header) {

    /** Runs all that is missing and returns the exit code. */
    int whole(boolean retriesFailed) throws IOException {
        Path folder = delivery.folder().journal();
        try (Journal journal = Journal.open(folder, Shard.WHOLE, header)) {
            StudyResults results;
            try (ParallelRunner runner = planned(new KeptBlocks(journal, Shard.WHOLE, retriesFailed))) {
                results = new Simulation(compiled, kernels, runner).results();
            }
            int code;
            try {
                code = delivery.of(compiled, kernels, results);
            } catch (IOException e) {
                say("the runs are kept in " + FilesText.shown(folder)
                        + "; the same command writes the results without running them again");
                throw e;
            }
            if (results.failures().isEmpty()) {
                journal.delete();
            } else {
                say("all runs are kept in " + FilesText.shown(folder)
                        + "; the same command with --retry-failed runs the failed ones again");
            }
            return code;
        }
    }

    /** Runs what is missing of a shard and returns the exit code. */
    int share(Shard shard, boolean retriesFailed) throws IOException {
        Path folder = delivery.folder().journal();
        try (Journal journal = Journal.open(folder, shard, header);
                ParallelRunner runner = planned(new KeptBlocks(journal, shard, retriesFailed))) {
            List<RunFailure> failures = new Simulation(compiled, kernels, runner).share();
            say("shard " + shard + " is done. When all " + shard.of() + " are: chokepoint merge "
                    + FailureText.typed(delivery.file()) + " " + FilesText.shown(folder)
                    + " (and the folders of other machines)");
            if (failures.isEmpty()) {
                return ExitCode.OK;
            }
            say(String.format(Locale.ROOT, "%,d of its runs failed; --retry-failed runs them again", failures.size()));
            return ExitCode.SOME_RUNS_FAILED;
        }
    }

    private ParallelRunner planned(KeptBlocks kept) throws IOException {
        StudyHeading study = compiled.heading();
        long owned = StudyJournal.owned(compiled, kept);
        kept.journal().plan(new JournalPlan(study.study(), study.question(), owned, false));
        return runner(kept, owned);
    }

    private ParallelRunner runner(KeptBlocks kept, long owned) {
        long found = StudyJournal.found(compiled, kept);
        if (found > 0) {
            say(String.format(Locale.ROOT, "resuming: %,d of %,d runs are in the journal", found, owned));
        }
        PrintWriter err = delivery.spec().commandLine().getErr();
        Progress progress = delivery.quiet() ? Progress.silent() : Progress.on(err, owned, found);
        return new ParallelRunner(delivery.threads(), progress::finished, kept);
    }

    private void say(String line) {
        if (!delivery.quiet()) {
            PrintWriter err = delivery.spec().commandLine().getErr();
            err.println(line);
            err.flush();
        }
    }
}
