package chokepoint.app.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** A map of tiles, one for each country, all of one size: darker where the share is larger, with its number. */
record TileMap(String caption, String note, List<String> codes, List<Estimate> shares) {

    private static final Color EMPTY = new Color(0xF2, 0xF2, 0xF2);
    private static final int TILE_HEIGHT = 34;
    private static final double HALF = 0.47;

    Panel panel() {
        Map<String, Countries.Place> places = Countries.places(codes);
        int columns = 1 + widest(places, Countries.Place::column);
        int rows = 1 + widest(places, Countries.Place::row);
        NumberAxis x = ChartStyle.axis("", -0.5, columns - 0.5);
        NumberAxis y = ChartStyle.axis("", -0.5, rows - 0.5);
        y.setInverted(true);
        x.setVisible(false);
        y.setVisible(false);
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setRangeGridlinesVisible(false);
        Countries.all().forEach(place -> addTile(plot, place, EMPTY));
        for (int k = 0; k < codes.size(); k++) {
            addShare(plot, places.getOrDefault(codes.get(k), Countries.NOWHERE), codes.get(k), shares.get(k));
        }
        return new Panel(caption, ChartStyle.INK, note, plot, 8 + TILE_HEIGHT * rows);
    }

    private static int widest(Map<String, Countries.Place> places, ToIntFunction<Countries.Place> side) {
        int most = Countries.all().stream().mapToInt(side).max().orElse(0);
        return Math.max(most, places.values().stream().mapToInt(side).max().orElse(0));
    }

    private static void addShare(XYPlot plot, Countries.Place place, String code, Estimate share) {
        double percent = share.value();
        if (!Double.isFinite(percent) || percent <= 0) {
            return;
        }
        addTile(plot, place, ShareMatrix.shade(percent / 100));
        addText(plot, code, place.column(), place.row() - 0.2, percent);
        String number = percent < 0.5 ? "<\u00A01" : Words.fixed(percent, 0);
        addText(plot, number, place.column(), place.row() + 0.2, percent);
    }

    private static void addTile(XYPlot plot, Countries.Place place, Color colour) {
        plot.addAnnotation(new XYBoxAnnotation(
                place.column() - HALF,
                place.row() + HALF,
                place.column() + HALF,
                place.row() - HALF,
                null,
                null,
                colour));
    }

    private static void addText(XYPlot plot, String text, double x, double y, double percent) {
        XYTextAnnotation written = ShareMatrix.text(text, x, y, percent);
        written.setFont(ChartStyle.plain(10));
        plot.addAnnotation(written);
    }

    /** A row for each country, at its tile. */
    List<ChartData.Row> rows(int panel) {
        Map<String, Countries.Place> places = Countries.places(codes);
        List<ChartData.Row> rows = new ArrayList<>();
        for (int k = 0; k < codes.size(); k++) {
            Estimate share = shares.get(k);
            Countries.Place place = places.getOrDefault(codes.get(k), Countries.NOWHERE);
            rows.add(ChartData.row(
                            caption,
                            codes.get(k),
                            ChartData.number(share.value()),
                            ChartData.number(share.low()),
                            ChartData.number(share.high()))
                    .at(panel, place.column(), place.row()));
        }
        return rows;
    }
}
