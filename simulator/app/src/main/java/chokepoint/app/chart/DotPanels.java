package chokepoint.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Levels of scenarios: a panel per quantity, a line per scenario with a dot, its interval and its number. */
record DotPanels(List<Group> groups) {

    private static final int LINE_HEIGHT = 22;
    private static final int BESIDE = 14;

    /**
     * A panel.
     *
     * @param axis what the horizontal axis shows, and in which unit
     * @param unit of all its numbers
     */
    record Group(String caption, String axis, String unit, List<Dot> dots) {}

    /**
     * A line.
     *
     * @param far a second mark, for example a high quantile; drawn where it is above 0
     */
    record Dot(String scenario, Color colour, Estimate estimate, double far) {}

    /** Two panels side by side if their texts leave room for dots. */
    int columns() {
        AxisSpace space = space();
        return groups.size() > 1 && space.getLeft() + space.getRight() < 0.33 * Page.WIDTH ? 2 : 1;
    }

    List<Panel> panels() {
        AxisSpace space = space();
        return groups.stream().map(group -> panel(group, range(group), space)).toList();
    }

    /**
     * The numbers: a row for each line, at its dot.
     *
     * @param far name of the second marks; empty if there are none
     */
    ChartData data(String far) {
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < groups.size(); panel++) {
            Group group = groups.get(panel);
            for (int place = 0; place < group.dots().size(); place++) {
                Dot dot = group.dots().get(place);
                Estimate estimate = dot.estimate();
                List<String> cells = new ArrayList<>(List.of(dot.scenario(), group.caption(), group.unit()));
                cells.add(ChartData.number(estimate.value()));
                cells.add(ChartData.number(estimate.low()));
                cells.add(ChartData.number(estimate.high()));
                if (!far.isEmpty()) {
                    cells.add(ChartData.number(dot.far()));
                }
                rows.add(ChartData.row(cells.toArray(String[]::new)).at(panel, estimate.value(), place));
            }
        }
        return new ChartData(
                Stream.of("scenario", "quantity", "unit", "value", "low", "high", far)
                        .filter(name -> !name.isEmpty())
                        .map(ChartData::texts)
                        .toList(),
                rows);
    }

    private AxisSpace space() {
        AxisSpace space = new AxisSpace();
        for (Group group : groups) {
            int decimals = decimals(group);
            for (Dot dot : group.dots()) {
                space.setLeft(Math.max(space.getLeft(), BESIDE + width(Words.of(dot.scenario()))));
                space.setRight(Math.max(space.getRight(), BESIDE + width(numbers(dot, decimals))));
            }
        }
        return space;
    }

    private static Panel panel(Group group, Range range, AxisSpace space) {
        int decimals = decimals(group);
        NumberAxis x = ChartStyle.axis(group.axis(), range.getLowerBound(), range.getUpperBound(), 5);
        XYPlot plot = ChartStyle.plot(x, names(group));
        SymbolAxis numbers = ForestPanels.symbols(
                group.dots().stream().map(dot -> numbers(dot, decimals)).toList());
        plot.setRangeAxis(1, numbers);
        plot.setFixedRangeAxisSpace(space);
        plot.addDomainMarker(new ValueMarker(0, ChartStyle.GREY, ChartStyle.THIN));
        XYErrorRenderer points = new XYErrorRenderer();
        points.setDrawYError(false);
        points.setCapLength(0);
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        for (int row = 0; row < group.dots().size(); row++) {
            Dot dot = group.dots().get(row);
            points.setSeriesPaint(row, dot.colour());
            points.setSeriesStroke(row, new BasicStroke(2.2f));
            points.setSeriesShape(row, new Ellipse2D.Double(-4, -4, 8, 8));
            marks.addSeries(interval(dot.estimate(), row));
        }
        plot.setDataset(0, marks);
        plot.setRenderer(0, points);
        addFarMarks(plot, group);
        return new Panel(
                group.caption(),
                ChartStyle.INK,
                "",
                plot,
                50 + LINE_HEIGHT * group.dots().size());
    }

    private static void addFarMarks(XYPlot plot, Group group) {
        XYErrorRenderer points = new XYErrorRenderer();
        points.setDrawXError(false);
        points.setDrawYError(false);
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        for (int row = 0; row < group.dots().size(); row++) {
            Dot dot = group.dots().get(row);
            points.setSeriesPaint(row, dot.colour());
            points.setSeriesShape(row, new Rectangle2D.Double(-1, -6, 2, 12));
            XYIntervalSeries mark = new XYIntervalSeries(row);
            if (dot.far() > 0) {
                mark.add(dot.far(), dot.far(), dot.far(), row, row, row);
            }
            marks.addSeries(mark);
        }
        plot.setDataset(1, marks);
        plot.setRenderer(1, points);
    }

    private static XYIntervalSeries interval(Estimate estimate, int row) {
        XYIntervalSeries series = new XYIntervalSeries(row);
        double middle = estimate.value();
        if (Double.isFinite(middle)) {
            series.add(middle, estimate.drawn().low(), estimate.drawn().high(), row, row, row);
        }
        return series;
    }

    private static SymbolAxis names(Group group) {
        return ForestPanels.symbols(
                group.dots().stream().map(dot -> Words.of(dot.scenario())).toList());
    }

    /** From zero to the farthest limit; the same for all panels if they show the same. */
    private Range range(Group of) {
        double low = 0;
        double high = 0;
        for (Group group : groups) {
            for (Dot dot : group.axis().equals(of.axis()) ? group.dots() : List.<Dot>of()) {
                Estimate estimate = dot.estimate();
                for (double end : new double[] {estimate.value(), estimate.low(), estimate.high(), dot.far()}) {
                    low = Double.isFinite(end) ? Math.min(low, end) : low;
                    high = Double.isFinite(end) ? Math.max(high, end) : high;
                }
            }
        }
        double room = high > low ? 0.05 * (high - low) : 1;
        return new Range(low - room, high + room);
    }

    /** As many as the largest number needs for three digits. */
    private static int decimals(Group group) {
        double largest = group.dots().stream()
                .mapToDouble(dot -> Math.abs(dot.estimate().value()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        int decimals = 0;
        while (decimals < 5 && largest > 0 && largest < 99.5) {
            largest *= 10;
            decimals++;
        }
        return decimals;
    }

    private static String numbers(Dot dot, int decimals) {
        Estimate estimate = dot.estimate();
        if (!Double.isFinite(estimate.value())) {
            return "";
        }
        if (estimate.low() == 0 && estimate.high() == 0) {
            return "0";
        }
        String value = Words.fixed(estimate.value(), decimals);
        return Double.isFinite(estimate.low())
                ? value + "  [" + Words.fixed(estimate.low(), decimals) + ", " + Words.fixed(estimate.high(), decimals)
                        + "]"
                : value;
    }

    private static double width(String text) {
        return ChartStyle.width(text, ChartStyle.plain(11));
    }
}
