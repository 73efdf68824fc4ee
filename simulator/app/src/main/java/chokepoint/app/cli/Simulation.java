package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.study.Attribution;
import chokepoint.study.Backtest;
import chokepoint.study.DifferenceRow;
import chokepoint.study.Differences;
import chokepoint.study.ParallelRunner;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Scores;
import chokepoint.study.Study;
import chokepoint.study.Summaries;
import chokepoint.study.SummaryRow;
import java.util.ArrayList;
import java.util.List;

/** Runs all scenarios of a study, and the variants that its attribution needs, and sums them up. */
final class Simulation {

    private Simulation() {}

    static StudyResults of(CompiledStudy compiled, KernelMaker kernels, int threads, Progress progress) {
        Study study = compiled.file().study();
        Attribution attribution = compiled.file().attribution();
        List<ScenarioOutcomes> outcomes = new ArrayList<>();
        try (ParallelRunner runner = new ParallelRunner(threads, progress::finished)) {
            compiled.scenarios()
                    .forEach((name, scenario) -> outcomes.add(
                            runner.run(name, () -> kernels.make(scenario, study), study.seed(), 0, study.runs())));
            StudyResults results = scored(study, summedUp(outcomes));
            return attribution == null
                    ? results
                    : new AttributionRuns(study, kernels, runner).addTo(results, attribution);
        }
    }

    private static StudyResults scored(Study study, StudyResults results) {
        Backtest event = study.backtest();
        return event == null
                ? results
                : results.with(event, Scores.of(event, results.outcomes().get(0)));
    }

    private static StudyResults summedUp(List<ScenarioOutcomes> outcomes) {
        List<SummaryRow> summary = new ArrayList<>();
        List<DifferenceRow> differences = new ArrayList<>();
        outcomes.forEach(scenario -> summary.addAll(Summaries.of(scenario)));
        ScenarioOutcomes first = outcomes.get(0);
        outcomes.stream().skip(1).forEach(scenario -> differences.addAll(Differences.of(scenario, first)));
        return new StudyResults(outcomes, summary, differences);
    }
}
