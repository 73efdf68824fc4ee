package chokepoint.app.report;

import chokepoint.app.chart.Chapter;
import chokepoint.app.chart.Chart;
import java.util.ArrayList;
import java.util.List;

/** The figures of a folder, drawn, in the order of its book of charts. */
record Figures(List<ReportFigure> all) {

    /**
     * Draws them.
     *
     * @param ids what ids of parts of all of them begin with, as those of no other folder on the page do
     * @param reference as {@link ReportFigure} takes it
     */
    static Figures of(List<Chart> charts, String ids, Stamp stamp, String reference) {
        List<ReportFigure> drawn = new ArrayList<>();
        for (Chart chart : charts) {
            drawn.add(ReportFigure.of(chart, ids + drawn.size(), stamp, reference));
        }
        return new Figures(List.copyOf(drawn));
    }

    List<ReportFigure> of(Chapter chapter) {
        return all.stream()
                .filter(figure -> figure.chart().topic().chapter() == chapter)
                .toList();
    }
}
