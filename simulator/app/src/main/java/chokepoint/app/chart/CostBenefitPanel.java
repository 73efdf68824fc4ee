package chokepoint.app.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Points of policies, cost to the right and a benefit upwards, with error bars and names.
 *
 * @param policies those that are shown
 * @param scenarios names of all
 */
record CostBenefitPanel(Benefit cost, Benefit benefit, List<Benefit.Pair> policies, List<String> scenarios) {

    private static final int HEIGHT = 290;
    private static final int LEFT = 48;
    private static final int BELOW = 42;
    private static final int ABOVE = 10;
    private static final int RIGHT = 10;

    /** The panel; alone it takes the whole width. */
    Panel panel(boolean alone) {
        NumberAxis x = axis("rise of public cost, " + Benefit.MONEY, cost, 0.02);
        NumberAxis y = axis("", benefit, 0.12);
        ChartStyle.bare(y);
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setInsets(new RectangleInsets(ABOVE, 0, 2, RIGHT));
        AxisSpace space = new AxisSpace();
        space.setLeft(LEFT);
        plot.setFixedRangeAxisSpace(space);
        AxisSpace below = new AxisSpace();
        below.setBottom(BELOW);
        plot.setFixedDomainAxisSpace(below);
        plot.addRangeMarker(new ValueMarker(0, ChartStyle.GREY, ChartStyle.THIN));
        double width = (alone ? Page.WIDTH - 48 : (Page.WIDTH - 48 - 18) / 2.0) - LEFT - RIGHT;
        PointLabels labels = new PointLabels(plot, width, HEIGHT - BELOW - ABOVE - 2);
        labels.avoidLine(x.getLowerBound(), 0, x.getUpperBound(), 0);
        if (benefit.unit().equals(Benefit.MONEY)) {
            addBreakEven(plot, x.getRange(), y.getRange(), labels);
        }
        addPoints(plot, labels);
        return new Panel(benefit.caption(), ChartStyle.INK, benefit.note(), plot, HEIGHT);
    }

    private static void addBreakEven(XYPlot plot, Range x, Range y, PointLabels labels) {
        double from = Math.max(x.getLowerBound(), y.getLowerBound());
        double to = Math.min(x.getUpperBound(), y.getUpperBound());
        if (to > from) {
            plot.addAnnotation(new XYLineAnnotation(from, from, to, to, ChartStyle.DASHED, ChartStyle.INK));
            labels.avoidLine(from, from, to, to);
        }
    }

    private void addPoints(XYPlot plot, PointLabels labels) {
        XYErrorRenderer points = new XYErrorRenderer();
        points.setCapLength(0);
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        for (Benefit.Pair pair : policies) {
            Estimate x = cost.change(pair).drawn();
            Estimate y = benefit.change(pair).drawn();
            Color colour = ChartStyle.colour(pair.policy());
            points.setSeriesPaint(marks.getSeriesCount(), colour);
            points.setSeriesStroke(marks.getSeriesCount(), ChartStyle.LINE);
            points.setSeriesShape(marks.getSeriesCount(), new Ellipse2D.Double(-4, -4, 8, 8));
            XYIntervalSeries mark = new XYIntervalSeries(pair.policy());
            if (Double.isFinite(y.value())) {
                mark.add(x.value(), x.low(), x.high(), y.value(), y.low(), y.high());
                labels.avoid(x.value(), y.value(), x.high() - x.value(), y.high() - y.value());
            }
            marks.addSeries(mark);
        }
        plot.setDataset(marks);
        plot.setRenderer(points);
        for (Benefit.Pair pair : policies) {
            double y = benefit.change(pair).value();
            if (Double.isFinite(y)) {
                String name = Words.of(scenarios.get(pair.policy()));
                labels.write(name, cost.change(pair).value(), y);
            }
        }
    }

    /** An axis from zero or below to the farthest limit and some room. */
    private NumberAxis axis(String label, Benefit what, double least) {
        double low = 0;
        double high = 0;
        for (Benefit.Pair pair : policies) {
            Estimate change = what.change(pair);
            for (double end : new double[] {change.value(), change.low(), change.high()}) {
                low = Double.isFinite(end) ? Math.min(low, end) : low;
                high = Double.isFinite(end) ? Math.max(high, end) : high;
            }
        }
        double room = high > low ? 0.12 * (high - low) : 1;
        double under = low < 0 ? room : least * (high > low ? high - low : 1);
        return ChartStyle.axis(label, low - under, high + room, 5);
    }
}
