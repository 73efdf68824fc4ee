package chokepoint.app.report;

import chokepoint.app.chart.Chapter;
import chokepoint.app.chart.Chart;
import chokepoint.app.chart.ChartBook;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.StudyHeading;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One of several folders that stand side by side.
 *
 * @param letter its short name on the page, and in ids
 * @param name how people know it
 */
record ComparedFolder(String letter, String name, ResultsReader results) {

    /** Kinds of figures that are shown of each, and how many. */
    private static final List<Chapter> SHOWN = List.of(Chapter.ANSWER, Chapter.DIFFERENCES, Chapter.PRICES);

    private static final int MOST = 2;

    StudyHeading heading() {
        return results.heading();
    }

    Stamp stamp() {
        String place = results.scores().isEmpty() ? "config/studies/" : "config/backtests/";
        return Stamp.of(
                results.manifest(), "run", place, Stamp.runsOfEach(heading().runs()));
    }

    /** Its main figures, and what is missing in them. */
    PageSection section() throws IOException {
        List<Chart> charts = ChartBook.of(results);
        List<Chart> shown = SHOWN.stream()
                .flatMap(chapter -> charts.stream()
                        .filter(chart -> chart.topic().chapter() == chapter)
                        .limit(MOST))
                .map(chart -> chart.named(letter + "-" + chart.name()))
                .toList();
        Figures figures =
                Figures.of(shown, letter, stamp(), heading().scenarios().get(0));
        return PageSection.empty("folder-" + letter, title(), heading().question())
                .notices(Gaps.of(results, results.failures()).notices(heading().scenarios()))
                .figures(figures.all());
    }

    /** Its short name, for people. */
    String label() {
        return letter.toUpperCase(Locale.ROOT);
    }

    String title() {
        return label() + ": " + name;
    }

    /** Its short name in a table: the whole one, which may be long, is the value, and stands in the key. */
    ReportTable.Cell cell() {
        return ReportTable.Cell.of(label(), name);
    }

    /** What the short names stand for. */
    static String key(List<ComparedFolder> folders) {
        return folders.stream().map(ComparedFolder::title).collect(Collectors.joining("; "));
    }
}
