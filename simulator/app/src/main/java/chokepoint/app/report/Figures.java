package chokepoint.app.report;

import chokepoint.app.chart.Chapter;
import chokepoint.app.chart.Chart;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of a folder, drawn, in the order of its book of charts. */
record Figures(List<ReportFigure> all) {

    /**
     * Draws them, several at a time: a chart shares nothing with another.
     *
     * @param ids what ids of parts of all of them begin with, as those of no other folder on the page do
     * @param reference as {@link ReportFigure} takes it
     */
    static Figures of(List<Chart> charts, String ids, Stamp stamp, String reference) {
        return new Figures(IntStream.range(0, charts.size())
                .parallel()
                .mapToObj(k -> ReportFigure.of(charts.get(k), ids + k, stamp, reference))
                .toList());
    }

    List<ReportFigure> of(Chapter chapter) {
        return all.stream()
                .filter(figure -> figure.chart().topic().chapter() == chapter)
                .toList();
    }
}
