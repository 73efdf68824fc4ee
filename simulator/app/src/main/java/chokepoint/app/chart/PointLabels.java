package chokepoint.app.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * Writes names beside points so that they cover neither points, nor error bars, nor each other: beside
 * the point where there is room, else above or below, with a thin line to it.
 */
final class PointLabels {

    private static final double HEIGHT = 14;
    private static final double BESIDE = 8;
    private static final double RADIUS = 6;

    private final XYPlot plot;
    private final Range xs;
    private final Range ys;
    private final double width;
    private final double height;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /**
     * Labels of a plot.
     *
     * @param width of the plot's data area, in pixels
     * @param height of it
     */
    PointLabels(XYPlot plot, double width, double height) {
        this.plot = plot;
        this.width = width;
        this.height = height;
        xs = plot.getDomainAxis().getRange();
        ys = plot.getRangeAxis().getRange();
    }

    /** Keeps names off a point and its error bars, whose lengths are in the units of the axes. */
    void avoid(double x, double y, double halfX, double halfY) {
        double acrossX = halfX / xs.getLength() * width;
        double acrossY = halfY / ys.getLength() * height;
        taken.add(new Rectangle2D.Double(px(x) - RADIUS, py(y) - RADIUS, 2 * RADIUS, 2 * RADIUS));
        taken.add(new Rectangle2D.Double(px(x) - acrossX, py(y) - 1, 2 * acrossX, 2));
        taken.add(new Rectangle2D.Double(px(x) - 1, py(y) - acrossY, 2, 2 * acrossY));
    }

    /** Keeps names off a line. */
    void avoidLine(double fromX, double fromY, double toX, double toY) {
        lines.add(new Line2D.Double(px(fromX), py(fromY), px(toX), py(toY)));
    }

    void write(String text, double x, double y) {
        double wide = ChartStyle.width(text, ChartStyle.plain(11)) + 2;
        Rectangle2D place = place(px(x), py(y), wide);
        taken.add(place);
        double middle = place.getCenterY();
        XYTextAnnotation label = new XYTextAnnotation(text, dataX(place.getMinX() + 1), dataY(middle));
        label.setFont(ChartStyle.plain(11));
        label.setPaint(ChartStyle.INK);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(label);
        if (Math.abs(middle - py(y)) > HEIGHT) {
            double end = Math.max(place.getMinX(), Math.min(place.getMaxX(), px(x)));
            double edge = middle > py(y) ? place.getMinY() : place.getMaxY();
            Color colour = ChartStyle.GREY;
            plot.addAnnotation(new XYLineAnnotation(x, y, dataX(end), dataY(edge), ChartStyle.THIN, colour));
        }
    }

    private Rectangle2D place(double x, double y, double wide) {
        for (boolean strict : new boolean[] {true, false}) {
            for (double shift = 0; shift < height; shift += HEIGHT / 2) {
                for (double side : new double[] {x + BESIDE, x - BESIDE - wide, x - wide / 2}) {
                    for (double sign : new double[] {-1, 1}) {
                        Rectangle2D place = new Rectangle2D.Double(side, y + sign * shift - HEIGHT / 2, wide, HEIGHT);
                        if (isFree(place, strict)) {
                            return place;
                        }
                    }
                }
            }
        }
        double left = Math.max(0, Math.min(width - wide, x + BESIDE));
        return new Rectangle2D.Double(left, y - HEIGHT / 2, wide, HEIGHT);
    }

    private boolean isFree(Rectangle2D place, boolean strict) {
        return place.getMinX() >= 0
                && place.getMaxX() <= width
                && place.getMinY() >= 0
                && place.getMaxY() <= height
                && taken.stream().noneMatch(place::intersects)
                && (!strict || lines.stream().noneMatch(line -> line.intersects(place)));
    }

    private double px(double x) {
        return (x - xs.getLowerBound()) / xs.getLength() * width;
    }

    private double py(double y) {
        return (ys.getUpperBound() - y) / ys.getLength() * height;
    }

    private double dataX(double pixels) {
        return xs.getLowerBound() + pixels / width * xs.getLength();
    }

    private double dataY(double pixels) {
        return ys.getUpperBound() - pixels / height * ys.getLength();
    }
}
