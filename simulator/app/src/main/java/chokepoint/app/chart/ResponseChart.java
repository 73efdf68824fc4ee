package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResponseLine;
import chokepoint.app.results.SweepReader;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** How the mean of a quantity moves with each factor: a panel per factor, a line with its band per scenario. */
final class ResponseChart {

    private static final int MOST_FACTORS = 9;
    private static final double DOT = 5;

    private final SweepReader results;
    private final List<ResponseLine> lines;
    private final Measure measure;

    private ResponseChart(SweepReader results, List<ResponseLine> lines) {
        this.results = results;
        this.lines = lines;
        this.measure = Measure.of(
                lines.get(0).quantity(),
                lines.stream().mapToDouble(ResponseLine::mean).max().orElse(1));
    }

    static List<Chart> of(SweepReader results) {
        List<ResponseLine> known = results.responses().stream()
                .filter(line -> Double.isFinite(line.mean()))
                .toList();
        return SweepWords.byQuantity(known, ResponseLine::quantity).stream()
                .map(lines -> new ResponseChart(results, lines).chart())
                .toList();
    }

    private Chart chart() {
        Quantity quantity = lines.get(0).quantity();
        List<List<ResponseLine>> byFactor = new ArrayList<>(SweepWords.groups(lines, ResponseLine::factor));
        byFactor.sort(Comparator.comparingDouble(ResponseChart::widest));
        double low = limit(-1);
        double high = limit(1);
        double room = high > low ? 0.05 * (high - low) : 1;
        List<Panel> panels = byFactor.stream()
                .limit(MOST_FACTORS)
                .map(ofFactor -> panel(ofFactor, low - room, high + room))
                .toList();
        List<LegendEntry> legend = SweepWords.byScenario(lines, ResponseLine::scenario).stream()
                .map(of -> of.get(0).scenario())
                .map(name -> new LegendEntry(Words.of(name), colour(name), false))
                .toList();
        String subtitle = "Lines: mean over points and runs, over all other factors as the design has them; bands:"
                + " 95\u00A0% confidence intervals of the mean" + SweepWords.origin(results, quantity);
        return new Chart(
                SweepWords.file("response", quantity),
                finding(byFactor),
                subtitle,
                legend.size() > 1 ? legend : List.of(),
                panels,
                Math.min(3, panels.size()),
                Topic.of(
                        Chapter.SENSITIVITY,
                        quantity,
                        SweepWords.names(SweepWords.byScenario(lines, ResponseLine::scenario), ResponseLine::scenario)),
                data(byFactor.subList(0, panels.size())),
                ErrorWords.DRAWN);
    }

    /** Minus the distance from the lowest to the highest mean of a scenario. */
    private static double widest(List<ResponseLine> ofFactor) {
        return SweepWords.groups(ofFactor, ResponseLine::scenario).stream()
                .mapToDouble(curve -> lowest(curve).mean() - highest(curve).mean())
                .min()
                .orElse(0);
    }

    private static ResponseLine lowest(List<ResponseLine> curve) {
        return curve.stream()
                .min(Comparator.comparingDouble(ResponseLine::mean))
                .orElseThrow();
    }

    private static ResponseLine highest(List<ResponseLine> curve) {
        return curve.stream()
                .max(Comparator.comparingDouble(ResponseLine::mean))
                .orElseThrow();
    }

    /** The factor that moves it most, if that is more than chance. */
    private String finding(List<List<ResponseLine>> byFactor) {
        for (List<ResponseLine> ofFactor : byFactor) {
            Optional<List<ResponseLine>> clear = SweepWords.groups(ofFactor, ResponseLine::scenario).stream()
                    .filter(ResponseChart::isClear)
                    .min(Comparator.comparingDouble(
                            curve -> lowest(curve).mean() - highest(curve).mean()));
            if (clear.isPresent()) {
                ResponseLine low = lowest(clear.get());
                ResponseLine high = highest(clear.get());
                return Words.capital(Words.of(low.factor())) + " moves the mean " + measure.label() + " most: from "
                        + Words.number(measure.scale() * low.mean()) + " at " + level(low) + " to "
                        + Words.number(measure.scale() * high.mean()) + " " + measure.unit() + " at " + level(high)
                        + SweepWords.in(results, low.scenario());
            }
        }
        return "No factor moves the mean " + measure.label() + " by more than chance";
    }

    private static boolean isClear(List<ResponseLine> curve) {
        ResponseLine low = lowest(curve);
        ResponseLine high = highest(curve);
        double error = Math.hypot(SweepWords.error(low.low(), low.high()), SweepWords.error(high.low(), high.high()));
        return Effects.isClear(high.mean() - low.mean(), error);
    }

