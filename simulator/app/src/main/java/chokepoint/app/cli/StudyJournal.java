package chokepoint.app.cli;

import chokepoint.app.config.Overrides;
import chokepoint.journal.JournalHeader;
import chokepoint.metric.MetricId;
import chokepoint.study.Block;
import chokepoint.study.KeptBlocks;
import chokepoint.study.Kernel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the journal of a study is written for, and how much of the study is in it. */
final class StudyJournal {

    private StudyJournal() {}

    /** The header of a study's journal. */
    static JournalHeader header(CompiledStudy compiled, KernelMaker kernels, Overrides overrides) {
        // All scenarios of a study record the same.
        Kernel kernel = kernels.make(
                compiled.scenarios().values().iterator().next(), compiled.file().study());
        return new JournalHeader(
                ProgramBuild.text(),
                compiled.file().digest(),
                Block.RUNS,
                options(overrides),
                kernel.metrics().stream().map(MetricId::column).toList(),
                kernel.series().stream().map(MetricId::column).toList());
    }

    /** What of the command line decides the digest, as it is typed. */
    static List<String> options(Overrides overrides) {
        List<String> options = new ArrayList<>();
        if (overrides.runs() != null) {
            options.addAll(List.of("--runs", String.valueOf(overrides.runs())));
        }
        if (overrides.seed() != null) {
            options.addAll(List.of("--seed", String.valueOf(overrides.seed())));
        }
        overrides.scenarios().forEach(name -> options.addAll(List.of("--scenario", name)));
        return options;
    }

    /** The overrides that a journal was written with. */
    static Overrides overrides(JournalHeader header) throws IOException {
        Integer runs = null;
        Long seed = null;
        List<String> scenarios = new ArrayList<>();
        for (int k = 0; k + 1 < header.options().size(); k += 2) {
            String value = header.options().get(k + 1);
            switch (header.options().get(k)) {
                case "--runs" -> runs = (int) number("--runs", value, Integer.MAX_VALUE);
                case "--seed" -> seed = number("--seed", value, Long.MAX_VALUE);
                default -> scenarios.add(value);
            }
        }
        return new Overrides(runs, seed, scenarios);
    }

    private static long number(String option, String value, long most) throws IOException {
        try {
            long number = Long.parseLong(value);
            if (number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IOException("a journal's header has no number for " + option);
    }

    /** How many runs are this process's. */
    static long owned(CompiledStudy compiled, KeptBlocks kept) {
        return compiled.cells().stream()
                .mapToLong(cell -> kept.owned(cell.name(), cell.runs()))
                .sum();
    }

    /** How many of them are there. */
    static long found(CompiledStudy compiled, KeptBlocks kept) {
        return compiled.cells().stream()
                .mapToLong(cell -> kept.found(cell.name(), cell.runs()))
                .sum();
    }
}
