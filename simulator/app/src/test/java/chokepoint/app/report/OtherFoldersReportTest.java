package chokepoint.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.chart.ChartBook;
import chokepoint.app.chart.ChartFonts;
import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.FakeSweep;
import chokepoint.app.results.FolderRefusedException;
import chokepoint.app.results.Numbers;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.SweepFolder;
import chokepoint.app.results.SweepReader;
import chokepoint.study.Backtest;
import chokepoint.study.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of sweeps, of past events, and of several folders. */
class OtherFoldersReportTest {

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private ReportedFolder sweep(FakeSweep sweep) throws IOException {
        return ReportedFolder.reported(SweepFolder.in(ResultsFolder.at(root.resolve("sweep")))
                .write(sweep.provenance(), sweep, HtmlReport::write));
    }

    @Test
    void aSweepShowsAllItsFiguresAndIndices() throws IOException {
        ReportedFolder report = sweep(FakeSweep.oneAtATime(4));

        ChartBook.of(SweepReader.open(report.folder()))
                .forEach(chart -> assertTrue(
                        report.part("figure", "figure-" + chart.name()).contains("chokepoint sweep "), chart.name()));
        assertTrue(Files.readString(report.folder().resolve("tables/sensitivity.csv"))
                .startsWith("scenario,quantity,factor,index,value,low,high,unit\n"));
        assertTrue(report.part("section", "answer").contains("moves the mean"));
        assertFalse(report.html().contains("Partial:"));
    }

    @Test
    void anUnfinishedSweepSaysSoEverywhere() throws IOException {
        ReportedFolder report = sweep(FakeSweep.grid(4));
        Path cells = report.folder().resolve("cells.csv");
        Files.writeString(cells, Files.readString(cells).replaceFirst(",done\n", ",unfinished\n"));
        HtmlReport.write(report.folder());
        ReportedFolder partial = ReportedFolder.reported(report.folder());

        for (String section : List.of("answer", "sensitivity-figures", "cells")) {
            assertTrue(partial.part("section", section).contains("Partial: 1 of "), section);
        }
    }

    @Test
    void aPastEventShowsItsScores() throws IOException {
        FakeStudy study = ReportedFolder.STUDY;
        Backtest event = new Backtest(
                "USA",
                "gallium",
                1,
                3,
                4,
                9,
                0,
                0,
                Map.of("event-peak-ratio", new Backtest.Target(3, 3, 3)),
                Map.of(6, 2.0));
        Score score = new Score("event-peak-ratio", 3, 3, 3, 40, 2, 3, 4, 0.5, true, 2, 1, 1, 1);
        ReportedFolder report =
                ReportedFolder.of(root.resolve("event"), study, study.results().with(event, List.of(score)));

        String section = report.part("section", "backtest");
        assertTrue(section.contains("event peak ratio"), section);
        assertTrue(section.contains("id=\"figure-backtest-USA-gallium\""));
        assertTrue(report.figure("backtest-USA-gallium", "rows").toString().contains("observed"));
    }

    @Test
    void severalFoldersStandSideBySide() throws IOException {
        FakeStudy one = new FakeStudy(FakeStudy.typical().effects(), 40, 12);
        FakeStudy two = new FakeStudy(FakeStudy.typical().effects(), 30, 12);
        Path a = ResultsFolder.at(root.resolve("a")).write(one.provenance(), one.results(), folder -> {});
        Path b = ResultsFolder.at(root.resolve("b")).write(two.provenance(), two.results(), folder -> {});
        Path file = HtmlReport.compare(List.of(a, b), root.resolve("deep/comparison.html"));

        ReportedFolder report = ReportedFolder.read(root, Files.readString(file));
        assertEquals(2, report.html().split("The folders do not share: ", -1).length, "what differs is said once");
        assertTrue(report.html().contains("The folders do not share: runs"), "and it is the number of runs");
        String answer = report.part("section", "answer");
        assertTrue(answer.contains("A: a; B: b"), answer);
        assertTrue(answer.contains("data-value=\"b\">B</td>"), answer);
        assertFalse(answer.contains("\">B: b"), answer);
        assertTrue(report.part("section", "differences").contains("As independent (B)"));
        assertTrue(report.html().contains("id=\"figure-a-policies-USA\"")
                && report.html().contains("id=\"figure-b-policies-USA\""));
        assertEquals(List.of(file), list(root.resolve("deep")));
    }

    @Test
    void foldersOfOneSeedAndNumberOfRunsAreComparedRunByRun() throws IOException {
        Map<String, Map<String, Double>> none = new LinkedHashMap<>();
        FakeStudy.typical().effects().forEach((name, effects) -> none.put(name, Map.of()));
        FakeStudy one = new FakeStudy(FakeStudy.typical().effects(), 40, 24);
        FakeStudy two = new FakeStudy(none, 40, 24);
        Path a = ResultsFolder.at(root.resolve("a")).write(one.provenance(), one.results(), folder -> {});
        Path b = ResultsFolder.at(root.resolve("b")).write(two.provenance(), two.results(), folder -> {});
        Path file = HtmlReport.compare(List.of(a, b), root.resolve("comparison.html"));

        ReportedFolder report = ReportedFolder.read(root, Files.readString(file));
        String section = report.part("section", "differences");
        assertTrue(section.contains("Run by run (B)") && !section.contains("As independent"), section);
        // Of the first scenario nothing differs but luck, and that is the same: the difference is none, for sure.
        String first = FakeStudy.typical().heading().scenarios().get(0);
        assertTrue(
                section.lines()
                        .dropWhile(line -> !line.contains("data-metric=\"peak-price\" data-scenario=\"" + first + "\""))
                        .takeWhile(line -> !line.contains("</tr>"))
                        .anyMatch(line -> line.contains("data-value=\"0.0\" data-error=\"0.0\"")),
                section);
        String last = FakeStudy.typical().heading().scenarios().get(1);
        ScenarioColumns before = peaks(a, 1);
        ScenarioColumns after = peaks(b, 1);
        double sum = 0;
        for (int run = 0; run < 40; run++) {
            sum += after.values()[0][run] - before.values()[0][run];
        }
        assertTrue(sum < 0, "the effect is gone");
        String mean = Numbers.text(sum / 40);
        assertTrue(
                section.lines()
                        .dropWhile(line -> !line.contains(
                                "data-mineral=\"gallium\" data-metric=\"peak-price\" data-scenario=\"" + last + "\""))
                        .takeWhile(line -> !line.contains("</tr>"))
                        .anyMatch(line -> line.contains("data-value=\"" + mean + "\"")),
                mean + " in " + section);
    }

    private static ScenarioColumns peaks(Path folder, int scenario) throws IOException {
        return ResultsReader.open(folder)
                .outcomes(List.of("USA.gallium.all.peak-price"))
                .get(scenario);
    }

    @Test
    void aReportLeavesItsFolderNeverThroughALink() throws IOException {
        FakeStudy study = new FakeStudy(Map.of("only", Map.of()), 5, 2);
        Path folder = ResultsFolder.at(root.resolve("linked")).write(study.provenance(), study.results(), made -> {});
        Path outside = Files.createDirectory(root.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("tables"), outside);

        assertThrows(FolderRefusedException.class, () -> HtmlReport.write(folder));
        assertEquals(List.of(), list(outside));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
