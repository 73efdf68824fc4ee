package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SummaryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How governments answer each other: relations, rounds of retaliation and months of controls, by scenario. */
final class RelationsChart {

    private static final List<String> METRICS =
            List.of("controls-months", "retaliation-rounds", "relations-at-end", "relation-worst");

    private RelationsChart() {}

    static List<Chart> of(ResultsReader results, String country) {
        List<DotPanels.Group> groups = new ArrayList<>();
        for (String metric : METRICS) {
            List<SummaryLine> lines = results.summary().stream()
                    .filter(line -> line.quantity().country().equals(country))
                    .filter(line -> line.quantity().metric().equals(metric))
                    .filter(line -> Double.isFinite(line.mean()))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(group(results, lines));
            }
        }
        if (groups.isEmpty()) {
            return List.of();
        }
        DotPanels dots = new DotPanels(groups);
        String subtitle =
                "Mean over the runs, with 95\u00A0% intervals; relations, in the last month, go from \u22121 (hostile) to 1"
                        + " (allied)" + Words.DOT + Words.origin(results.heading(), country);
        return List.of(new Chart(
                "relations-" + country,
                finding(results, country),
                subtitle,
                List.of(),
                dots.panels(),
                dots.columns(),
                new Topic(
                        Chapter.RELATIONS,
                        country,
                        Topic.ALL,
                        Topic.ALL,
                        results.heading().scenarios()),
                dots.data(""),
                ErrorWords.DRAWN));
    }

    private static DotPanels.Group group(ResultsReader results, List<SummaryLine> lines) {
        Measure measure = Measure.of(lines.get(0).quantity(), 1);
        List<String> scenarios = results.heading().scenarios();
        List<DotPanels.Dot> dots = lines.stream()
                .map(line -> new DotPanels.Dot(
                        line.scenario(),
                        ChartStyle.colour(scenarios.indexOf(line.scenario())),
                        Estimate.ofMean(line.mean(), line.standardError(), line.runs())
                                .times(measure.scale()),
                        Double.NaN))
                .toList();
        String caption = Words.capital(measure.label());
        return new DotPanels.Group(caption, measure.unit(), measure.unit(), dots);
    }

    /** The first quantity that some scenario clearly moves, from what to what. */
    private static String finding(ResultsReader results, String country) {
        if (results.heading().scenarios().size() == 1) {
            return alone(results, country);
        }
        List<String> parts = METRICS.stream()
                .flatMap(metric -> Effects.strongest(Effects.of(results, country, metric)).stream())
                .filter(Effects::isClear)
                .flatMap(line -> sentence(results, line).stream())
                .limit(2)
                .toList();
        return parts.isEmpty() ? Finding.noEffect("relations, retaliation or controls") : String.join("; ", parts);
    }

    private static Optional<String> sentence(ResultsReader results, DifferenceLine line) {
        Optional<SummaryLine> before = level(results, line, line.reference());
        Optional<SummaryLine> after = level(results, line, line.scenario());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Measure measure = Measure.of(line.quantity(), 1);
        double scale = measure.scale();
        return Optional.of(Words.subject(line.scenario()) + (line.difference() > 0 ? " raises the " : " lowers the ")
                + measure.label() + " from " + Words.number(scale * before.get().mean()) + " to "
                + Words.number(scale * after.get().mean()));
    }

    private static Optional<SummaryLine> level(ResultsReader results, DifferenceLine line, String scenario) {
        return results.summary().stream()
                .filter(candidate -> candidate.scenario().equals(scenario))
                .filter(candidate -> candidate.quantity().equals(line.quantity()))
                .findFirst();
    }

    private static String alone(ResultsReader results, String country) {
        List<String> parts = new ArrayList<>();
        for (String metric : METRICS) {
            results.summary().stream()
                    .filter(line -> line.quantity().country().equals(country))
                    .filter(line -> line.quantity().metric().equals(metric))
                    .filter(line -> Double.isFinite(line.mean()))
                    .findFirst()
                    .ifPresent(line ->
                            parts.add(Measure.of(line.quantity(), 1).label() + " " + Words.number(line.mean())));
        }
        return Words.capital(String.join(", ", parts));
    }
}
