package chokepoint.app.chart;

import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.ResultsReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each switch of an attribution adds, with 95 % intervals, for the metrics that sum a study up. */
final class AttributionChart {

    private static final List<String> HEADLINES = List.of("purchase-cost", "unmet-demand", "lost-use");
    private static final String PEAK = "peak-price";
    private static final String ALL = "all";
    private static final int MOST_PANELS = 6;

    private AttributionChart() {}

    static List<Chart> of(ResultsReader results, String country) {
        List<List<AttributionLine>> rows = rows(of(results.attribution(), country));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<Interval>> intervals =
                rows.stream().map(AttributionChart::intervals).toList();
        AttributionLine any = rows.get(0).get(0);
        String subtitle = "Shapley values: what a switch adds to the baseline, averaged over all orders of turning the"
                + " switches on; run by run on common random numbers, with 95\u00A0% intervals and shares of all together"
                + Words.DOT + "scenario " + Words.quoted(any.scenario()) + Words.DOT + country + Words.DOT
                + String.format(Locale.ROOT, "%,d", any.runs()) + " runs of each of "
                + (1 << (rows.get(0).size() - 1)) + " variants" + Words.DOT + "seed "
                + results.heading().seed();
        ForestPanels forest = new ForestPanels(intervals, "adds");
        return List.of(new Chart(
                "attribution-" + country,
                finding(rows, country),
                subtitle,
                List.of(),
                forest.panelsWithBars(),
                1,
                new Topic(Chapter.ATTRIBUTION, country, Topic.ALL, Topic.ALL, List.of(any.scenario())),
                forest.data("switch"),
                ErrorWords.DRAWN));
    }

    private static List<AttributionLine> of(List<AttributionLine> all, String country) {
        return all.stream()
                .filter(line -> line.quantity().country().equals(country))
                .filter(line -> line.quantity().endUse().equals(ALL))
                .filter(line -> Double.isFinite(line.mean()))
                .toList();
    }

    /** Headline metrics over all minerals, then peak prices, those first that all switches move most. */
    private static List<List<AttributionLine>> rows(List<AttributionLine> all) {
        List<List<AttributionLine>> rows = new ArrayList<>();
        for (String metric : HEADLINES) {
            add(rows, all, metric, ALL);
        }
        all.stream()
                .filter(line -> line.isAll() && line.quantity().metric().equals(PEAK))
                .sorted(Comparator.comparingDouble((AttributionLine line) -> -Math.abs(line.mean())))
                .map(line -> line.quantity().mineral())
                .limit(MOST_PANELS - rows.size())
                .forEach(mineral -> add(rows, all, PEAK, mineral));
        return rows;
    }

    private static void add(
            List<List<AttributionLine>> rows, List<AttributionLine> all, String metric, String mineral) {
        List<AttributionLine> lines = all.stream()
                .filter(line -> line.quantity().metric().equals(metric))
                .filter(line -> line.quantity().mineral().equals(mineral))
                .toList();
        if (!lines.isEmpty()) {
            rows.add(lines);
        }
    }

    private static List<Interval> intervals(List<AttributionLine> lines) {
        List<Interval> intervals = new ArrayList<>();
        for (AttributionLine line : lines) {
            intervals.add(Interval.of(line, intervals.size()));
        }
        return intervals;
    }

    /** The first headline whose effect is told from zero, and the switch that adds most to it. */
    private static String finding(List<List<AttributionLine>> rows, String country) {
        for (List<AttributionLine> lines : rows) {
            AttributionLine all = lines.get(lines.size() - 1);
            Optional<AttributionLine> most = lines.stream()
                    .filter(line -> !line.isAll())
                    .max(Comparator.comparingDouble(line -> line.share()))
                    .filter(line -> Effects.isClear(all.mean(), all.standardError()));
            if (most.isPresent()) {
                return Finding.ofShare(most.get());
            }
        }
        return "No switch moves any headline metric for " + country + " by more than Monte Carlo error";
    }
}
