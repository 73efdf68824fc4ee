package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.StudyHeading;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A forest plot: a panel per metric, a line per scenario, names on the left and numbers on the right. */
final class ForestPanels {

    private static final int LINE_HEIGHT = 24;

    private final StudyHeading heading;
    private final List<List<DifferenceLine>> rows;

    ForestPanels(StudyHeading heading, List<List<DifferenceLine>> rows) {
        this.heading = heading;
        this.rows = rows;
    }

    List<Panel> panels() {
        AxisSpace space = new AxisSpace();
        for (List<DifferenceLine> lines : rows) {
            Measure measure = measure(lines);
            int decimals = decimals(lines, measure);
            for (DifferenceLine line : lines) {
                space.setLeft(Math.max(space.getLeft(), 14 + width(name(line))));
                space.setRight(Math.max(space.getRight(), 14 + width(numbers(line, measure, decimals))));
            }
        }
        return rows.stream().map(lines -> panel(lines, space)).toList();
    }

    private Panel panel(List<DifferenceLine> lines, AxisSpace space) {
        Measure measure = measure(lines);
        int decimals = decimals(lines, measure);
        NumberAxis x = axis(lines, measure);
        SymbolAxis names = symbols(lines.stream().map(ForestPanels::name).toList());
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
            int place = heading.scenarios().indexOf(lines.get(row).scenario());
            points.setSeriesPaint(row, ChartStyle.colour(place));
            points.setSeriesStroke(row, new BasicStroke(2.2f));
            points.setSeriesShape(row, new Ellipse2D.Double(-4, -4, 8, 8));
            intervals.addSeries(interval(lines.get(row), row, measure.scale()));
        }
        plot.setDataset(intervals);
        plot.setRenderer(points);
        return new Panel(Words.capital(measure.label()), ChartStyle.INK, "", plot, 46 + LINE_HEIGHT * lines.size());
    }

    private static XYIntervalSeries interval(DifferenceLine line, int row, double scale) {
        XYIntervalSeries series = new XYIntervalSeries(line.scenario());
        double middle = scale * line.difference();
        double low = Double.isFinite(line.low()) ? scale * line.low() : middle;
        double high = Double.isFinite(line.high()) ? scale * line.high() : middle;
        series.add(middle, low, high, row, row, row);
        return series;
    }

    /** From the lowest to the highest limit, with zero and some room. */
    private static NumberAxis axis(List<DifferenceLine> lines, Measure measure) {
        double low = 0;
        double high = 0;
        for (DifferenceLine line : lines) {
            for (double end : new double[] {line.difference(), line.low(), line.high()}) {
                if (Double.isFinite(end)) {
                    low = Math.min(low, measure.scale() * end);
                    high = Math.max(high, measure.scale() * end);
                }
            }
        }
        double room = high > low ? 0.06 * (high - low) : 1;
        return ChartStyle.axis("change, " + measure.differenceUnit(), low - room, high + room);
    }

    private static SymbolAxis symbols(List<String> texts) {
        SymbolAxis axis = new SymbolAxis(null, texts.toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, texts.size() - 0.4);
        axis.setInverted(true);
        ChartStyle.dress(axis);
        ChartStyle.bare(axis);
        return axis;
    }

    private static Measure measure(List<DifferenceLine> lines) {
        return Measure.of(lines.get(0).quantity(), ScenarioComparison.magnitude(lines));
    }

    /** As many as the largest number needs for three digits, and all others the same. */
    private static int decimals(List<DifferenceLine> lines, Measure measure) {
        double largest = measure.scale() * ScenarioComparison.magnitude(lines);
        int decimals = 0;
        while (decimals < 6 && largest > 0 && largest < 99.5) {
            largest *= 10;
            decimals++;
        }
        return decimals;
    }

    private static String name(DifferenceLine line) {
        return Words.of(line.scenario());
    }

    private static String numbers(DifferenceLine line, Measure measure, int decimals) {
        double scale = measure.scale();
        String difference = Words.fixed(scale * line.difference(), decimals);
        return (difference.matches("[0.,]*") || line.difference() < 0 ? "" : "+") + difference + "  ["
                + Words.fixed(scale * line.low(), decimals) + ", " + Words.fixed(scale * line.high(), decimals) + "]";
    }

    private static double width(String text) {
        return ChartStyle.width(text, ChartStyle.plain(11));
    }
}
