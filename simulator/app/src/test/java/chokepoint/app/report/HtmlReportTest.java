package chokepoint.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.chart.Chart;
import chokepoint.app.chart.ChartBook;
import chokepoint.app.chart.ChartData;
import chokepoint.app.chart.ChartFonts;
import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.StudyResults;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    @TempDir
    static Path root;

    private static ReportedFolder report;

    @BeforeAll
    static void makeOne() throws IOException {
        ChartFonts.install();
        report = ReportedFolder.of(root.resolve("folder"), ReportedFolder.STUDY, ReportedFolder.STUDY.results());
    }

    @Test
    void everyFigureOfTheBookSaysHowToMakeItAgain() throws IOException {
        String digest = ResultsReader.open(report.folder()).manifest().resultsDigest();
        List<Chart> charts = ChartBook.of(ResultsReader.open(report.folder()));
        assertTrue(charts.size() > 10, "the book is not empty");
        for (Chart chart : charts) {
            String figure = report.part("figure", "figure-" + chart.name());
            assertTrue(figure.contains("<svg"), chart.name());
            assertTrue(figure.contains("chokepoint run fake.yaml --runs 40 --seed 42"), figure);
            assertTrue(figure.contains("chokepoint report results/fake-study-01234567"), figure);
            assertTrue(figure.contains("40 runs of each scenario"), figure);
            assertTrue(figure.contains("seed 42"), figure);
            assertTrue(figure.contains(digest.substring(0, 12)), figure);
            assertTrue(figure.contains("Monte Carlo error"), figure);
            assertTrue(figure.contains("Download CSV"), figure);
        }
        assertTrue(report.part("section", "manifest").contains(digest));
    }

    @Test
    void theDataOfAFigureAreTheNumbersDrawn() throws IOException {
        for (Chart chart : ChartBook.of(ResultsReader.open(report.folder()))) {
            List<List<String>> rows =
                    chart.data().rows().stream().map(ChartData.Row::cells).toList();
            assertEquals(rows, report.figure(chart.name(), "rows"), chart.name());
            assertEquals(
                    chart.data().columns().size(),
                    report.figure(chart.name(), "columns").size());
            assertFalse(report.figure(chart.name(), "marks").isEmpty(), chart.name());
        }
    }

    @Test
    void theAnswerComesFirstAndNamesEveryScenario() {
        assertTrue(report.html().indexOf("id=\"answer\"") < report.html().indexOf("id=\"prices\""));
        String answer = report.part("section", "answer");
        for (String scenario : ReportedFolder.STUDY.heading().scenarios()) {
            assertTrue(answer.contains("data-scenario=\"" + scenario + "\""), scenario);
        }
        assertTrue(answer.contains("aises purchase cost by USD "), answer);
    }

    @Test
    void tablesLieInTheFolderAsCsvAndLatex() throws IOException {
        List<String> csv = Files.readAllLines(report.folder().resolve("tables/headline-USA.csv"));
        assertEquals(
                "scenario,purchase_cost,purchase_cost_error_95,self_sufficiency,self_sufficiency_error_95", csv.get(0));
        assertEquals(1 + ReportedFolder.STUDY.heading().scenarios().size(), csv.size());
        String tex = Files.readString(report.folder().resolve("tables/headline-USA.tex"));
        assertTrue(tex.contains("\\begin{tabular}{lrr}\n\\toprule\n"), tex);
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        String without =
                report.html().replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
        assertFalse(without.contains("http:") || without.contains("https:"), "an address");
        assertEquals(2, without.split("url\\(data:", -1).length - 1, "two fonts");
        assertEquals(
                without.split("url\\(", -1).length, without.split("url\\((data:|#)", -1).length, "all within the page");
        assertTrue(without.contains("default-src 'none'"));
    }

    @Test
    void bytesAreTheSameTwiceAndInAnotherPlace() throws IOException {
        Path elsewhere = root.resolve("some where/else");
        copy(report.folder(), elsewhere);
        Files.delete(elsewhere.resolve("report.html"));
        Files.writeString(elsewhere.resolve("tables/old.csv"), "of an older report");

        HtmlReport.write(elsewhere);
        assertEquals(report.html(), Files.readString(elsewhere.resolve("report.html")));
        assertFalse(Files.exists(elsewhere.resolve("tables/old.csv")));
        HtmlReport.write(elsewhere);
        assertEquals(report.html(), Files.readString(elsewhere.resolve("report.html")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void hostileNamesStayText() throws IOException {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        effects.put("baseline", Map.of());
        effects.put("</script><img src=x onerror=alert(1)>\"'& d=\"$1 L\" \"rgb(999,2,3)\"", Map.of("gallium", 3.0));
        FakeStudy study = new FakeStudy(effects, 30, 3);
        ReportedFolder hostile = ReportedFolder.of(root.resolve("hostile"), study, study.results());

        assertFalse(hostile.html().toLowerCase(Locale.ROOT).contains("<img"), "a tag came through");
        assertEquals(2, hostile.html().split("</script>", -1).length - 1, "a script was ended");
        assertTrue(hostile.html().contains("&lt;img src=x"), "the name is shown");
        assertTrue(hostile.figure("policies-USA", "rows").toString().contains("<img src=x"), "and in the data");
    }

    @Test
    void failedRunsAreSaidWhereverTheyTouch() throws IOException {
        FakeStudy study = new FakeStudy(FakeStudy.typical().effects(), 12, 3);
        ReportedFolder whole = ReportedFolder.of(root.resolve("whole"), study, study.results());
        assertFalse(whole.html().contains("Partial:"));

        ReportedFolder broken = ReportedFolder.of(root.resolve("broken"), study, broken(study));
        for (String section : List.of("answer", "prices", "distributions", "exceedance", "differences")) {
            assertTrue(
                    broken.part("section", section).contains("Partial: runs are missing or failed"),
                    section + " says nothing");
        }
        assertTrue(broken.part("section", "failures").contains("the market broke"));
    }

    /** The study's results, of which one run of the last scenario broke. */
    private static StudyResults broken(FakeStudy study) {
        StudyResults all = study.results();
        List<ScenarioOutcomes> outcomes = new ArrayList<>(all.outcomes());
        ScenarioOutcomes last = outcomes.remove(outcomes.size() - 1);
        int kept = last.rows().length - 1;
        outcomes.add(new ScenarioOutcomes(
                last.scenario(),
                last.metrics(),
                Arrays.copyOf(last.rows(), kept),
                Arrays.copyOf(last.runs(), kept),
                List.of(new RunFailure(last.scenario(), 42, kept, 2, "the market broke")),
                last.monthly()));
        return new StudyResults(outcomes, all.summary(), all.differences());
    }
}
