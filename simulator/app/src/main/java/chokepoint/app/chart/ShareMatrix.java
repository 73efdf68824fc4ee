package chokepoint.app.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Shares in fields, darker where larger, with their numbers: a line per scenario, a column per part.
 *
 * @param shares by line and column, in percent; NaN values stay empty
 */
record ShareMatrix(List<String> lines, List<String> columns, List<List<Estimate>> shares) {

    private static final Color DARKEST = new Color(0x0B, 0x3C, 0x6F);

    /** Above that percentage white is easier to read on the field than black; either has a contrast of 4.4 there. */
    private static final double LIGHT = 68;

    private static final int LINE_HEIGHT = 26;
    private static final int HEAD = 26;

    Panel panel() {
        SymbolAxis x = ForestPanels.symbols(columns);
        x.setInverted(false);
        x.setRange(-0.5, columns.size() - 0.5);
        SymbolAxis y = ForestPanels.symbols(lines);
        y.setRange(-0.5, lines.size() - 0.5);
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeGridlinesVisible(false);
        AxisSpace space = new AxisSpace();
        space.setLeft(14 + widest(lines));
        plot.setFixedRangeAxisSpace(space);
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < columns.size(); column++) {
                addField(plot, shares.get(line).get(column), column, line);
            }
        }
        return new Panel("", ChartStyle.INK, "", plot, HEAD + LINE_HEIGHT * lines.size());
    }

    /** Whether some names fit above the columns. */
    boolean fits(List<String> names) {
        return widest(names) + 6 < (Page.WIDTH - 48 - 10 - 14 - widest(lines)) / names.size();
    }

    /** The same with other names above the columns. */
    ShareMatrix named(List<String> names) {
        return new ShareMatrix(lines, names, shares);
    }

    private static double widest(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> ChartStyle.width(text, ChartStyle.plain(11)))
                .max()
                .orElse(0);
    }

    private static void addField(XYPlot plot, Estimate share, int x, int y) {
        if (!Double.isFinite(share.value())) {
            return;
        }
        // The axis is upside down, and a box without height is not drawn: the lower edge comes first.
        plot.addAnnotation(
                new XYBoxAnnotation(x - 0.48, y + 0.46, x + 0.48, y - 0.46, null, null, shade(share.value() / 100)));
        plot.addAnnotation(text(number(share), x, y, share.value()));
    }

    /** A share with its error, with as many decimals as make the error visible. */
    private static String number(Estimate share) {
        double half = (share.high() - share.low()) / 2;
        int decimals = share.value() == 0 || (share.value() >= 10 && !(half > 0 && half < 0.5)) ? 0 : 1;
        String number = Words.fixed(share.value(), decimals);
        if (!(half > 0)) {
            return number;
        }
        double least = decimals == 0 ? 1 : 0.1;
        return number + "\u00A0\u00B1\u00A0"
                + (half < least / 2 ? "<" + Words.number(least) : Words.fixed(half, decimals));
    }

    static XYTextAnnotation text(String text, double x, double y, double percent) {
        XYTextAnnotation number = new XYTextAnnotation(text, x, y);
        number.setFont(ChartStyle.plain(11));
        number.setPaint(percent > LIGHT ? Color.WHITE : Color.BLACK);
        return number;
    }

    /** The colour of a share of 1. */
    static Color shade(double share) {
        return ChartStyle.tint(DARKEST, 0.05 + 0.95 * Math.max(0, Math.min(1, share)));
    }

    /** A row for each field, at its middle. */
    ChartData data(List<String> scenarios, List<String> codes) {
        List<ChartData.Column> header = new ArrayList<>(List.of(ChartData.texts("when"), ChartData.texts("supplier")));
        header.addAll(ChartData.numbers("%", "share", "low", "high"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < columns.size(); column++) {
                Estimate share = shares.get(line).get(column);
                rows.add(ChartData.row(
                                scenarios.get(line),
                                codes.get(column),
                                ChartData.number(share.value()),
                                ChartData.number(share.low()),
                                ChartData.number(share.high()))
                        .at(0, column, line));
            }
        }
        return new ChartData(header, rows);
    }
}
