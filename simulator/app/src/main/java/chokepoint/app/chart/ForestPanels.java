package chokepoint.app.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A forest plot: a panel per quantity, a line per scenario or switch, names on the left and numbers on
 * the right.
 */
final class ForestPanels {

    private static final int LINE_HEIGHT = 24;
    private static final double BAR_HALF = 0.3;
    private static final double BAR_TINT = 0.3;

    private final List<List<Interval>> rows;
    private final String label;

    /**
     * Panels.
     *
     * @param rows of each panel the lines, all of one quantity
     * @param label what the horizontal axes show, for example "change"
     */
    ForestPanels(List<List<Interval>> rows, String label) {
        this.rows = rows;
        this.label = label;
    }

    /** Panels with a point for each line. */
    List<Panel> panels() {
        AxisSpace space = new AxisSpace();
        for (List<Interval> lines : rows) {
            Measure measure = Interval.measure(lines);
            int decimals = decimals(lines, measure);
            for (Interval line : lines) {
                space.setLeft(Math.max(space.getLeft(), 14 + width(line.label())));
                space.setRight(Math.max(space.getRight(), 14 + width(numbers(line, measure, decimals))));
            }
        }
        return rows.stream().map(lines -> panel(lines, space)).toList();
    }

    /** The same with a bar from zero to each point. */
    List<Panel> panelsWithBars() {
        List<Panel> panels = panels();
        for (int k = 0; k < rows.size(); k++) {
            addBars(panels.get(k).plot(), rows.get(k));
        }
        return panels;
    }

    /** The numbers that they show: a row for each line, at its point. */
    ChartData data(String what) {
        List<ChartData.Row> all = new ArrayList<>();
        for (int panel = 0; panel < rows.size(); panel++) {
            Measure measure = Interval.measure(rows.get(panel));
            for (int place = 0; place < rows.get(panel).size(); place++) {
                Interval line = rows.get(panel).get(place);
                double change = measure.scale() * line.change();
                all.add(ChartData.row(
                                line.name(),
                                measure.label(),
                                ChartData.number(change),
                                ChartData.number(measure.scale() * line.low()),
                                ChartData.number(measure.scale() * line.high()),
                                measure.differenceUnit())
                        .at(panel, change, place));
            }
        }
        return new ChartData(
                Stream.of(what, "quantity", "change", "low", "high", "unit")
                        .map(ChartData::texts)
                        .toList(),
                all);
    }

    private Panel panel(List<Interval> lines, AxisSpace space) {
        Measure measure = Interval.measure(lines);
        int decimals = decimals(lines, measure);
        NumberAxis x = axis(lines, measure);
        SymbolAxis names = symbols(lines.stream().map(Interval::label).toList());
        XYPlot plot = ChartStyle.plot(x, names);
        plot.setRangeAxis(
                1,
                symbols(lines.stream()
                        .map(line -> numbers(line, measure, decimals))
                        .toList()));
        plot.setFixedRangeAxisSpace(space);
        plot.addDomainMarker(new ValueMarker(0, ChartStyle.GREY, ChartStyle.THIN));
        XYErrorRenderer points = new XYErrorRenderer();
        points.setDrawYError(false);
        points.setCapLength(0);
        XYIntervalSeriesCollection intervals = new XYIntervalSeriesCollection();
        for (int row = 0; row < lines.size(); row++) {
            points.setSeriesPaint(row, lines.get(row).colour());
            points.setSeriesStroke(row, new BasicStroke(2.2f));
            points.setSeriesShape(row, new Ellipse2D.Double(-4, -4, 8, 8));
            intervals.addSeries(interval(lines.get(row), row, measure.scale()));
        }
        plot.setDataset(intervals);
        plot.setRenderer(points);
        return new Panel(Words.capital(measure.label()), ChartStyle.INK, "", plot, 46 + LINE_HEIGHT * lines.size());
    }

    private static void addBars(XYPlot plot, List<Interval> lines) {
        double scale = Interval.measure(lines).scale();
        XYBarRenderer bars = new XYBarRenderer();
        bars.setUseYInterval(true);
        bars.setShadowVisible(false);
        bars.setBarPainter(new StandardXYBarPainter());
        XYIntervalSeriesCollection spans = new XYIntervalSeriesCollection();
        for (int row = 0; row < lines.size(); row++) {
            double end = scale * lines.get(row).change();
            bars.setSeriesPaint(row, ChartStyle.tint(lines.get(row).colour(), BAR_TINT));
            XYIntervalSeries span = new XYIntervalSeries(row);
            span.add(end, Math.min(0, end), Math.max(0, end), row, row - BAR_HALF, row + BAR_HALF);
            spans.addSeries(span);
        }
        plot.setDataset(1, spans);
        plot.setRenderer(1, bars);
    }

    private static XYIntervalSeries interval(Interval line, int row, double scale) {
        XYIntervalSeries series = new XYIntervalSeries(row);
        double middle = scale * line.change();
        double low = Double.isFinite(line.low()) ? scale * line.low() : middle;
        double high = Double.isFinite(line.high()) ? scale * line.high() : middle;
        series.add(middle, low, high, row, row, row);
        return series;
    }

    /** From the lowest to the highest limit, with zero and some room. */
    private NumberAxis axis(List<Interval> lines, Measure measure) {
        double low = 0;
        double high = 0;
        for (Interval line : lines) {
            for (double end : new double[] {line.change(), line.low(), line.high()}) {
                if (Double.isFinite(end)) {
                    low = Math.min(low, measure.scale() * end);
                    high = Math.max(high, measure.scale() * end);
                }
            }
        }
        double room = high > low ? 0.06 * (high - low) : 1;
        return ChartStyle.axis(label + ", " + measure.differenceUnit(), low - room, high + room);
    }

    /** A vertical axis that names lines, from above. */
    static SymbolAxis symbols(List<String> texts) {
        SymbolAxis axis = new SymbolAxis(null, texts.toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, texts.size() - 0.4);
        axis.setInverted(true);
        ChartStyle.dress(axis);
        ChartStyle.bare(axis);
        return axis;
    }

    /** As many as the largest number needs for three digits, and all others the same. */
    private static int decimals(List<Interval> lines, Measure measure) {
        double largest = measure.scale() * Interval.magnitude(lines);
        int decimals = 0;
        while (decimals < 6 && largest > 0 && largest < 99.5) {
            largest *= 10;
            decimals++;
        }
        return decimals;
    }

    private static String numbers(Interval line, Measure measure, int decimals) {
        double scale = measure.scale();
        String change = Words.fixed(scale * line.change(), decimals);
        return (change.matches("[0.,]*") || line.change() < 0 ? "" : "+") + change + "  ["
                + Words.fixed(scale * line.low(), decimals) + ", " + Words.fixed(scale * line.high(), decimals) + "]"
                + (line.remark().isEmpty() ? "" : "  " + line.remark());
    }

    private static double width(String text) {
        return ChartStyle.width(text, ChartStyle.plain(11));
    }
}
