package chokepoint.app.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The sheet that a chart is drawn on: title, subtitle (both may be left out), legend, then panels row by row. */
final class Page {

    static final int WIDTH = 900;

    private static final double MARGIN = 24;
    private static final double GAP = 18;
    private static final double TITLE_SIZE = 17;
    private static final double TEXT_SIZE = 12;
    private static final double LEADING = 1.35;

    private final Chart chart;
    private final List<String> title;
    private final List<String> subtitle;

    /** Of each panel the rectangle between its axes, once it is drawn. */
    private final List<Rectangle2D> areas = new ArrayList<>();

    private Page(Chart chart, List<String> title, List<String> subtitle) {
        this.chart = chart;
        this.title = title;
        this.subtitle = subtitle;
    }

    /** A picture that stands alone. */
    static Page whole(Chart chart) {
        return new Page(chart, wrap(chart.title(), titleFont()), wrap(chart.subtitle(), textFont()));
    }

    /** A picture that stands below its title and subtitle, on whatever colour that place has. */
    static Page withoutHead(Chart chart) {
        return new Page(chart, List.of(), List.of());
    }

    Chart chart() {
        return chart;
    }

    /** Where a point of a panel is on the drawn sheet, in pixels. */
    Point2D point(int panel, double x, double y) {
        XYPlot plot = chart.panels().get(panel).plot();
        Rectangle2D area = areas.get(panel);
        return new Point2D.Double(
                plot.getDomainAxis().valueToJava2D(x, area, plot.getDomainAxisEdge()),
                plot.getRangeAxis().valueToJava2D(y, area, plot.getRangeAxisEdge()));
    }

    /** Height in pixels, at a width of {@link #WIDTH}. */
    int height() {
        double height = top() + headHeight();
        for (int first = 0; first < chart.panels().size(); first += chart.columns()) {
            height += rowHeight(first);
        }
        return (int) Math.ceil(height + MARGIN / 2);
    }

    void draw(Graphics2D g) {
        ChartStyle.hints(g);
        if (!title.isEmpty()) {
            g.setPaint(Color.WHITE);
            g.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
        }
        double y = top();
        y = lines(g, title, titleFont(), ChartStyle.INK, y);
        y = lines(g, subtitle, textFont(), ChartStyle.GREY, y + 4);
        y = legend(g, y + 6);
        areas.clear();
        double width = (WIDTH - 2 * MARGIN - (chart.columns() - 1) * GAP) / chart.columns();
        for (int k = 0; k < chart.panels().size(); k++) {
            panel(g, chart.panels().get(k), MARGIN + (k % chart.columns()) * (width + GAP), y, width);
            y += k % chart.columns() == chart.columns() - 1 ? rowHeight(k - chart.columns() + 1) : 0;
        }
    }

    private void panel(Graphics2D g, Panel panel, double x, double y, double width) {
        double top = y + captionHeight(panel);
        double base = y + TEXT_SIZE;
        if (!panel.caption().isEmpty()) {
            text(g, panel.caption(), ChartStyle.bold(TEXT_SIZE), panel.colour(), x, base);
            base += TEXT_SIZE * LEADING;
        }
        if (!panel.note().isEmpty()) {
            text(g, panel.note(), textFont(), ChartStyle.GREY, x, base);
        }
        PlotRenderingInfo drawn = new ChartRenderingInfo(null).getPlotInfo();
        panel.plot().draw(g, new Rectangle2D.Double(x, top, width, panel.height()), null, null, drawn);
        areas.add(drawn.getDataArea());
    }

    private double legend(Graphics2D g, double top) {
        double x = MARGIN;
        double y = top;
        for (LegendEntry entry : chart.legend()) {
            double width = legendWidth(entry);
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += TEXT_SIZE * 1.6;
            }
            g.setPaint(entry.colour());
            g.setStroke(entry.dashed() ? ChartStyle.BROAD_DASHED : ChartStyle.LINE);
            g.draw(new Line2D.Double(x, y + 6, x + 22, y + 6));
            text(g, entry.text(), textFont(), ChartStyle.INK, x + 28, y + 10.5);
            x += width;
        }
        return chart.legend().isEmpty() ? y : y + TEXT_SIZE * 1.6 + 6;
    }

    private double top() {
        return title.isEmpty() ? 0 : MARGIN;
    }

    private double headHeight() {
        double x = MARGIN;
        int rows = chart.legend().isEmpty() ? 0 : 1;
        for (LegendEntry entry : chart.legend()) {
            if (x > MARGIN && x + legendWidth(entry) > WIDTH - MARGIN) {
                x = MARGIN;
                rows++;
            }
            x += legendWidth(entry);
        }
        return title.size() * TITLE_SIZE * LEADING
                + subtitle.size() * TEXT_SIZE * LEADING
                + 10
                + (rows == 0 ? 0 : rows * TEXT_SIZE * 1.6 + 6);
    }

    private static double legendWidth(LegendEntry entry) {
        return 28 + ChartStyle.width(entry.text(), textFont()) + 22;
    }

    private double rowHeight(int first) {
        double height = 0;
        for (Panel panel : chart.panels()
                .subList(first, Math.min(first + chart.columns(), chart.panels().size()))) {
            height = Math.max(height, captionHeight(panel) + panel.height());
        }
        return height + 8;
    }

    private static double captionHeight(Panel panel) {
        int lines = (panel.caption().isEmpty() ? 0 : 1) + (panel.note().isEmpty() ? 0 : 1);
        return lines * TEXT_SIZE * LEADING + 2;
    }

    private static double lines(Graphics2D g, List<String> lines, Font font, Color colour, double top) {
        double y = top;
        for (String line : lines) {
            text(g, line, font, colour, MARGIN, y + font.getSize2D());
            y += font.getSize2D() * LEADING;
        }
        return y;
    }

    private static void text(Graphics2D g, String text, Font font, Color colour, double x, double base) {
        g.setFont(font);
        g.setPaint(colour);
        g.drawString(text, (float) x, (float) base);
    }

    private static List<String> wrap(String text, Font font) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && ChartStyle.width(longer, font) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static Font titleFont() {
        return ChartStyle.bold(TITLE_SIZE);
    }

    private static Font textFont() {
        return ChartStyle.plain(TEXT_SIZE);
    }
}
