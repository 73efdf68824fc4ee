package chokepoint.app.cli;

import chokepoint.app.results.TraceLine;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Kernel;
import chokepoint.study.Study;
import chokepoint.study.Trace;
import chokepoint.study.TraceDeviation;
import chokepoint.study.TracedMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The traced runs of a results folder done again, to tell where within a run this machine parts from the record. */
record TracedRuns(CompiledStudy compiled, KernelMaker kernels) {

    private static final int SHOWN = 4;

    /**
     * What came of it.
     *
     * @param fault in words; null if nothing differs
     * @param where the same by key; empty if nothing differs
     */
    record Outcome(int runs, @Nullable String fault, Map<String, Object> where) {}

    private record TracedRun(String scenario, int run) {}

    /** Repeats them until one differs. */
    Outcome of(List<TraceLine> lines) {
        Map<TracedRun, List<TracedMonth>> runs = new LinkedHashMap<>();
        lines.forEach(line -> runs.computeIfAbsent(new TracedRun(line.scenario(), line.run()), run -> new ArrayList<>())
                .add(line.month()));
        int repeated = 0;
        for (Map.Entry<TracedRun, List<TracedMonth>> run : runs.entrySet()) {
            repeated++;
            Outcome outcome = of(run.getKey(), run.getValue(), repeated);
            if (outcome.fault != null) {
                return outcome;
            }
        }
        return new Outcome(repeated, null, Map.of());
    }

    private Outcome of(TracedRun run, List<TracedMonth> recorded, int repeated) {
        String at = run.scenario + ", run " + run.run + ", state: ";
        CompiledScenario scenario = compiled.scenarios().get(run.scenario);
        if (scenario == null || run.run < 0) {
            return new Outcome(repeated, at + "the trace is of no run of this study", Map.of());
        }
        Study study = compiled.file().study();
        Kernel kernel = kernels.make(scenario, study);
        Trace trace;
        try {
            trace = kernel.trace(new RunKey(study.seed(), run.run));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return new Outcome(repeated, at + "the run broke here: " + broken, Map.of());
        }
        if (trace == null || !trace.isComparable(recorded)) {
            return new Outcome(repeated, at + "the trace is not of this version of the program", Map.of());
        }
        TraceDeviation first = trace.against(recorded);
        return first == null
                ? new Outcome(repeated, null, Map.of())
                : new Outcome(repeated, at + text(first), where(run, first));
    }

    private static String text(TraceDeviation first) {
        return "first differs in month " + first.month() + ", phase " + first.phase() + ", agent "
                + brief(first.agents()) + ", variable " + brief(first.variables());
    }

    private static Map<String, Object> where(TracedRun run, TraceDeviation first) {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("scenario", run.scenario);
        where.put("run", run.run);
        where.put("month", first.month());
        where.put("phase", first.phase());
        where.put("agents", first.agents());
        where.put("variables", first.variables());
        return where;
    }

    private static String brief(List<String> names) {
        if (names.isEmpty()) {
            return "not known";
        }
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
    }
}
