package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.domain.Require;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.study.Attribution;
import chokepoint.study.Attributions;
import chokepoint.study.ParallelRunner;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Study;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the variants of a scenario that an attribution needs. All see the scenario's random numbers, and
 * the scenario itself, which has been run, is the last of them.
 */
record AttributionRuns(Study study, KernelMaker kernels, ParallelRunner runner) {

    /** The results of the scenarios, and what the attribution adds to them. */
    StudyResults addTo(StudyResults results, Attribution plan) {
        Scenario scenario = Require.entry(study.scenarios(), plan.scenario(), "scenarios");
        List<ScenarioOutcomes> coalitions = new ArrayList<>();
        List<RunFailure> failures = new ArrayList<>();
        for (int coalition = 0; coalition < plan.whole(); coalition++) {
            CompiledScenario variant = Compiler.compile(plan.variant(scenario, coalition));
            ScenarioOutcomes outcomes =
                    runner.run(plan.name(coalition), () -> kernels.make(variant, study), study.seed(), 0, plan.runs());
            coalitions.add(outcomes);
            failures.addAll(outcomes.failures());
        }
        results.outcomes().stream()
                .filter(outcomes -> outcomes.scenario().equals(plan.scenario()))
                .forEach(coalitions::add);
        return results.with(Attributions.of(plan, coalitions), failures);
    }
}
