package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SummaryLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** For each mineral that some use goes short of: the unmet share of each end use's demand, by scenario. */
final class MineralShortages {

    /** The least unmet share of demand that is worth a chart. */
    private static final double LEAST = 0.0005;

    private static final int Q95 = SummaryLine.LEVELS.indexOf("95");

    private MineralShortages() {}

    static List<Chart> of(ResultsReader results, String country) {
        List<Quantity> quantities = Shortages.quantities(results, country);
        List<SummaryLine> lines = results.summary().stream()
                .filter(line -> quantities.contains(line.quantity()))
                .filter(line -> Double.isFinite(line.mean()))
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (String mineral :
                quantities.stream().map(Quantity::mineral).distinct().toList()) {
            List<SummaryLine> own = lines.stream()
                    .filter(line -> line.quantity().mineral().equals(mineral))
                    .toList();
            if (own.stream().anyMatch(line -> line.mean() >= LEAST)) {
                charts.add(chart(results, country, mineral, own));
            }
        }
        return charts;
    }

    private static Chart chart(ResultsReader results, String country, String mineral, List<SummaryLine> lines) {
        List<DotPanels.Group> groups = lines.stream()
                .map(line -> line.quantity().endUse())
                .distinct()
                .map(use -> group(results, use, lines))
                .toList();
        DotPanels dots = new DotPanels(groups);
        String subtitle =
                "Share of what a use asks for at the price that it does not get, over the whole run: mean with"
                        + " 95\u00A0% interval; bar: 95\u00A0% of the runs are below" + Words.DOT
                        + Words.origin(results.heading(), country);
        return new Chart(
                "shortages-" + country + "-" + mineral,
                finding(results, mineral, lines),
                subtitle,
                List.of(),
                dots.panels(),
                dots.columns(),
                new Topic(
                        Chapter.END_USES,
                        country,
                        mineral,
                        lines.get(0).quantity().metric(),
                        results.heading().scenarios()),
                dots.data("q95"),
                ErrorWords.DRAWN);
    }

    private static DotPanels.Group group(ResultsReader results, String use, List<SummaryLine> lines) {
        List<String> scenarios = results.heading().scenarios();
        List<DotPanels.Dot> dots = lines.stream()
                .filter(line -> line.quantity().endUse().equals(use))
                .map(line -> new DotPanels.Dot(
                        line.scenario(),
                        ChartStyle.colour(scenarios.indexOf(line.scenario())),
                        Estimate.ofMean(line.mean(), line.standardError(), line.runs())
                                .times(100)
                                .notNegative(),
                        100 * line.quantiles()[Q95]))
                .toList();
        return new DotPanels.Group(Words.capital(Shortages.use(use)), "unmet demand, % of demand", "%", dots);
    }

    /** Which use lacks most in which scenario, and whether that is more than in the first. */
    private static String finding(ResultsReader results, String mineral, List<SummaryLine> lines) {
        SummaryLine worst = lines.stream()
                .max(Comparator.comparingDouble(SummaryLine::mean))
                .orElseThrow();
        String first = results.heading().scenarios().get(0);
        String sentence = Words.subject(worst.scenario()) + " leaves "
                + Shortages.use(worst.quantity().endUse()) + " without " + Words.percent(worst.mean()) + " of the "
                + Words.of(mineral) + " asked for";
        if (worst.scenario().equals(first)) {
            return sentence + (results.heading().scenarios().size() > 1 ? ", more than any other scenario" : "");
        }
        boolean clear = results.differences().stream()
                .filter(line -> line.quantity().equals(worst.quantity()))
                .anyMatch(line -> line.scenario().equals(worst.scenario()) && Effects.isClear(line));
        return sentence
                + lines.stream()
                        .filter(line ->
                                line.scenario().equals(first) && line.quantity().equals(worst.quantity()))
                        .findFirst()
                        .map(base -> (clear ? ", against " : ", not clearly more than ") + Words.percent(base.mean())
                                + " in " + Words.quoted(first))
                        .orElse("");
    }
}
