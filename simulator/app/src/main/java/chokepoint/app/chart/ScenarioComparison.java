package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each scenario changes on average, with 95 % intervals, for the metrics that sum a study up. */
final class ScenarioComparison {

    private static final List<String> HEADLINES = List.of(
            "peak-price",
            "unmet-demand",
            "purchase-cost",
            "months-above-double",
            "net-import-reliance",
            "import-hhi",
            "self-sufficiency",
            "mean-price",
            "tariff-revenue");
    private static final List<String> SECURITY = List.of("self-sufficiency", "n-1-adequacy", "lost-use");
    private static final int MOST_PANELS = 6;
    private static final int FEW_LINES = 7;
    private static final int FEW_PANELS = 3;

    private ScenarioComparison() {}

    static List<Chart> of(ResultsReader results, String country) {
        return Stream.of(
                        chart(results, country, "scenario-comparison-" + country, HEADLINES),
                        chart(results, country, "security-goals-" + country, SECURITY))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Chart> chart(ResultsReader results, String country, String name, List<String> metrics) {
        List<List<DifferenceLine>> rows = new ArrayList<>();
        for (String metric : metrics) {
            List<DifferenceLine> lines = headline(Effects.of(results, country, metric));
            if (!lines.isEmpty() && rows.size() < (lines.size() > FEW_LINES ? FEW_PANELS : MOST_PANELS)) {
                rows.add(lines);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> scenarios = results.heading().scenarios();
        List<List<Interval>> intervals = rows.stream()
                .map(lines ->
                        lines.stream().map(line -> Interval.of(line, scenarios)).toList())
                .toList();
        ForestPanels forest = new ForestPanels(intervals, "change");
        String reference = Words.quoted(scenarios.get(0));
        String subtitle =
                "Mean change against " + reference + ", run by run on common random numbers, with 95\u00A0% intervals"
                        + Words.DOT + Words.origin(results.heading(), country);
        return Optional.of(new Chart(
                name,
                finding(rows, country),
                subtitle,
                List.of(),
                forest.panels(),
                1,
                new Topic(Chapter.DIFFERENCES, country, Topic.ALL, Topic.ALL, scenarios),
                forest.data("scenario"),
                ErrorWords.DRAWN));
    }

    /** The lines of one quantity: all minerals together if recorded, else the one that moves most. */
    private static List<DifferenceLine> headline(List<DifferenceLine> lines) {
        Optional<Quantity> quantity = lines.stream()
                .map(DifferenceLine::quantity)
                .filter(candidate -> candidate.mineral().equals("all"))
                .findFirst()
                .or(() -> Effects.strongest(lines).map(DifferenceLine::quantity));
        return lines.stream()
                .filter(line -> quantity.filter(line.quantity()::equals).isPresent())
                .toList();
    }

    /** The first headline metric that clearly moves, and the scenario that moves it most. */
    private static String finding(List<List<DifferenceLine>> rows, String country) {
        return rows.stream()
                .map(Effects::strongest)
                .flatMap(Optional::stream)
                .filter(Effects::isClear)
                .findFirst()
                .map(Finding::ofMeans)
                .orElse(Finding.noEffect("any headline metric for " + country));
    }
}
