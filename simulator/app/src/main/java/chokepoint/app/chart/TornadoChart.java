package chokepoint.app.chart;

import chokepoint.app.results.IndexLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.SweepReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What moving one factor from the base to each of its ends does: the widest first. */
final class TornadoChart {

    private static final int MOST_FACTORS = 20;

    private final SweepReader results;
    private final List<IndexLine> lines;
    private final Measure measure;

    private TornadoChart(SweepReader results, List<IndexLine> lines) {
        this.results = results;
        this.lines = lines;
        double largest = 0;
        for (IndexLine line : lines) {
            boolean effect = !line.index().equals("base") && Double.isFinite(line.value());
            largest = effect ? Math.max(largest, Math.abs(line.value())) : largest;
        }
        measure = Measure.of(lines.get(0).quantity(), largest);
    }

    static List<Chart> of(SweepReader results) {
        List<IndexLine> known = results.indices().stream()
                .filter(line -> List.of("base", "low", "high", "swing").contains(line.index()))
                .filter(line -> Double.isFinite(line.value()))
                .toList();
        return SweepWords.byQuantity(known, IndexLine::quantity).stream()
                .map(lines -> new TornadoChart(results, lines).chart())
                .toList();
    }

    private Chart chart() {
        Quantity quantity = lines.get(0).quantity();
        List<List<IndexLine>> scenarios = SweepWords.byScenario(lines, IndexLine::scenario);
        String subtitle = "Bars: change of the mean when one factor goes from the base to its lowest and to its highest"
                + " level, run by run on common random numbers; lines: 95\u00A0% confidence intervals"
                + SweepWords.origin(results, quantity);
        List<LegendEntry> legend = List.of(
                new LegendEntry("to the lowest or first level", ChartStyle.colour(1), false),
                new LegendEntry("to the highest or last level", ChartStyle.colour(2), false));
        return new Chart(
                SweepWords.file("tornado", quantity),
                finding(scenarios),
                subtitle,
                legend,
                scenarios.stream().map(this::panel).toList(),
                1,
                Topic.of(Chapter.SENSITIVITY, quantity, SweepWords.names(scenarios, IndexLine::scenario)),
                FactorBars.data(
                        SweepWords.names(scenarios, IndexLine::scenario),
                        scenarios.stream().map(this::bars).toList(),
                        measure.differenceUnit()),
                ErrorWords.DRAWN);
    }

    /** The factor whose ends differ most, if that is more than chance. */
    private String finding(List<List<IndexLine>> scenarios) {
        Optional<IndexLine> widest = scenarios.stream()
                .flatMap(List::stream)
                .filter(line -> line.index().equals("swing"))
                .filter(line -> Effects.isClear(line.value(), SweepWords.error(line.low(), line.high())))
                .max(Comparator.comparingDouble(line -> Math.abs(line.value())));
        if (widest.isEmpty()) {
            return "No factor moves the mean " + measure.label() + " by more than Monte Carlo error";
        }
        IndexLine swing = widest.get();
        return Words.capital(Words.of(swing.factor())) + " moves the mean " + measure.label() + " most: "
                + change(swing, "low") + " and " + change(swing, "high") + " " + measure.differenceUnit()
                + SweepWords.in(results, swing.scenario());
    }

    private String change(IndexLine swing, String end) {
        return lines.stream()
                .filter(line -> line.index().equals(end))
                .filter(line ->
                        line.factor().equals(swing.factor()) && line.scenario().equals(swing.scenario()))
                .map(line -> (line.value() == 0 ? "\u00B10" : Words.signed(measure.scale() * line.value()))
                        + Words.bracketed("at " + Words.of(line.level())))
                .findFirst()
                .orElse("");
    }

    private List<FactorBars.Line> bars(List<IndexLine> scenario) {
        List<FactorBars.Line> rows = new ArrayList<>();
        for (List<IndexLine> factor : SweepWords.groups(scenario, IndexLine::factor)) {
            List<FactorBars.Bar> bars = new ArrayList<>();
            List<String> levels = new ArrayList<>();
            for (IndexLine line : factor) {
                if (line.index().equals("low") || line.index().equals("high")) {
                    boolean low = line.index().equals("low");
                    bars.add(new FactorBars.Bar(
                            line.index(),
                            measure.scale() * line.value(),
                            measure.scale() * line.low(),
                            measure.scale() * line.high(),
                            ChartStyle.colour(low ? 1 : 2),
                            low ? -0.18 : 0.18,
                            0.16));
                }
                if (!line.level().isEmpty()) {
                    levels.add(Words.of(line.level()));
                }
            }
            if (rows.size() < MOST_FACTORS && levels.size() == 3) {
                String base = levels.get(0);
                String remark = (levels.get(1).equals(base) ? "" : levels.get(1) + " \u2190 ")
                        + base
                        + (levels.get(2).equals(base) ? "" : " \u2192 " + levels.get(2));
                rows.add(new FactorBars.Line(
                        SweepWords.axis(results, factor.get(0).factor()), remark, bars));
            }
        }
        return rows;
    }

    private Panel panel(List<IndexLine> scenario) {
        return new FactorBars("change of the mean " + measure.label() + ", " + measure.differenceUnit(), bars(scenario))
                .panel(Words.capital(Words.of(scenario.get(0).scenario())));
    }
}
