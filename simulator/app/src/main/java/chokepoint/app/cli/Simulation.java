package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Attribution;
import chokepoint.study.Backtest;
import chokepoint.study.DifferenceRow;
import chokepoint.study.Differences;
import chokepoint.study.Kernel;
import chokepoint.study.ParallelRunner;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Scores;
import chokepoint.study.Study;
import chokepoint.study.Summaries;
import chokepoint.study.SummaryRow;
import chokepoint.world.BaseFlow;
import chokepoint.world.BaseFlows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs all scenarios of a study, and the variants that its attribution needs, and sums them up. */
record Simulation(CompiledStudy compiled, KernelMaker kernels, ParallelRunner runner) {

    /** All results of a study that keeps no run before the end. */
    static StudyResults of(CompiledStudy compiled, KernelMaker kernels, int threads, Progress progress) {
        try (ParallelRunner runner = new ParallelRunner(threads, progress::finished)) {
            return new Simulation(compiled, kernels, runner).results();
        }
    }

    /** All results. */
    StudyResults results() {
        Attribution attribution = compiled.file().attribution();
        List<ScenarioOutcomes> outcomes = new ArrayList<>();
        compiled.scenarios()
                .forEach((name, scenario) ->
                        outcomes.add(outcomes(new StudyCell(name, study().runs(), () -> scenario))));
        StudyResults results = scored(summedUp(outcomes)).with(trade());
        return attribution == null ? results : new AttributionRuns(this).addTo(results, attribution);
    }

    private Map<String, List<BaseFlow>> trade() {
        Map<String, List<BaseFlow>> trade = new LinkedHashMap<>();
        compiled.scenarios().forEach((name, scenario) -> trade.put(name, BaseFlows.of(scenario.blueprint())));
        return trade;
    }

    /** Runs and keeps what is this process's to run, and returns the runs of it that broke. */
    List<RunFailure> share() {
        List<RunFailure> failures = new ArrayList<>();
        for (StudyCell cell : compiled.cells()) {
            failures.addAll(runner.share(cell.name(), kernels(cell), study().seed(), 0, cell.runs()));
        }
        return failures;
    }

    /** All runs of a cell. */
    ScenarioOutcomes outcomes(StudyCell cell) {
        return runner.run(cell.name(), kernels(cell), study().seed(), 0, cell.runs());
    }

    private Supplier<Kernel> kernels(StudyCell cell) {
        CompiledScenario scenario = cell.scenario().get();
        return () -> kernels.make(scenario, study());
    }

    private Study study() {
        return compiled.file().study();
    }

    private StudyResults scored(StudyResults results) {
        Backtest event = study().backtest();
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
