package chokepoint.app.chart;

import chokepoint.app.results.IndexLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.SweepReader;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Elementary effects: how much each factor does (mu*) against how unevenly (sigma), a panel per scenario. */
final class MorrisChart {

    private static final double DOT = 8;

    private final SweepReader results;
    private final List<IndexLine> lines;
    private final Measure measure;

    private MorrisChart(SweepReader results, List<IndexLine> lines) {
        this.results = results;
        this.lines = lines;
        measure = Measure.of(
                lines.get(0).quantity(),
                lines.stream().mapToDouble(IndexLine::value).max().orElse(1));
    }

    /** What is known of one factor, in the unit that is shown. */
    private record Effect(String factor, IndexLine size, IndexLine spread, double floor) {

        boolean isClear() {
            // Without a floor nothing is known of noise.
            return size.low() > floor;
        }
    }

    static List<Chart> of(SweepReader results) {
        List<IndexLine> known = results.indices().stream()
                .filter(line -> List.of("mu-star", "sigma", "noise-floor").contains(line.index()))
                .filter(line -> Double.isFinite(line.value()))
                .toList();
        return SweepWords.byQuantity(known, IndexLine::quantity).stream()
                .map(lines -> new MorrisChart(results, lines).chart())
                .toList();
    }

    private Chart chart() {
        Quantity quantity = lines.get(0).quantity();
        List<List<IndexLine>> scenarios = SweepWords.byScenario(lines, IndexLine::scenario);
        String subtitle = "Dots: elementary effects of a factor on the mean over runs, per whole range of the factor;"
                + " to the right: mean size (\u03BC*); upwards: standard deviation (\u03C3), from interactions and"
                + " curvature; lines: 95\u00A0% confidence intervals; dashed: the largest size that luck alone would"
                + " give" + SweepWords.origin(results, quantity);
        return new Chart(
                SweepWords.file("morris", quantity),
                finding(scenarios),
                subtitle,
                List.of(),
                scenarios.stream().map(this::panel).toList(),
                Math.min(2, scenarios.size()),
                Topic.of(Chapter.SENSITIVITY, quantity, SweepWords.names(scenarios, IndexLine::scenario)),
                data(scenarios),
                ErrorWords.DRAWN);
    }

    private String finding(List<List<IndexLine>> scenarios) {
        Optional<Effect> most = effects(scenarios.get(scenarios.size() - 1)).stream()
                .filter(Effect::isClear)
                .max(Comparator.comparingDouble(effect -> effect.size().value()));
        if (most.isEmpty()) {
            return "No factor moves the mean " + measure.label() + " by more than luck would";
        }
        Effect effect = most.get();
        return Words.capital(Words.of(effect.factor())) + " moves the mean " + measure.label() + " most: by "
                + Words.number(measure.scale() * effect.size().value()) + " " + measure.differenceUnit()
                + " over its range"
                + Words.bracketed("95 % interval: "
                        + Words.number(measure.scale() * effect.size().low()) + "\u2013"
                        + Words.number(measure.scale() * effect.size().high()))
                + SweepWords.in(results, effect.size().scenario());
    }

    private static List<Effect> effects(List<IndexLine> scenario) {
        List<Effect> effects = new ArrayList<>();
        for (List<IndexLine> factor : SweepWords.groups(scenario, IndexLine::factor)) {
            Optional<IndexLine> size = of(factor, "mu-star");
            Optional<IndexLine> spread = of(factor, "sigma");
            if (size.isPresent() && spread.isPresent()) {
                double floor = of(factor, "noise-floor").map(IndexLine::value).orElse(Double.NaN);
                effects.add(new Effect(size.get().factor(), size.get(), spread.get(), floor));
            }
        }
        return effects;
    }

    private static Optional<IndexLine> of(List<IndexLine> factor, String index) {
        return factor.stream().filter(line -> line.index().equals(index)).findFirst();
    }

