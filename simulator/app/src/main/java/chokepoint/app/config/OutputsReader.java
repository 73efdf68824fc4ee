package chokepoint.app.config;

import chokepoint.metric.MetricId;
import chokepoint.scenario.Scenario;
import chokepoint.study.Backtest;
import chokepoint.study.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the columns that a sweep keeps, and makes of its base study one that records little else. */
final class OutputsReader {

    private static final String SECTION = "outputs";

    private final StudyFile base;
    private final List<SweepHeader.Output> written;
    private final Node.Mapping tree;
    private final Problems problems;

    OutputsReader(StudyFile base, List<SweepHeader.Output> written, Node.Mapping tree, Problems problems) {
        this.base = base;
        this.written = written;
        this.tree = tree;
        this.problems = problems;
    }

    /** The base study, which records the metrics and countries of the outputs. */
    StudyFile recording() {
        Study study = base.study();
        List<String> known = RecordedColumns.known(study);
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> focus = new LinkedHashSet<>();
        Backtest event = study.backtest();
        if (event != null) {
            known.addAll(Backtest.eventMetrics());
            focus.add(event.country());
        }
        for (int k = 0; k < written.size(); k++) {
            SweepHeader.Output output = written.get(k);
            if (!known.contains(output.metric())) {
                refuse(k, "metric", output.metric(), "a metric", known);
            }
            for (Scenario scenario : study.scenarios().values()) {
                if (!scenario.countries().containsKey(output.country())) {
                    refuse(
                            k,
                            "country",
                            output.country(),
                            "a country",
                            scenario.countries().keySet());
                }
            }
            if (!Backtest.eventMetrics().contains(output.metric())) {
                metrics.add(output.metric());
            }
            focus.add(output.country());
        }
        // A study without a list records all metrics; a single one is the least that it can record.
        List<String> recorded = metrics.isEmpty() ? List.of("mean-price") : List.copyOf(metrics);
        Study little = new Study(
                study.name(),
                study.question(),
                study.runs(),
                study.seed(),
                study.months(),
                List.copyOf(focus),
                recorded,
                study.scenarios(),
                study.backtest());
        return new StudyFile(little, base.resolved(), base.tree(), null);
    }

    /** The columns in the order of the file; of a recording study without problems. */
    List<MetricId> columns(StudyFile recording) {
        List<List<MetricId>> recorded = recording.study().scenarios().values().stream()
                .map(scenario -> RecordedColumns.of(recording.study(), scenario))
                .toList();
        List<MetricId> columns = new ArrayList<>();
        for (int k = 0; k < written.size(); k++) {
            SweepHeader.Output output = written.get(k);
            MetricId found = null;
            for (List<MetricId> all : recorded) {
                found = all.stream().filter(id -> is(id, output)).findFirst().orElse(null);
                if (found == null) {
                    refuseColumn(k, output, all);
                    break;
                }
            }
            if (found != null && columns.contains(found)) {
                problems.add(place(k, "metric"), SECTION + "[" + k + "]", "the same output is there before");
            } else if (found != null) {
                columns.add(found);
            }
        }
        return columns;
    }

    private static boolean is(MetricId id, SweepHeader.Output output) {
        return id.metric().equals(output.metric())
                && id.country().equals(output.country())
                && id.mineral().equals(output.mineral())
                && id.endUse().equals(output.endUse());
    }

    /** The metric and the country are known, so it is the mineral or the end use for which it is not recorded. */
    private void refuseColumn(int k, SweepHeader.Output output, List<MetricId> all) {
        List<MetricId> near = all.stream()
                .filter(id ->
                        id.metric().equals(output.metric()) && id.country().equals(output.country()))
                .toList();
        List<MetricId> ofMineral = near.stream()
                .filter(id -> id.mineral().equals(output.mineral()))
                .toList();
        String what = "a mineral for which " + output.metric() + " is recorded";
        if (ofMineral.isEmpty()) {
            refuse(k, "mineral", output.mineral(), what, names(near, MetricId::mineral));
        } else {
            String use = "an end use for which it is recorded";
            refuse(k, "end-use", output.endUse(), use, names(ofMineral, MetricId::endUse));
        }
    }

    private static Collection<String> names(List<MetricId> ids, Function<MetricId, String> name) {
        return new LinkedHashSet<>(ids.stream().map(name).toList());
    }

    private void refuse(int k, String key, String found, String expected, Collection<String> known) {
        String message = Node.Scalar.quoted(found) + " is not " + expected + Spelling.hint(found, known)
                + Spelling.listed("known names", known);
        problems.add(place(k, key), SECTION + "[" + k + "]." + key, message);
    }

    private Mark place(int k, String key) {
        if (tree.get(SECTION) instanceof Node.Sequence list && list.items().get(k) instanceof Node.Mapping output) {
            Node node = output.get(key);
            return node == null ? output.mark() : node.mark();
        }
        return tree.mark();
    }
}
