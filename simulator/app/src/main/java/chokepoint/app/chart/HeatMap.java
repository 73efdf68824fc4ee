package chokepoint.app.chart;

import chokepoint.app.results.MapLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.SweepReader;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** The mean of a quantity over two factors: a field per pair of levels, a panel per scenario. */
final class HeatMap {

    /** Steps of colour, as many as an eye tells apart. */
    private static final int SHADES = 9;

    /** Beyond that numbers do not fit into the fields. */
    private static final int MOST_NUMBERS = 12;

    private static final Color DARKEST = new Color(0x0B, 0x3C, 0x6F);

    private final SweepReader results;
    private final List<MapLine> lines;
    private final Measure measure;
    private final double low;
    private final double high;

    private HeatMap(SweepReader results, List<MapLine> lines) {
        this.results = results;
        this.lines = lines;
        MapLine highest =
                lines.stream().max(Comparator.comparingDouble(MapLine::mean)).orElseThrow();
        MapLine lowest =
                lines.stream().min(Comparator.comparingDouble(MapLine::mean)).orElseThrow();
        measure = Measure.of(highest.quantity(), Math.max(Math.abs(lowest.mean()), Math.abs(highest.mean())));
        low = measure.scale() * lowest.mean();
        high = measure.scale() * highest.mean();
    }

    static List<Chart> of(SweepReader results) {
        List<MapLine> known = results.map().stream()
                .filter(line -> Double.isFinite(line.mean()))
                .toList();
        return SweepWords.byQuantity(known, MapLine::quantity).stream()
                .map(lines -> new HeatMap(results, lines).chart())
                .toList();
    }

    private Chart chart() {
        List<List<MapLine>> scenarios = SweepWords.byScenario(lines, MapLine::scenario);
        Quantity quantity = lines.get(0).quantity();
        String subtitle = "Fields: mean " + measure.label() + " over the runs of a pair of levels, " + measure.unit()
                + ", darker where it is higher" + SweepWords.origin(results, quantity);
        return new Chart(
                SweepWords.file("map", quantity),
                finding(),
                subtitle,
                legend(),
                scenarios.stream().map(this::panel).toList(),
                Math.min(2, scenarios.size()),
                Topic.of(Chapter.SENSITIVITY, quantity, SweepWords.names(scenarios, MapLine::scenario)),
                data(scenarios),
                error());
    }

    private String finding() {
        MapLine highest =
                lines.stream().max(Comparator.comparingDouble(MapLine::mean)).orElseThrow();
        List<MapLine> same = lines.stream()
                .filter(line -> line.scenario().equals(highest.scenario()))
                .toList();
        MapLine lowest =
                same.stream().min(Comparator.comparingDouble(MapLine::mean)).orElseThrow();
        double error = Math.hypot(
                SweepWords.error(highest.low(), highest.high()), SweepWords.error(lowest.low(), lowest.high()));
        if (!Effects.isClear(highest.mean() - lowest.mean(), error)) {
            return "The mean " + measure.label() + " is the same everywhere, but for chance";
        }
        return "The mean " + measure.label() + " goes from " + Words.number(shown(lowest)) + " to "
                + Words.number(shown(highest)) + " " + measure.unit() + SweepWords.in(results, highest.scenario())
                + ": lowest at " + at(lowest) + ", highest at " + at(highest);
    }

    private ChartData data(List<List<MapLine>> scenarios) {
        List<ChartData.Column> columns = new ArrayList<>(List.of(
                ChartData.texts("scenario"), ChartData.texts(lines.get(0).factor())));
        columns.add(ChartData.texts(lines.get(0).other()));
        columns.addAll(ChartData.numbers(measure.unit(), "mean", "low", "high"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < scenarios.size(); panel++) {
            List<MapLine> fields = scenarios.get(panel);
            List<String> xs = fields.stream().map(MapLine::x).distinct().toList();
            List<String> ys = fields.stream().map(MapLine::y).distinct().toList();
            for (MapLine line : fields) {
                rows.add(ChartData.row(
                                line.scenario(),
                                line.x(),
                                line.y(),
                                ChartData.number(shown(line)),
                                ChartData.number(measure.scale() * line.low()),
                                ChartData.number(measure.scale() * line.high()))
                        .at(panel, xs.indexOf(line.x()), ys.indexOf(line.y())));
            }
        }
        return new ChartData(columns, rows);
    }

    private String error() {
        double most = lines.stream()
                .mapToDouble(line -> measure.scale() * (line.high() - line.low()) / 2)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return "95\u00A0% Monte Carlo error of a field: at most \u00B1\u00A0" + Words.number(most) + " "
                + measure.unit() + ".";
    }

    private double shown(MapLine line) {
        return measure.scale() * line.mean();
    }

    private static String at(MapLine line) {
        return Words.of(line.factor()) + "\u00A0" + Words.of(line.x()) + " and " + Words.of(line.other()) + "\u00A0"
                + Words.of(line.y());
    }

    private List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>();
        for (int step = 0; step <= SHADES - 1; step += 2) {
            double value = low + (high - low) * step / (SHADES - 1);
            entries.add(new LegendEntry(Words.number(value, 3), shade(value), false));
        }
        return high > low ? entries : entries.subList(0, 1);
    }

    private Color shade(double value) {
        double share = high > low ? (value - low) / (high - low) : 0;
        return ChartStyle.tint(DARKEST, 0.12 + 0.88 * Math.round(share * (SHADES - 1)) / (SHADES - 1));
    }

    private Panel panel(List<MapLine> scenario) {
        List<String> xs = scenario.stream().map(MapLine::x).distinct().toList();
        List<String> ys = scenario.stream().map(MapLine::y).distinct().toList();
        SymbolAxis x = ForestPanels.symbols(xs.stream().map(Words::of).toList());
        SymbolAxis y = ForestPanels.symbols(ys.stream().map(Words::of).toList());
        x.setInverted(false);
        y.setInverted(false);
        x.setLabel(SweepWords.axis(results, scenario.get(0).factor()));
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setRangeGridlinesVisible(false);
        XYBlockRenderer blocks = new XYBlockRenderer();
        LookupPaintScale scale = new LookupPaintScale(low, high > low ? high : low + 1, Color.WHITE);
        double[][] fields = new double[3][scenario.size()];
        boolean numbers = xs.size() <= MOST_NUMBERS && ys.size() <= MOST_NUMBERS;
        for (int k = 0; k < scenario.size(); k++) {
            MapLine line = scenario.get(k);
            fields[0][k] = xs.indexOf(line.x());
            fields[1][k] = ys.indexOf(line.y());
            fields[2][k] = measure.scale() * line.mean();
            scale.add(fields[2][k], shade(fields[2][k]));
            if (numbers) {
                plot.addAnnotation(number(fields[0][k], fields[1][k], fields[2][k]));
            }
        }
        blocks.setPaintScale(scale);
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("means", fields);
        plot.setDataset(data);
        plot.setRenderer(blocks);
        return new Panel(
                Words.capital(Words.of(scenario.get(0).scenario())),
                ChartStyle.INK,
                SweepWords.axis(results, scenario.get(0).other()),
                plot,
                60 + Math.max(120, Math.min(420, 34 * ys.size())));
    }

    private XYTextAnnotation number(double x, double y, double value) {
        XYTextAnnotation text = new XYTextAnnotation(Words.number(value, 3), x, y);
        text.setFont(ChartStyle.plain(11));
        boolean dark = high > low && value - low > 0.45 * (high - low);
        text.setPaint(dark ? Color.WHITE : ChartStyle.INK);
        return text;
    }
}