    private static String level(ResponseLine line) {
        if (!line.choice().isEmpty()) {
            return Words.of(line.choice());
        }
        return line.from() == line.to()
                ? SweepWords.level(line.from())
                : Words.number(line.from()) + "\u2013" + Words.number(line.to());
    }

    /** The lowest or highest number that is drawn. */
    private double limit(int side) {
        return side
                * lines.stream()
                        .flatMap(line -> Stream.of(line.mean(), line.low(), line.high()))
                        .filter(Double::isFinite)
                        .mapToDouble(value -> side * measure.scale() * value)
                        .max()
                        .orElse(0);
    }

    private Color colour(String scenario) {
        return ChartStyle.colour(results.heading().scenarios().indexOf(scenario));
    }

    private Panel panel(List<ResponseLine> ofFactor, double low, double high) {
        String factor = ofFactor.get(0).factor();
        NumberAxis y = ChartStyle.axis("", low, high);
        ChartStyle.bare(y);
        List<String> choices = choices(ofFactor);
        XYPlot plot = ChartStyle.plot(x(ofFactor, choices), y);
        int place = 0;
        for (List<ResponseLine> curve : SweepWords.byScenario(ofFactor, ResponseLine::scenario)) {
            plot.setDataset(place, band(curve, choices));
            DeviationRenderer renderer = new DeviationRenderer(true, true);
            renderer.setAlpha(0.25f);
            Color colour = colour(curve.get(0).scenario());
            renderer.setSeriesPaint(0, colour);
            renderer.setSeriesStroke(0, ChartStyle.LINE);
            renderer.setSeriesFillPaint(0, colour);
            renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            plot.setRenderer(place, renderer);
            place++;
        }
        return new Panel(Words.capital(Words.of(factor)), ChartStyle.INK, "mean, " + measure.unit(), plot, 230);
    }

    private ChartData data(List<List<ResponseLine>> byFactor) {
        List<ChartData.Column> columns = new ArrayList<>();
        List.of("scenario", "factor", "level").forEach(name -> columns.add(ChartData.texts(name)));
        columns.addAll(ChartData.numbers(measure.unit(), "mean", "low", "high"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < byFactor.size(); panel++) {
            List<String> choices = choices(byFactor.get(panel));
            for (List<ResponseLine> curve : SweepWords.byScenario(byFactor.get(panel), ResponseLine::scenario)) {
                for (ResponseLine line : curve) {
                    double mean = measure.scale() * line.mean();
                    boolean number = choices.isEmpty();
                    rows.add(ChartData.row(
                                    line.scenario(),
                                    line.factor(),
                                    number ? ChartData.number(line.middle()) : line.choice(),
                                    ChartData.number(mean),
                                    ChartData.number(measure.scale() * line.low()),
                                    ChartData.number(measure.scale() * line.high()))
                            .at(panel, number ? line.middle() : choices.indexOf(line.choice()), mean));
                }
            }
        }
        return new ChartData(columns, rows);
    }

    private static List<String> choices(List<ResponseLine> ofFactor) {
        return ofFactor.stream()
                .map(ResponseLine::choice)
                .distinct()
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    private ValueAxis x(List<ResponseLine> ofFactor, List<String> choices) {
        String label = SweepWords.axis(results, ofFactor.get(0).factor());
        if (!choices.isEmpty()) {
            ValueAxis axis =
                    ForestPanels.symbols(choices.stream().map(Words::of).toList());
            axis.setInverted(false);
            axis.setLabel(label);
            return axis;
        }
        double low = ofFactor.stream().mapToDouble(ResponseLine::middle).min().orElse(0);
        double high = ofFactor.stream().mapToDouble(ResponseLine::middle).max().orElse(1);
        double room = high > low ? 0.04 * (high - low) : 0.5;
        return ChartStyle.axis(label, low - room, high + room, 5);
    }

    private YIntervalSeriesCollection band(List<ResponseLine> curve, List<String> choices) {
        YIntervalSeries series = new YIntervalSeries(curve.get(0).scenario());
        for (ResponseLine line : curve) {
            double mean = measure.scale() * line.mean();
            boolean known = Double.isFinite(line.low()) && Double.isFinite(line.high());
            series.add(
                    choices.isEmpty() ? line.middle() : choices.indexOf(line.choice()),
                    mean,
                    known ? measure.scale() * line.low() : mean,
                    known ? measure.scale() * line.high() : mean);
        }
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        all.addSeries(series);
        return all;
    }
}
