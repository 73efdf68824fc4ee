package chokepoint.app.cli;

import chokepoint.app.results.AtPoint;
import chokepoint.app.results.CellLine;
import chokepoint.app.results.FailureLine;
import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to say of a sweep that is done: how much there is of it, and what broke.
 *
 * @param states of cells, by word
 * @param first the first failure and the id of its point; null if none failed
 */
record SweepFindings(
        StudyHeading heading,
        int points,
        int cells,
        long runs,
        long failed,
        SortedMap<String, Integer> states,
        @Nullable AtPoint<FailureLine> first) {

    private static final String DONE = "done";

    static SweepFindings of(SweepReader folder) throws IOException {
        TreeSet<String> points = new TreeSet<>();
        SortedMap<String, Integer> states = new TreeMap<>();
        long[] counts = new long[3];
        folder.eachCell((CellLine cell) -> {
            points.add(cell.point());
            states.merge(cell.state(), 1, Integer::sum);
            counts[0]++;
            counts[1] += cell.runs();
            counts[2] += cell.failed();
        });
        List<AtPoint<FailureLine>> broken = new ArrayList<>();
        folder.eachFailure(failure -> {
            if (broken.isEmpty()) {
                broken.add(failure);
            }
        });
        return new SweepFindings(
                folder.heading(),
                points.size(),
                (int) counts[0],
                counts[1],
                counts[2],
                states,
                broken.isEmpty() ? null : broken.get(0));
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s%n%,d points, %,d scenarios, %,d runs%n",
                heading.study(),
                heading.question(),
                points,
                heading.scenarios().size(),
                runs));
        if (states.getOrDefault(DONE, 0) != cells) {
            states.forEach((state, count) ->
                    text.append(String.format(Locale.ROOT, "  %s: %,d of %,d cells%n", state, count, cells)));
        }
        return text.toString();
    }

    Map<String, Object> json(Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sweep", heading.study());
        json.put("folder", folder.toString());
        json.put("points", points);
        json.put("scenarios", heading.scenarios());
        json.put("runs", runs);
        json.put("failed", failed);
        json.put("cells", states);
        return json;
    }

    /**
     * What broke, and how to repeat the first of it.
     *
     * @param file of the sweep
     */
    String failures(Path file) {
        if (first == null) {
            return "";
        }
        FailureLine failure = first.line();
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