    private Panel panel(List<IndexLine> scenario) {
        List<Effect> effects = effects(scenario);
        XYErrorRenderer dots = new XYErrorRenderer();
        dots.setCapLength(0);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        double right = 0;
        double top = 0;
        double floor = 0;
        for (Effect effect : effects) {
            dots.setSeriesPaint(data.getSeriesCount(), ChartStyle.colour(effect.isClear() ? 1 : 0));
            dots.setSeriesStroke(data.getSeriesCount(), ChartStyle.THIN);
            dots.setSeriesShape(data.getSeriesCount(), new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            data.addSeries(point(effect));
            right = Math.max(right, measure.scale() * highest(effect.size()));
            top = Math.max(top, measure.scale() * highest(effect.spread()));
            floor = effect.floor() > floor ? effect.floor() : floor;
        }
        String unit = ", " + measure.differenceUnit();
        right = right > 0 ? right : 1;
        NumberAxis x = ChartStyle.axis("\u03BC*" + unit, -0.02 * right, 1.15 * right, 6);
        NumberAxis y = ChartStyle.axis("", -0.04 * (top > 0 ? top : 1), 1.12 * (top > 0 ? top : 1));
        ChartStyle.bare(y);
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setDataset(data);
        plot.setRenderer(dots);
        if (floor > 0) {
            plot.addDomainMarker(new ValueMarker(measure.scale() * floor, ChartStyle.GREY, ChartStyle.DASHED));
        }
        effects.forEach(effect -> plot.addAnnotation(name(effect, x)));
        return new Panel(
                Words.capital(Words.of(scenario.get(0).scenario())), ChartStyle.INK, "\u03C3" + unit, plot, 330);
    }

    private ChartData data(List<List<IndexLine>> scenarios) {
        List<ChartData.Column> columns = new ArrayList<>();
        List.of("scenario", "factor").forEach(name -> columns.add(ChartData.texts(name)));
        columns.addAll(ChartData.numbers(
                measure.differenceUnit(), "mu_star", "mu_star_low", "mu_star_high", "sigma", "noise_floor"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < scenarios.size(); panel++) {
            for (Effect effect : effects(scenarios.get(panel))) {
                double x = measure.scale() * effect.size().value();
                double y = measure.scale() * effect.spread().value();
                rows.add(ChartData.row(
                                effect.size().scenario(),
                                effect.factor(),
                                ChartData.number(x),
                                ChartData.number(measure.scale() * effect.size().low()),
                                ChartData.number(measure.scale() * effect.size().high()),
                                ChartData.number(y),
                                ChartData.number(measure.scale() * effect.floor()))
                        .at(panel, x, y));
            }
        }
        return new ChartData(columns, rows);
    }

    private static double highest(IndexLine line) {
        return Double.isFinite(line.high()) ? line.high() : line.value();
    }

    private XYIntervalSeries point(Effect effect) {
        double x = measure.scale() * effect.size().value();
        double y = measure.scale() * effect.spread().value();
        XYIntervalSeries point = new XYIntervalSeries(effect.factor());
        point.add(
                x,
                end(effect.size().low(), x),
                end(effect.size().high(), x),
                y,
                end(effect.spread().low(), y),
                end(effect.spread().high(), y));
        return point;
    }

    private double end(double limit, double otherwise) {
        return Double.isFinite(limit) ? measure.scale() * limit : otherwise;
    }

    /** A factor's name beside its dot, on the side where there is room. */
    private XYTextAnnotation name(Effect effect, NumberAxis x) {
        double at = measure.scale() * effect.size().value();
        boolean left = at > 0.6 * x.getUpperBound();
        String text = left
                ? Words.of(effect.factor()) + "\u00A0\u00A0\u00A0"
                : "\u00A0\u00A0\u00A0" + Words.of(effect.factor());
        XYTextAnnotation name =
                new XYTextAnnotation(text, at, measure.scale() * effect.spread().value());
        name.setFont(ChartStyle.plain(11));
        name.setPaint(ChartStyle.INK);
        name.setTextAnchor(left ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        return name;
    }
}
