package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ObservedLine;
import chokepoint.app.results.ResultsDigest;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.ScoreLine;
import chokepoint.app.results.UnreadableResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An episode from the command line to the folder. */
class BacktestCommandTest {

    private static final String SECTION = """
            backtest:
              country: USA
              mineral: gallium
              start: 2023-01
              before: 2023-03
              effective: 2023-04
              until: 2023-10
              supply-cut: 0.3
              targets:
                event-peak-ratio: {observed: 1.1, low: 1, high: 2, source: a book, provenance: found}
                event-months-to-peak: {observed: 1, low: 0, high: 2, source: a book, provenance: found}
                peak-price: {observed: 1.1, low: 1, high: 2, source: a book, provenance: found}
              observed: {2023-06: 1.1, 2023-02: 0.95}
            """;

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() throws IOException {
        study = TinyStudy.in(root);
        study.change("tiny.yaml", "months: 6", "months: 12");
        Files.copy(root.resolve("tiny.yaml"), root.resolve("plain.yaml"));
        study.write("tiny.yaml", Files.readString(root.resolve("tiny.yaml")) + SECTION);
    }

    private String[] backtest(String... more) {
        return Stream.concat(Stream.of("backtest", "--out", study.out().toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(study.out())) {
            return found.sorted().toList();
        }
    }

    private ResultsReader results() throws IOException {
        return ResultsReader.open(folders().get(0));
    }

    @Test
    void isWrittenTheSameOnAnyNumberOfThreads() throws IOException {
        assertEquals(0, Console.of(backtest(study.file(), "--threads", "1")).code());
        Map<String, String> one = TinyStudy.contents(folders().get(0));
        String digest = results().manifest().resultsDigest();
        assertEquals(0, Console.of(backtest(study.file(), "--threads", "3")).code());
        Map<String, String> three = TinyStudy.contents(folders().get(0));

        for (String name : List.of("scores.csv", "observed.csv", "charts/backtest-USA-gallium.svg")) {
            assertTrue(one.containsKey(name), one.keySet().toString());
        }
        assertEquals(digest, results().manifest().resultsDigest());
        assertEquals(digest, ResultsDigest.of(results()));
        one.remove("manifest.json");
        three.remove("manifest.json");
        assertEquals(one, three);
    }

    @Test
    void scoresAreThoseOfTheFirstScenariosRuns() throws IOException {
        Console.of(backtest(study.file(), "--quiet"));

        List<ScoreLine> scores = results().scores();
        assertEquals(
                List.of("event-peak-ratio", "event-months-to-peak", "peak-price"),
                scores.stream().map(ScoreLine::metric).toList());
        for (ScoreLine score : scores) {
            ScenarioColumns first = results()
                    .outcomes(List.of("USA.gallium.all." + score.metric()))
                    .get(0);
            double[] runs = first.values()[0];
            assertEquals("status-quo", first.scenario());
            assertEquals(20, score.runs());
            double below = Arrays.stream(runs)
                    .map(x -> x < score.observed() ? 1 : x == score.observed() ? 0.5 : 0)
                    .sum();
            assertEquals(below / 20, score.pit(), 1e-12);
            assertEquals(score.q05() <= score.observed() && score.observed() <= score.q95(), score.inside());
            assertTrue(score.crps() >= 0);
        }
        assertTrue(scores.get(0).crpsStatic() > 0 && scores.get(0).crpsNoChange() > 0);
        assertTrue(Double.isNaN(scores.get(2).crpsStatic()));
    }

    @Test
    void observedPricesComeInOrderWithTheMonthBefore() throws IOException {
        Console.of(backtest(study.file(), "--quiet"));

        assertEquals(
                List.of(
                        new ObservedLine("USA", "gallium", 2, 2, 1, 0.95),
                        new ObservedLine("USA", "gallium", 2, 2, 2, 1),
                        new ObservedLine("USA", "gallium", 2, 2, 5, 1.1)),
                results().observed());
    }

    @Test
    void aScoreThatIsNeitherInsideNorOutsideIsNotRead() throws IOException {
        Console.of(backtest(study.file(), "--quiet"));
        Path scores = folders().get(0).resolve("scores.csv");
        Files.writeString(scores, Files.readString(scores).replaceFirst(",20,(true|false),", ",20,maybe,"));

        UnreadableResultsException unreadable = assertThrows(UnreadableResultsException.class, this::results);
        assertTrue(unreadable.toString().contains("expected true or false in column 5, found 'maybe'"));
    }

    @Test
    void repeatsASingleRunWithTheNumbersOfTheEvent() {
        Console console = Console.of(study.run("--only-run", "3", "--scenario", "status-quo"));

        assertEquals(0, console.code(), console.err());
        assertTrue(console.out().contains("event-peak-ratio"), console.out());
    }

    @Test
    void chartsShowWhatWasObserved() throws IOException {
        Console.of(backtest(study.file(), "--quiet"));

        String svg = Files.readString(folders().get(0).resolve("charts/backtest-USA-gallium.svg"));
        assertFalse(svg.contains("NaN"));
        assertTrue(svg.contains("observed"), svg.substring(0, 2000));
    }

    @Test
    void severalEpisodesMakeSeveralFoldersAndOneTable() throws IOException {
        study.write("second.yaml", Files.readString(root.resolve("tiny.yaml")).replace("seed: 7", "seed: 8"));
        Console console = Console.of(
                backtest(study.file(), root.resolve("second.yaml").toString(), "--runs", "10", "--threads", "2"));

        assertEquals(0, console.code(), console.err());
        assertEquals(2, folders().size());
        // Both are of the name tiny.
        assertEquals(
                2,
                console.out().lines().filter(line -> line.startsWith("tiny ")).count(),
                console.out());
        assertTrue(console.out().contains(" of 6 targets lie from 5 % to 95 % of the runs"), console.out());
        assertTrue(console.out().contains("of 2 and the static elasticity benchmark in "), console.out());
        assertFalse(console.out().contains("NaN"), console.out());
        assertTrue(console.out().lines().allMatch(line -> line.length() <= 140), console.out());
        assertTrue(console.err().contains("40 of 40 runs (100 %)"), console.err());
    }

    @Test
    void runScoresTheStudyToo() throws IOException {
        Path alone = root.resolve("alone");
        Console console = Console.of("run", study.file(), "--out", alone.toString(), "--threads", "2");
        assertEquals(0, console.code(), console.err());
        Console.of(backtest(study.file(), "--quiet"));

        Map<String, String> replayed = TinyStudy.contents(folders().get(0));
        Map<String, String> run = TinyStudy.contents(alone);
        replayed.remove("manifest.json");
        run.remove("manifest.json");
        assertEquals(replayed, run);
        assertTrue(console.out().contains("scores.csv"), console.out());
        assertTrue(console.out().contains("observed.csv"), console.out());
    }

    @Test
    void aRunWithoutTheFirstScenarioIsNotScored() throws IOException {
        Console console = Console.of(study.run("--scenario", "china-bans-us", "--quiet"));

        assertEquals(0, console.code(), console.err());
        ResultsReader results = ResultsReader.open(study.out());
        assertTrue(results.scores().isEmpty() && results.observed().isEmpty());
        assertFalse(Files.exists(study.out().resolve("scores.csv")));
    }

    @Test
    void studiesWithoutTheSectionAreRefusedAllAtOnce() throws IOException {
        study.change("tiny.yaml", "before: 2023-03", "before: 2022-03");
        Console console =
                Console.of(backtest(study.file(), root.resolve("plain.yaml").toString()));

        Refusal.requireWords(study, console, "plain.yaml:1:1", "an episode needs a section 'backtest'");
        Refusal.requireWords(study, console, "tiny.yaml:17:11", "must lie in the run's 12 months from 2023-01");
    }

    @Test
    void badNumbersOfRunsAndThreadsAreRefused() {
        for (String option : List.of("--runs", "--threads")) {
            Console console = Console.of(backtest(study.file(), option, "0"));
            assertEquals(2, console.code());
            assertTrue(console.err().contains(option + " (0) must be at least 1"), console.err());
        }
    }

    @Test
    void withoutEpisodesHereTheirNamesAreAskedFor() {
        Console console = Console.of(backtest());

        assertEquals(2, console.code());
        assertTrue(console.err().contains("there is no folder config/backtests; name the episodes"), console.err());
        assertFalse(Files.exists(study.out()));
    }

    @Test
    void aFolderThatHoldsAnythingElseStopsAllBeforeTheFirstRun() throws IOException {
        Console.of(backtest(study.file(), "--quiet"));
        Path folder = folders().get(0);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Console console = Console.of(backtest(study.file()));

        assertEquals(2, console.code());
        assertFalse(console.err().contains(" runs ("), console.err());
        assertTrue(Files.exists(folder.resolve("notes.txt")));
    }

    @Test
    void isAnnouncedByValidate() {
        Console console = Console.of("validate", study.file());

        assertTrue(
                console.out().contains("backtest of gallium in USA by status-quo: 3 targets, 2 observed prices"),
                console.out());
    }

    @Test
    void failedRunsAreToldAndLeftOutOfTheScores() throws IOException {
        Console console =
                Console.of(FailingRunsTest.breaking(run -> run == 3), backtest(study.file(), "--threads", "2"));

        assertEquals(3, console.code(), console.err());
        assertTrue(console.err().contains("2 of 40 runs failed"), console.err());
        assertEquals(19, results().scores().get(0).runs());
    }

    @Test
    void anEpisodeOfWhichEveryRunFailsStillEndsInWords() throws IOException {
        Console console = Console.of(FailingRunsTest.breaking(run -> true), backtest(study.file(), "--quiet"));

        assertEquals(3, console.code(), console.err());
        assertTrue(console.err().contains("40 of 40 runs failed"), console.err());
        assertEquals(0, results().scores().get(0).runs());
        assertEquals(results().manifest().resultsDigest(), ResultsDigest.of(results()));
        assertTrue(console.out().lines().toList().get(2).contains(" - "), console.out());
    }
}
