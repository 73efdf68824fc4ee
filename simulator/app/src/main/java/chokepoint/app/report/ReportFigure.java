package chokepoint.app.report;

import chokepoint.app.chart.Chart;
import chokepoint.app.chart.InlinePicture;
import java.util.List;

/**
 * A chart as it stands on the page.
 *
 * @param reference the scenario that others are compared with, which no choice of scenarios hides
 */
public record ReportFigure(Chart chart, InlinePicture picture, Stamp stamp, String reference) {

    /** Draws it; {@code ids} as {@link InlinePicture#of} takes them. */
    static ReportFigure of(Chart chart, String ids, Stamp stamp, String reference) {
        return new ReportFigure(chart, InlinePicture.of(chart, ids), stamp, reference);
    }

    public String id() {
        return "figure-" + chart.name();
    }

    /** Names of the scenarios by which it is chosen, joined by blanks. */
    public String scenarios() {
        List<String> others = chart.topic().scenarios().stream()
                .filter(name -> !name.equals(reference))
                .toList();
        return String.join(" ", others);
    }
}
