package chokepoint.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
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
 * Bars from zero with intervals, a line for each factor.
 *
 * @param axis what the horizontal axis shows, and its unit
 * @param lines from above
 */
record FactorBars(String axis, List<Line> lines) {

    private static final int LINE_HEIGHT = 34;

    /**
     * A factor and its bars.
     *
     * @param name stands on the left
     * @param remark stands on the right; may be empty
     */
    record Line(String name, String remark, List<Bar> bars) {}

    /**
     * A bar and its interval.
     *
     * @param name what sets it apart from the others of its factor, as in the files
     * @param low NaN if there is none
     * @param high NaN if there is none
     * @param place of its middle, from -0.5 above to 0.5 below the middle of the line
     * @param half of its thickness
     */
    record Bar(String name, double value, double low, double high, Color colour, double place, double half) {}

    Panel panel(String caption) {
        XYPlot plot = ChartStyle.plot(x(), names(lines.stream().map(Line::name).toList()));
        plot.setRangeAxis(1, names(lines.stream().map(Line::remark).toList()));
        AxisSpace space = new AxisSpace();
        space.setLeft(14 + widest(lines.stream().map(Line::name).toList()));
        space.setRight(14 + widest(lines.stream().map(Line::remark).toList()));
        plot.setFixedRangeAxisSpace(space);
        plot.addDomainMarker(new ValueMarker(0, ChartStyle.GREY, ChartStyle.THIN));
        XYBarRenderer bars = new XYBarRenderer();
        bars.setUseYInterval(true);
        bars.setShadowVisible(false);
        bars.setBarPainter(new StandardXYBarPainter());
        XYErrorRenderer intervals = new XYErrorRenderer();
        intervals.setDrawYError(false);
        intervals.setCapLength(0);
        XYIntervalSeriesCollection spans = new XYIntervalSeriesCollection();
        XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        for (int row = 0; row < lines.size(); row++) {
            for (Bar bar : lines.get(row).bars()) {
                int series = spans.getSeriesCount();
                bars.setSeriesPaint(series, ChartStyle.tint(bar.colour(), 0.35));
                intervals.setSeriesPaint(series, bar.colour());
                intervals.setSeriesStroke(series, new BasicStroke(2f));
                intervals.setSeriesShape(series, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
                double y = row + bar.place();
                spans.addSeries(span(series, bar, y));
                points.addSeries(point(series, bar, y));
            }
        }
        plot.setDataset(0, points);
        plot.setRenderer(0, intervals);
        plot.setDataset(1, spans);
        plot.setRenderer(1, bars);
        return new Panel(caption, ChartStyle.INK, "", plot, 50 + LINE_HEIGHT * lines.size());
    }

    /**
     * The numbers of panels of bars.
     *
     * @param scenarios of the panels, in their order
     */
    static ChartData data(List<String> scenarios, List<List<Line>> panels, String unit) {
        List<ChartData.Column> columns = new ArrayList<>();
        List.of("scenario", "factor", "bar").forEach(name -> columns.add(ChartData.texts(name)));
        columns.addAll(ChartData.numbers(unit, "value", "low", "high"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < panels.size(); panel++) {
            for (int place = 0; place < panels.get(panel).size(); place++) {
                Line line = panels.get(panel).get(place);
                for (Bar bar : line.bars()) {
                    rows.add(ChartData.row(
                                    scenarios.get(panel),
                                    line.name(),
                                    bar.name(),
                                    ChartData.number(bar.value()),
                                    ChartData.number(bar.low()),
                                    ChartData.number(bar.high()))
                            .at(panel, bar.value(), place + bar.place()));
                }
            }
        }
        return new ChartData(columns, rows);
    }

    private static XYIntervalSeries span(int series, Bar bar, double y) {
        XYIntervalSeries span = new XYIntervalSeries(series);
        span.add(bar.value(), Math.min(0, bar.value()), Math.max(0, bar.value()), y, y - bar.half(), y + bar.half());
        return span;
    }

    private static XYIntervalSeries point(int series, Bar bar, double y) {
        boolean known = Double.isFinite(bar.low()) && Double.isFinite(bar.high());
        XYIntervalSeries point = new XYIntervalSeries(series);
        point.add(bar.value(), known ? bar.low() : bar.value(), known ? bar.high() : bar.value(), y, y, y);
        return point;
    }

    private NumberAxis x() {
        double low = 0;
        double high = 0;
        for (Line line : lines) {
            for (Bar bar : line.bars()) {
                for (double end : new double[] {bar.value(), bar.low(), bar.high()}) {
                    low = Double.isFinite(end) ? Math.min(low, end) : low;
                    high = Double.isFinite(end) ? Math.max(high, end) : high;
                }
            }
        }
        double room = high > low ? 0.04 * (high - low) : 1;
        return ChartStyle.axis(axis, low - room, high + room);
    }

    private static SymbolAxis names(List<String> texts) {
        return ForestPanels.symbols(texts);
    }

    private static double widest(List<String> texts) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, ChartStyle.width(text, ChartStyle.plain(11)));
        }
        return widest;
    }
}
