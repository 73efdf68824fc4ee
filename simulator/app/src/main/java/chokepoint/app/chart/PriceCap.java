package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioSettings;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/** Marks the highest price that the model lets makers ask, so that nobody takes the cap for a forecast. */
final class PriceCap {

    private PriceCap() {}

    /** Across plots whose vertical axis is a price, where it reaches the cap. */
    static void markAcross(ResultsReader results, List<Panel> panels) throws IOException {
        for (double cap : caps(results)) {
            for (Panel panel : panels) {
                if (panel.plot().getRangeAxis().getRange().contains(cap)) {
                    ValueMarker marker = marker(cap);
                    marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
                    marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
                    panel.plot().addRangeMarker(marker);
                }
            }
        }
    }

    /** Up through plots whose horizontal axis is a price, where it reaches the cap. */
    static void markUp(ResultsReader results, List<Panel> panels) throws IOException {
        for (double cap : caps(results)) {
            for (Panel panel : panels) {
                XYPlot plot = panel.plot();
                if (plot.getDomainAxis().getRange().contains(cap)) {
                    ValueMarker marker = marker(cap);
                    marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
                    marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
                    plot.addDomainMarker(marker);
                }
            }
        }
    }

    private static ValueMarker marker(double cap) {
        ValueMarker marker = new ValueMarker(cap, ChartStyle.GREY, ChartStyle.DASHED);
        marker.setLabel("price cap of the model: " + Words.number(cap));
        marker.setLabelFont(ChartStyle.plain(10));
        marker.setLabelPaint(ChartStyle.GREY);
        marker.setLabelBackgroundColor(Color.WHITE);
        return marker;
    }

    private static double[] caps(ResultsReader results) throws IOException {
        return results.settings().stream()
                .mapToDouble(ScenarioSettings::priceCap)
                .filter(Double::isFinite)
                .distinct()
                .toArray();
    }
}
