package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What each scenario buys against the first: cost, lost use, supply at home, and what the public pays. */
final class PolicyChart {

    private PolicyChart() {}

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        List<String> scenarios = results.heading().scenarios();
        List<List<Interval>> rows = new ArrayList<>();
        int averaged = 0;
        for (Headline headline : Headline.of(results, country)) {
            List<Interval> lines = new ArrayList<>();
            for (Headline.Line line : headline.lines()) {
                if (Double.isFinite(line.change())) {
                    lines.add(interval(headline, line, scenarios));
                }
            }
            if (!lines.isEmpty()) {
                rows.add(lines);
                averaged = Math.max(averaged, headline.averaged());
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        String subtitle = "Mean change against " + Words.quoted(scenarios.get(0))
                + ", run by run on common random numbers, with 95\u00A0% intervals; all minerals together"
                + (averaged == 0 ? "" : ", or the plain average of " + averaged + " minerals where shares are told")
                + Words.DOT + Words.origin(results.heading(), country);
        ForestPanels forest = new ForestPanels(rows, "change");
        return List.of(new Chart(
                "policies-" + country,
                finding(rows, country),
                subtitle,
                List.of(),
                forest.panels(),
                1,
                new Topic(Chapter.ANSWER, country, Topic.ALL, Topic.ALL, scenarios),
                forest.data("scenario"),
                ErrorWords.DRAWN));
    }

    private static Interval interval(Headline headline, Headline.Line line, List<String> scenarios) {
        return new Interval(
                line.scenario(),
                ChartStyle.colour(scenarios.indexOf(line.scenario())),
                headline.quantity(),
                line.change(),
                line.low(),
                line.high(),
                "");
    }

    /** The scenario that lowers lost use, or else the first number, most; or that none does. */
    private static String finding(List<List<Interval>> rows, String country) {
        List<Interval> lines = rows.stream()
                .filter(row -> row.get(0).quantity().metric().equals("lost-use"))
                .findFirst()
                .orElse(rows.get(0));
        Interval best = lines.get(0);
        for (Interval line : lines) {
            best = line.high() < 0 && line.change() < best.change() ? line : best;
        }
        Measure measure = Interval.measure(lines);
        if (!(best.high() < 0)) {
            return "No scenario lowers " + measure.label() + " for " + country + " by more than Monte Carlo error";
        }
        double scale = measure.scale();
        return Words.subject(best.name()) + " lowers the mean " + measure.label() + " most: by "
                + Words.number(-scale * best.change()) + " " + measure.differenceUnit()
                + Words.bracketed("95 % interval: " + Words.number(-scale * best.high()) + "\u2013"
                        + Words.number(-scale * best.low()));
    }
}
