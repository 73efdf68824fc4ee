package chokepoint.app.results;

import chokepoint.study.DifferenceRow;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.SummaryRow;
import java.util.List;

/** The numbers of a study, as the engine hands them over. All scenarios have the same metrics. */
public record StudyResults(List<ScenarioOutcomes> outcomes, List<SummaryRow> summary, List<DifferenceRow> differences) {

    public StudyResults {
        outcomes = List.copyOf(outcomes);
        summary = List.copyOf(summary);
        differences = List.copyOf(differences);
        for (ScenarioOutcomes scenario : outcomes) {
            if (!scenario.metrics().equals(outcomes.get(0).metrics())) {
                throw new IllegalArgumentException("metrics of " + scenario.scenario() + " must be those of "
                        + outcomes.get(0).scenario());
            }
            if (scenario.rows().length != scenario.runs().length) {
                throw new IllegalArgumentException("rows of " + scenario.scenario() + " must be as many as its runs");
            }
        }
    }

    List<Quantity> quantities() {
        return outcomes.isEmpty()
                ? List.of()
                : outcomes.get(0).metrics().stream().map(Quantity::of).toList();
    }

    List<String> columns() {
        return quantities().stream().map(Quantity::column).toList();
    }

    List<SummaryLine> summaryLines() {
        return summary.stream().map(SummaryLine::of).toList();
    }

    List<DifferenceLine> differenceLines() {
        return differences.stream().map(DifferenceLine::of).toList();
    }

    List<MonthlyLine> monthlyLines() {
        return outcomes.stream()
                .flatMap(scenario -> scenario.monthly().stream().map(band -> MonthlyLine.of(scenario.scenario(), band)))
                .toList();
    }

    List<FailureLine> failureLines() {
        return outcomes.stream()
                .flatMap(scenario -> scenario.failures().stream())
                .map((RunFailure failure) -> FailureLine.of(failure))
                .toList();
    }
}
