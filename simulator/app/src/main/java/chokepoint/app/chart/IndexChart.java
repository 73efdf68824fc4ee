package chokepoint.app.chart;

import chokepoint.app.results.IndexLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.SweepReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sobol indices: what share of the variance each factor explains, alone and with all that it is part of. */
final class IndexChart {

    private static final int MOST_FACTORS = 20;
    private static final String FIRST = "first";
    private static final String TOTAL = "total";

    private final SweepReader results;
    private final List<IndexLine> lines;

    private IndexChart(SweepReader results, List<IndexLine> lines) {
        this.results = results;
        this.lines = lines;
    }

    static List<Chart> of(SweepReader results) {
        List<IndexLine> known = results.indices().stream()
                .filter(line -> List.of(FIRST, TOTAL, "noise-total").contains(line.index()))
                .filter(line -> Double.isFinite(line.value()))
                .toList();
        return SweepWords.byQuantity(known, IndexLine::quantity).stream()
                .filter(lines -> lines.stream().anyMatch(line -> line.index().equals(TOTAL)))
                .map(lines -> new IndexChart(results, lines).chart())
                .toList();
    }

    private Chart chart() {
        Quantity quantity = lines.get(0).quantity();
        String subtitle = "Bars: Sobol indices, shares of the variance between points of the mean over runs; lines:"
                + " 95\u00A0% confidence intervals, which hold the choice of points and the luck of runs"
                + SweepWords.origin(results, quantity);
        List<LegendEntry> legend = List.of(
                new LegendEntry("the factor alone (first order)", ChartStyle.colour(1), false),
                new LegendEntry("with its interactions (total)", ChartStyle.colour(2), false));
        List<List<IndexLine>> shown = SweepWords.byScenario(lines, IndexLine::scenario).stream()
                .filter(scenario ->
                        scenario.stream().anyMatch(line -> line.index().equals(TOTAL)))
                .toList();
        List<Panel> panels = shown.stream().map(this::panel).toList();
        List<List<FactorBars.Line>> bars = shown.stream().map(this::bars).toList();
        return new Chart(
                SweepWords.file("indices", quantity),
                finding(),
                subtitle,
                legend,
                panels,
                1,
                Topic.of(Chapter.SENSITIVITY, quantity, SweepWords.names(shown, IndexLine::scenario)),
                FactorBars.data(SweepWords.names(shown, IndexLine::scenario), bars, "%"),
                ErrorWords.DRAWN);
    }

    private String finding() {
        String label = Measure.of(lines.get(0).quantity(), 1).label();
        Optional<IndexLine> most = lines.stream()
                .filter(line -> line.index().equals(TOTAL) && line.low() > 0)
                .filter(line -> line.scenario().equals(last()))
                .max(Comparator.comparingDouble(IndexLine::value));
        if (most.isEmpty()) {
            return "No factor's share of the variance of the mean " + label + " can be told from zero";
        }
        IndexLine total = most.get();
        return Words.capital(Words.of(total.factor())) + " accounts for " + Words.percent(total.value())
                + " of the variance of the mean " + label + " between points, with its interactions"
                + Words.bracketed("95 % interval: " + Words.number(100 * total.low()) + "\u2013"
                        + Words.number(100 * total.high()) + " %; alone: "
                        + value(total, FIRST).map(Words::percent).orElse("not known"))
                + SweepWords.in(results, total.scenario());
    }

    /** The last scenario of which there are indices: the first is what others are compared with. */
    private String last() {
        return lines.stream()
                .filter(line -> line.index().equals(TOTAL))
                .reduce((one, other) -> other)
                .map(IndexLine::scenario)
                .orElse("");
    }

    private Optional<Double> value(IndexLine like, String index) {
        return lines.stream()
                .filter(line -> line.index().equals(index))
                .filter(line ->
                        line.factor().equals(like.factor()) && line.scenario().equals(like.scenario()))
                .map(IndexLine::value)
                .findFirst();
    }

    private List<FactorBars.Line> bars(List<IndexLine> scenario) {
        List<IndexLine> totals = scenario.stream()
                .filter(line -> line.index().equals(TOTAL))
                .sorted(Comparator.comparingDouble(line -> -line.value()))
                .limit(MOST_FACTORS)
                .toList();
        List<FactorBars.Line> rows = new ArrayList<>();
        for (IndexLine total : totals) {
            List<FactorBars.Bar> bars = new ArrayList<>();
            scenario.stream()
                    .filter(line -> line.index().equals(FIRST) && line.factor().equals(total.factor()))
                    .forEach(line -> bars.add(bar(line, 1, -0.18)));
            bars.add(bar(total, 2, 0.18));
            rows.add(new FactorBars.Line(Words.of(total.factor()), "", bars));
        }
        return rows;
    }

    private Panel panel(List<IndexLine> scenario) {
        String noise = scenario.stream()
                .filter(line -> line.index().equals("noise-total"))
                .map(line -> "; luck of runs is " + Words.percent(line.value()) + " of the variance of single runs")
                .findFirst()
                .orElse("");
        return new FactorBars("share of the variance between points, %", bars(scenario))
                .panel(Words.capital(Words.of(scenario.get(0).scenario())) + noise);
    }

    private static FactorBars.Bar bar(IndexLine line, int colour, double place) {
        return new FactorBars.Bar(
                line.index(),
                100 * line.value(),
                100 * line.low(),
                100 * line.high(),
                ChartStyle.colour(colour),
                place,
                0.16);
    }
}
