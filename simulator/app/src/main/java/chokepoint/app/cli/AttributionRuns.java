package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.study.Attribution;
import chokepoint.study.Attributions;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the variants of a scenario that an attribution needs. All see the scenario's random numbers, and
 * the scenario itself, which has been run, is the last of them.
 */
record AttributionRuns(Simulation simulation) {

    /** The results of the scenarios, and what the attribution adds to them. */
    StudyResults addTo(StudyResults results, Attribution plan) {
        List<ScenarioOutcomes> coalitions = new ArrayList<>();
        List<RunFailure> failures = new ArrayList<>();
        for (StudyCell variant : simulation.compiled().variants()) {
            ScenarioOutcomes outcomes = simulation.outcomes(variant);
            coalitions.add(outcomes);
            failures.addAll(outcomes.failures());
        }
        results.outcomes().stream()
                .filter(outcomes -> outcomes.scenario().equals(plan.scenario()))
                .forEach(coalitions::add);
        return results.with(Attributions.of(plan, coalitions), failures);
    }
}
