package chokepoint.app.report;

import chokepoint.app.chart.Words;
import chokepoint.app.results.FailureLine;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that should be there and are not, by scenario.
 *
 * @param missing scenarios with the number of their runs that are not there
 * @param failures of them, how many broke, variants of an attribution included
 * @param runs that each scenario was to have
 */
record Gaps(Map<String, Integer> missing, int failures, int runs) {

    static Gaps of(ResultsReader results, List<FailureLine> failures) throws IOException {
        Map<String, Integer> missing = new LinkedHashMap<>();
        int runs = results.heading().runs();
        for (ScenarioColumns scenario : results.outcomes(List.of())) {
            if (scenario.runs().length < runs) {
                missing.put(scenario.scenario(), runs - scenario.runs().length);
            }
        }
        return new Gaps(missing, failures.size(), runs);
    }

    boolean isWhole() {
        return missing.isEmpty() && failures == 0;
    }

    /** What is to be said wherever some scenarios are shown; empty if nothing is missing of them. */
    List<String> notices(List<String> scenarios) {
        List<String> parts = new ArrayList<>();
        missing.forEach((scenario, count) -> {
            if (scenarios.contains(scenario)) {
                parts.add(count + " of " + runs + " of " + Words.quoted(scenario));
            }
        });
        if (parts.isEmpty()) {
            return failures > 0 && missing.isEmpty()
                    ? List.of("Partial: " + failures + " runs of variants failed and are left out (see Failed runs).")
                    : List.of();
        }
        return List.of("Partial: runs are missing or failed and are left out: " + String.join(", ", parts)
                + (failures > 0 ? " (see Failed runs)." : "."));
    }
}
