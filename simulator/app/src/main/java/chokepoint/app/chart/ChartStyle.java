package chokepoint.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Colours, fonts and axes of all charts. */
final class ChartStyle {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color GREY = new Color(0x66, 0x66, 0x66);
    static final Color GRID = new Color(0xE0, 0xE0, 0xE0);
    static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN = new BasicStroke(0.8f);
    static final Stroke BROAD_DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 4f}, 0f);
    static final Stroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

    /** After Okabe and Ito, told apart by the colour-blind; the reference is dark grey. */
    private static final int[] PALETTE = {0x4D4D4D, 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x882255
    };

    /** Text is measured alike for every output, so that every output is laid out alike. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** About how many ticks an axis should have. */
    private static final int TICKS = 9;

    private ChartStyle() {}

    /** The colour of the scenario at a place in the study's order; only the first has that of the reference. */
    static Color colour(int place) {
        return new Color(PALETTE[place == 0 ? 0 : 1 + (place - 1) % (PALETTE.length - 1)]);
    }

    /** How many scenarios a chart can tell apart. */
    static int colours() {
        return PALETTE.length;
    }

    /** A colour mixed with white: 1 is the colour itself. */
    static Color tint(Color colour, double strength) {
        return new Color(
                mix(colour.getRed(), strength), mix(colour.getGreen(), strength), mix(colour.getBlue(), strength));
    }

    private static int mix(int channel, double strength) {
        return (int) Math.round(255 - (255 - channel) * strength);
    }

    static Font plain(double size) {
        return ChartFonts.plain().deriveFont((float) size);
    }

    static Font bold(double size) {
        // The style is for SVG, which names the family only; the outlines are those of the bold file anyway.
        return ChartFonts.bold().deriveFont(Font.BOLD, (float) size);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    static void hints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** A plot without frame or background, and with a thin horizontal grid. */
    static XYPlot plot(ValueAxis x, ValueAxis y) {
        XYPlot plot = new XYPlot(null, x, y, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 2, 10));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setRangeZeroBaselineVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        return plot;
    }

    static NumberAxis axis(String label, double low, double high) {
        return axis(label, low, high, TICKS);
    }

    /** An axis with about so many ticks. */
    static NumberAxis axis(String label, double low, double high, int ticks) {
        NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
        axis.setNumberFormatOverride(Words.format("#,##0.######"));
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(step((high - low) / ticks)));
        dress(axis);
        return axis;
    }

    /** The nearest handy distance between ticks that is not below another: 1, 2 or 5 times a power of ten. */
    static double step(double least) {
        double power = 1;
        while (power > least) {
            power /= 10;
        }
        while (power * 10 <= least) {
            power *= 10;
        }
        for (double step : new double[] {1, 2, 5}) {
            if (least <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Fonts and colours of an axis. */
    static void dress(ValueAxis axis) {
        axis.setLabelFont(plain(12));
        axis.setLabelPaint(GREY);
        axis.setTickLabelFont(plain(11));
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(GREY);
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkPaint(GREY);
        axis.setTickMarkStroke(THIN);
    }

    /** A vertical axis whose grid is enough: no line, no marks. */
    static void bare(ValueAxis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }
}
