package chokepoint.app.cli;

import chokepoint.app.sweep.JournalOutcomes;
import chokepoint.app.sweep.SweepPlan;
import chokepoint.precision.Judgement;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to say of a sweep that is done: how much there is of it, and what broke.
 *
 * @param states of cells where precision was asked for, by word
 * @param ranges of means between points
 * @param first the first failure and the id of its point; null if none failed
 */
record SweepFindings(
        SweepPlan plan,
        long runs,
        long failed,
        SortedMap<String, Integer> states,
        SweepRanges ranges,
        @Nullable Broken first) {

    /** A run that broke, and where. */
    record Broken(String point, RunFailure failure) {}

    static SweepFindings of(SweepPlan plan, JournalOutcomes outcomes) throws IOException {
        long runs = 0;
        long failed = 0;
        Broken first = null;
        SortedMap<String, Integer> states = new TreeMap<>();
        SweepRanges ranges = new SweepRanges(outcomes);
        Set<String> seen = new LinkedHashSet<>();
        for (int point = 0; point < outcomes.points().size(); point++) {
            String id = outcomes.points().get(point).id();
            if (!seen.add(id)) {
                continue;
            }
            for (String scenario : outcomes.scenarios()) {
                ScenarioOutcomes cell = outcomes.cell(point, scenario);
                runs += cell.rows().length;
                ranges.add(outcomes.points().get(point), scenario, cell.rows());
                failed += cell.failures().size();
                if (first == null && !cell.failures().isEmpty()) {
                    first = new Broken(id, cell.failures().get(0));
                }
                Judgement judgement = outcomes.stop(point, scenario);
                if (judgement != null) {
                    states.merge(judgement.verdict().word(), 1, Integer::sum);
                }
            }
        }
        return new SweepFindings(plan, runs, failed, states, ranges, first);
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s%n%,d points, %,d scenarios, %,d runs%n",
                plan.file().name(),
                plan.file().question(),
                plan.points().size(),
                plan.scenarios().size(),
                runs));
        states.forEach((state, cells) ->
                text.append(String.format(Locale.ROOT, "  %s: %,d of %,d cells%n", state, cells, plan.cells())));
        return text.append('\n').append(ranges.text()).append('\n').toString();
    }

    Map<String, Object> json(Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sweep", plan.file().name());
        json.put("folder", folder.toString());
        json.put("points", plan.points().size());
        json.put("scenarios", List.copyOf(plan.scenarios()));
        json.put("runs", runs);
        json.put("failed", failed);
        json.put("cells", states);
        json.put("ranges", ranges.json());
        return json;
    }

    String failures(Path file) {
        if (first == null) {
            return "";
        }
        RunFailure failure = first.failure();
        return String.format(
                Locale.ROOT,
                "%,d runs failed, listed in failures.csv; the others are in the results%n"
                        + "  %s at %s, run %d failed in month %d: %s%n"
                        + "    repeat it with: chokepoint sweep %s --point %s --scenario %s --only-run %d%n",
                failed,
                failure.scenario(),
                first.point(),
                failure.run(),
                failure.month(),
                failure.message(),
                FailureText.typed(file),
                first.point(),
                failure.scenario(),
                failure.run());
    }
}
