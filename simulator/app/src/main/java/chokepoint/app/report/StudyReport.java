package chokepoint.app.report;

import chokepoint.app.chart.Chapter;
import chokepoint.app.chart.ChartBook;
import chokepoint.app.chart.Headline;
import chokepoint.app.chart.HighPrices;
import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import chokepoint.app.results.FailureLine;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScoreLine;
import chokepoint.app.results.StudyHeading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a study's folder. */
final class StudyReport {

    private final ResultsReader results;
    private final StudyHeading heading;
    private final Stamp stamp;
    private final StudyTables tables;
    private final List<FailureLine> failures;
    private final Gaps gaps;

    StudyReport(ResultsReader results) throws IOException {
        this.results = results;
        heading = results.heading();
        String place = results.scores().isEmpty() ? "config/studies/" : "config/backtests/";
        stamp = Stamp.of(results.manifest(), "run", place, Stamp.runsOfEach(heading.runs()));
        tables = new StudyTables(results, stamp);
        failures = results.failures();
        gaps = Gaps.of(results, failures);
    }

    ReportPage page() throws IOException {
        Figures figures = Figures.of(
                ChartBook.of(results), "f", stamp, heading.scenarios().get(0));
        List<PageSection> sections = new ArrayList<>();
        for (Chapter chapter : order()) {
            sections.add(chapter(chapter, figures));
        }
        sections.add(PageSection.empty("method", "Method", "").paragraphs(Prose.method(heading)));
        sections.add(assumptions(figures));
        sections.add(PageSection.empty("limits", "Limits", "").paragraphs(Prose.LIMITS));
        sections.add(PageSection.empty("failures", "Failed runs", "").tables(failed()));
        sections.add(PageSection.empty("manifest", "Manifest", "").facts(Manifests.facts(results.manifest(), stamp)));
        return new ReportPage(
                Words.capital(Words.of(heading.study())),
                heading.question(),
                facts(),
                gaps.notices(heading.scenarios()),
                sections,
                Choices.of(sections, heading.scenarios()));
    }

    /** The answer of a folder that replays a past event is how the runs fare against it. */
    private List<Chapter> order() {
        List<Chapter> order = new ArrayList<>(List.of(Chapter.values()));
        order.remove(Chapter.ASSUMPTIONS);
        if (!results.scores().isEmpty()) {
            order.remove(Chapter.BACKTEST);
            order.add(0, Chapter.BACKTEST);
        }
        return order;
    }

    private String facts() {
        return String.join(", ", heading.focus()) + Words.DOT
                + String.format(Locale.ROOT, "%,d", heading.scenarios().size())
                + (heading.scenarios().size() == 1 ? " scenario" : " scenarios") + Words.DOT
                + heading.months() + " months" + Words.DOT + stamp.text();
    }

    private PageSection chapter(Chapter chapter, Figures figures) throws IOException {
        PageSection section = PageSection.empty(id(chapter), chapter.heading(), chapter.lead())
                .figures(figures.of(chapter))
                .notices(gaps.notices(heading.scenarios()));
        return switch (chapter) {
            case ANSWER -> answer(section);
            case PRICES -> section.tables(tables.peaks());
            case DISTRIBUTIONS -> section.paragraphs(high());
            case DIFFERENCES -> section.tables(tables.differences());
            case ATTRIBUTION -> section.tables(tables.attribution());
            case BACKTEST -> section.tables(tables.scores()).paragraphs(inside());
            default -> section;
        };
    }

    private PageSection answer(PageSection section) throws IOException {
        List<PageSection.Answer> answers = new ArrayList<>();
        List<ReportTable> shown = new ArrayList<>();
        List<String> best = new ArrayList<>();
        for (String country : heading.focus()) {
            List<Headline> headlines = Headline.of(results, country);
            Answers found = new Answers(headlines, heading.focus().size() == 1 ? "" : ", " + country);
            answers.addAll(found.all());
            best.addAll(found.best());
            shown.addAll(tables.headline(country, headlines));
        }
        return section.paragraphs(best).answers(answers).tables(shown);
    }

    private List<String> high() throws IOException {
        List<String> said = new ArrayList<>();
        for (String country : heading.focus()) {
            said.addAll(HighPrices.of(results, country));
        }
        return said;
    }

    private List<String> inside() {
        long inside = results.scores().stream().filter(ScoreLine::inside).count();
        return results.scores().isEmpty()
                ? List.of()
                : List.of(inside + " of " + results.scores().size()
                        + " observed values lie within nine tenths of the runs.");
    }

    private PageSection assumptions(Figures figures) throws IOException {
        AssumptionTables inputs = new AssumptionTables(results.assumptions(), stamp);
        return PageSection.empty("assumptions", Chapter.ASSUMPTIONS.heading(), Chapter.ASSUMPTIONS.lead())
                .paragraphs(inputs.isEmpty() ? List.of() : List.of(inputs.finding()))
                .tables(inputs.tables())
                .figures(figures.of(Chapter.ASSUMPTIONS));
    }

    private List<ReportTable> failed() {
        List<Row> rows = new ArrayList<>();
        for (FailureLine line : failures) {
            rows.add(Row.ofScenario(
                    line.scenario(),
                    Cell.of(line.scenario()),
                    Cell.of(Integer.toString(line.run())),
                    Cell.of(Integer.toString(line.month())),
                    Cell.of(line.message())));
        }
        List<Column> columns = List.of(
                Column.text("scenario", "Scenario"),
                Column.number("run", "Run", ""),
                Column.number("month", "Month", ""),
                Column.text("message", "What went wrong"));
        return new ReportTable(
                        "failures",
                        "Runs that failed",
                        "They are in no number of this page.",
                        columns,
                        rows,
                        stamp,
                        false)
                .ifAny();
    }

    static String id(Chapter chapter) {
        return chapter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
