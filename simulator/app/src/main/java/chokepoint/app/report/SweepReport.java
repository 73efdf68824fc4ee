package chokepoint.app.report;

import chokepoint.app.chart.Chapter;
import chokepoint.app.chart.Chart;
import chokepoint.app.chart.ChartBook;
import chokepoint.app.chart.Words;
import chokepoint.app.results.CellLine;
import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a sweep's folder. */
final class SweepReport {

    private final SweepReader results;
    private final StudyHeading heading;
    private final Stamp stamp;
    private final List<CellLine> cells;
    private final List<String> notices;

    SweepReport(SweepReader results) throws IOException {
        this.results = results;
        heading = results.heading();
        cells = results.cells();
        stamp = Stamp.of(results.manifest(), "sweep", "config/sweeps/", runs());
        notices = notices();
    }

    ReportPage page() throws IOException {
        List<Chart> charts = ChartBook.of(results);
        Figures figures = Figures.of(charts, "f", stamp, heading.scenarios().get(0));
        SweepPageTables tables = new SweepPageTables(results, cells, stamp);
        List<PageSection> sections = new ArrayList<>();
        sections.add(
                PageSection.empty("answer", "What the sweep finds", "Of each quantity what the figures below find.")
                        .answers(answers(charts))
                        .notices(notices));
        for (Chapter chapter : Chapter.values()) {
            PageSection section = PageSection.empty(
                            StudyReport.id(chapter) + "-figures", chapter.heading(), chapter.lead())
                    .figures(figures.of(chapter))
                    .notices(notices);
            sections.add(chapter == Chapter.SENSITIVITY ? section.tables(tables.sensitivity()) : section);
        }
        sections.add(PageSection.empty("cells", "Runs at each point", "")
                .tables(tables.ofCells())
                .notices(notices));
        sections.add(PageSection.empty("method", "Method", "").paragraphs(Prose.sweepMethod()));
        AssumptionTables inputs = new AssumptionTables(results.assumptions(), stamp);
        sections.add(PageSection.empty("assumptions", Chapter.ASSUMPTIONS.heading(), Chapter.ASSUMPTIONS.lead())
                .paragraphs(inputs.isEmpty() ? List.of() : List.of(inputs.finding()))
                .tables(inputs.tables()));
        sections.add(PageSection.empty("limits", "Limits", "").paragraphs(Prose.LIMITS));
        sections.add(PageSection.empty("manifest", "Manifest", "").facts(Manifests.facts(results.manifest(), stamp)));
        return new ReportPage(
                Words.capital(Words.of(heading.study())),
                heading.question(),
                String.join(", ", heading.focus()) + Words.DOT + stamp.text(),
                notices,
                sections,
                Choices.of(sections, heading.scenarios()));
    }

    /** Of each quantity what its figures find. */
    private static List<PageSection.Answer> answers(List<Chart> charts) {
        Map<String, PageSection.Answer> found = new LinkedHashMap<>();
        for (Chart chart : charts) {
            String of = Words.capital(Words.of(chart.topic().metric()))
                    + (chart.topic().mineral().equals("all")
                            ? ""
                            : ", " + Words.of(chart.topic().mineral()));
            found.merge(
                    of + chart.topic().country(),
                    new PageSection.Answer("", chart.topic().country(), of, chart.title() + "."),
                    (one, other) -> new PageSection.Answer(
                            "", one.country(), one.subject(), one.sentence() + " " + other.sentence()));
        }
        return List.copyOf(found.values());
    }

    private String runs() {
        int least = cells.stream().mapToInt(CellLine::runs).min().orElse(0);
        int most = cells.stream().mapToInt(CellLine::runs).max().orElse(0);
        long points = cells.stream().map(CellLine::point).distinct().count();
        String each = least == most ? String.format(Locale.ROOT, "%,d", most) : least + " to " + most;
        return each + " runs of each scenario at each of " + String.format(Locale.ROOT, "%,d", points) + " points";
    }

    private List<String> notices() {
        long partial = cells.stream().filter(CellLine::isPartial).count();
        int failed = cells.stream().mapToInt(CellLine::failed).sum();
        List<String> found = new ArrayList<>();
        if (partial > 0) {
            found.add("Partial: " + partial + " of " + cells.size()
                    + " cells (a scenario at a point) have fewer runs than were asked for.");
        }
        if (failed > 0) {
            found.add("Partial: " + failed + " runs failed and are left out (failures.csv lists them).");
        }
        return found;
    }
}
