package chokepoint.app.cli;

import chokepoint.app.results.Numbers;
import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.study.Kernel;
import chokepoint.study.RunFailure;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of each scenario, repeated to look at it or at its failure. */
final class SingleRun {

    private final CompiledStudy compiled;
    private final int run;
    private final KernelMaker kernels;

    SingleRun(CompiledStudy compiled, int run, KernelMaker kernels) {
        this.compiled = compiled;
        this.run = run;
        this.kernels = kernels;
    }

    /** Prints every metric of the run and what governments did in it, and returns the exit code. */
    int print(PrintWriter out, boolean json) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, List<String>> histories = new LinkedHashMap<>();
        int code = ExitCode.OK;
        for (var scenario : compiled.scenarios().entrySet()) {
            Kernel kernel = kernels.make(scenario.getValue(), compiled.file().study());
            try {
                double[] row = kernel.run(new RunKey(compiled.file().study().seed(), run));
                all.put(scenario.getKey(), named(kernel.metrics(), row));
            } catch (RuntimeException broken) {
                Map<String, Object> failure = new LinkedHashMap<>();
                failure.put("failed-in-month", kernel.month());
                failure.put("message", RunFailure.told(broken));
                all.put(scenario.getKey(), failure);
                code = ExitCode.SOME_RUNS_FAILED;
            }
            // Of a run that broke too: what led to it.
            histories.put(scenario.getKey(), HistoryText.lines(kernel.history()));
        }
        out.print(json ? JsonText.of(withHistories(all, histories)) : table(all) + text(histories));
        out.flush();
        return code;
    }

    private static Map<String, Object> named(List<MetricId> metrics, double[] row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int c = 0; c < row.length; c++) {
            named.put(metrics.get(c).column(), row[c]);
        }
        return named;
    }

    /** Each scenario's numbers, and its history as one more entry. */
    private static Map<String, Object> withHistories(Map<String, Object> all, Map<String, List<String>> histories) {
        Map<String, Object> both = new LinkedHashMap<>();
        all.forEach((scenario, values) -> {
            Map<String, Object> entries = new LinkedHashMap<>();
            if (values instanceof Map<?, ?> map) {
                map.forEach((name, value) -> entries.put(String.valueOf(name), value));
            }
            entries.put("history", histories.getOrDefault(scenario, List.of()));
            both.put(scenario, entries);
        });
        return both;
    }

    private static String text(Map<String, List<String>> histories) {
        StringBuilder text = new StringBuilder();
        histories.forEach((scenario, lines) -> {
            text.append('\n').append(scenario).append(": what governments did\n");
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
            text.append(lines.isEmpty() ? "  nothing\n" : "");
        });
        return text.toString();
    }

    private String table(Map<String, Object> all) {
        TextTable table = new TextTable();
        table.row(List.of("run " + run, "scenario", "value"));
        all.forEach((scenario, values) -> {
            if (values instanceof Map<?, ?> map) {
                map.forEach((name, value) -> table.row(List.of(String.valueOf(name), scenario, text(value))));
            }
        });
        return table.toString();
    }

    private static String text(Object value) {
        return value instanceof Double number ? Numbers.text(number) : String.valueOf(value);
    }
}
