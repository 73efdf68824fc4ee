package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.study.AttributionRow;
import chokepoint.study.Backtest;
import chokepoint.study.DifferenceRow;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Score;
import chokepoint.study.SummaryRow;
import chokepoint.world.BaseFlow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a study, as the engine hands them over. All scenarios have the same metrics.
 *
 * @param attribution empty if the study has none
 * @param scores of the runs against a past event; empty if the study replays none
 * @param backtest the event; null if the study replays none
 * @param trade by scenario, who supplied whom in the base year
 * @param variantFailures runs that broke in the variants of a scenario that an attribution needs
 */
public record StudyResults(
        List<ScenarioOutcomes> outcomes,
        List<SummaryRow> summary,
        List<DifferenceRow> differences,
        List<AttributionRow> attribution,
        List<RunFailure> variantFailures,
        List<Score> scores,
        @Nullable Backtest backtest,
        Map<String, List<BaseFlow>> trade) {

    public StudyResults {
        outcomes = List.copyOf(outcomes);
        summary = List.copyOf(summary);
        differences = List.copyOf(differences);
        attribution = List.copyOf(attribution);
        variantFailures = List.copyOf(variantFailures);
        scores = List.copyOf(scores);
        trade = Collections.unmodifiableMap(new LinkedHashMap<>(trade));
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

    /** The numbers of a study without an attribution. */
    public StudyResults(List<ScenarioOutcomes> outcomes, List<SummaryRow> summary, List<DifferenceRow> differences) {
        this(outcomes, summary, differences, List.of(), List.of(), List.of(), null, Map.of());
    }

    /** The same with an attribution. */
    public StudyResults with(List<AttributionRow> rows, List<RunFailure> failures) {
        return new StudyResults(outcomes, summary, differences, rows, failures, scores, backtest, trade);
    }

    /** The same with the scores of a past event. */
    public StudyResults with(Backtest event, List<Score> found) {
        return new StudyResults(outcomes, summary, differences, attribution, variantFailures, found, event, trade);
    }

    /** The same with who supplied whom in the base year, by scenario in the order of the study. */
    public StudyResults with(Map<String, List<BaseFlow>> flows) {
        return new StudyResults(outcomes, summary, differences, attribution, variantFailures, scores, backtest, flows);
    }

    /** All runs that broke, those of scenarios first. */
    public List<RunFailure> failures() {
        Stream<RunFailure> ofScenarios = outcomes.stream().flatMap(scenario -> scenario.failures().stream());
        return Stream.concat(ofScenarios, variantFailures.stream()).toList();
    }

    List<MetricId> metrics() {
        return outcomes.isEmpty() ? List.of() : outcomes.get(0).metrics();
    }

    List<Quantity> quantities() {
        return metrics().stream().map(Quantity::of).toList();
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

    List<AttributionLine> attributionLines() {
        return attribution.stream().map(AttributionLine::of).toList();
    }

    List<ScoreLine> scoreLines() {
        Backtest event = backtest;
        return event == null
                ? List.of()
                : scores.stream().map(score -> ScoreLine.of(event, score)).toList();
    }

    List<ObservedLine> observedLines() {
        return backtest == null ? List.of() : ObservedLine.of(backtest);
    }

    List<TradeLine> tradeLines() {
        return TradeLine.of(trade);
    }

    List<FailureLine> failureLines() {
        return failures().stream().map(FailureLine::of).toList();
    }
}
