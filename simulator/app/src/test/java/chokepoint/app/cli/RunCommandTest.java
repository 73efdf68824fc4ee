package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.config.CanonicalJson;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.TradeLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() {
        study = TinyStudy.in(root);
    }

    @Test
    void aStudyLeavesItsFilesAndSaysWhere() throws IOException {
        Console console = Console.of(study.run());

        assertEquals(0, console.code(), console.err());
        Set<String> files = TinyStudy.contents(study.out()).keySet();
        List<String> expected = List.of("manifest.json", "summary.csv", "differences.csv", "monthly.csv");
        assertTrue(files.containsAll(expected), files.toString());
        assertTrue(files.stream().anyMatch(file -> file.startsWith("charts/")), files.toString());
        assertTrue(console.out().contains(study.out().toString()), console.out());
        assertTrue(console.out().contains("United States (USA): mean of 20 runs over 6 months"), console.out());
        assertTrue(console.out().lines().allMatch(line -> line.length() <= 140), console.out());
    }

    @Test
    void theFolderSaysWhoSuppliesWhomBeforeAndAfter() throws IOException {
        assertEquals(0, Console.of(study.run("--quiet")).code());
        ResultsReader results = ResultsReader.open(study.out());

        double before = results.trade("china-bans-us").stream()
                .filter(line -> line.mineral().equals("gallium")
                        && line.exporter().equals("CHN")
                        && line.importer().equals("USA"))
                .mapToDouble(TradeLine::tonnesPerYear)
                .sum();
        double after = mean(results, "china-bans-us", "USA", "imports-from-CHN");
        // What China makes still comes by the hubs, so that the ban takes away only part of it.
        double free = mean(results, "status-quo", "USA", "imports-from-CHN");
        assertTrue(before > 0 && after < free, before + " " + free + " " + after);
        assertTrue(mean(results, "status-quo", "CHN", "refined-output") > 100);
        // Both scenarios have one base year.
        assertEquals(
                Set.of("status-quo"),
                Set.copyOf(results.trade().stream()
                        .map(TradeLine::scenario)
                        .distinct()
                        .toList()));
    }

    private static double mean(ResultsReader results, String scenario, String country, String metric) {
        return results.summary().stream()
                .filter(line -> line.scenario().equals(scenario)
                        && line.quantity().column().equals(country + ".gallium.all." + metric))
                .findFirst()
                .orElseThrow()
                .mean();
    }

    @Test
    void progressIsAFewLinesWhereThereIsNoTerminal() {
        Console console = Console.of(study.run());

        long lines = console.err().lines().count();
        assertTrue(lines >= 1 && lines <= 10, console.err());
        assertTrue(
                console.err().endsWith("40 of 40 runs (100 %), " + console.err().replaceAll("(?s).*%\\), ", "")));
        assertFalse(console.err().contains("\r"), console.err());
    }

    @Test
    void quietSaysNothing() throws IOException {
        Console console = Console.of(study.run("--quiet"));

        assertEquals(new Console(0, "", ""), console);
        assertTrue(Files.exists(study.out().resolve("manifest.json")));
    }

    @Test
    void findingsAreJsonForPrograms() {
        Console console = Console.of(study.run("--json", "--quiet"));

        Map<?, ?> all = CanonicalJson.parse("json", console.out()).entries();
        assertEquals(Set.of("study", "runs", "seed", "months", "folder", "summary", "differences"), all.keySet());
        assertFalse(console.out().contains("NaN"), console.out());
    }

    @Test
    void onlyTheScenariosAskedForAreRun() throws IOException {
        assertEquals(0, Console.of(study.run("--scenario", "china-bans-us")).code());

        ResultsReader results = ResultsReader.open(study.out());
        assertEquals(List.of("china-bans-us"), results.heading().scenarios());
        assertTrue(results.differences().isEmpty());
    }

    @Test
    void seedAndRunsOfTheCommandLineReplaceTheFiles() throws IOException {
        Console.of(study.run("--seed", "8", "--runs", "3"));

        ResultsReader results = ResultsReader.open(study.out());
        assertEquals(8, results.heading().seed());
        assertEquals(3, results.summary().get(0).runs());
        String other = root.resolve("other").toString();
        Console.of("run", study.file(), "--out", other, "--seed", "9", "--runs", "3");
        assertNotEquals(
                results.summary().get(0).mean(),
                ResultsReader.open(Path.of(other)).summary().get(0).mean());
    }

    @Test
    void everyFileButTheManifestIsTheSameOnAnyNumberOfThreads() throws IOException {
        Map<String, String> first = Map.of();
        String digest = "";
        for (String threads : List.of("1", "2", "3", "8", "2")) {
            assertEquals(0, Console.of(study.run("--threads", threads)).code());
            Map<String, String> files = TinyStudy.contents(study.out());
            String found = ResultsReader.open(study.out()).manifest().resultsDigest();
            files.remove("manifest.json");
            first = first.isEmpty() ? files : first;
            digest = digest.isEmpty() ? found : digest;
            assertEquals(first, files, threads + " threads");
            assertEquals(digest, found);
        }
    }

    @Test
    void oneRunIsRepeatedWithoutAFolder() throws IOException {
        Console console = Console.of("run", study.file(), "--only-run", "17", "--json");
        Console.of(study.run("--quiet"));

        assertEquals(0, console.code(), console.err());
        ResultsReader results = ResultsReader.open(study.out());
        String column = "USA.gallium.all.peak-price";
        double value = results.outcomes(List.of(column)).get(0).values()[0][17];
        assertTrue(console.out().contains("\"" + column + "\" : " + value), console.out());
        Console table = Console.of("run", study.file(), "--only-run", "17");
        assertTrue(table.out().contains(column), table.out());
    }

    @Test
    void aFolderOfSomethingElseIsRefusedAndUntouched() throws IOException {
        Files.createDirectory(study.out());
        Files.writeString(study.out().resolve("thesis.tex"), "years of work");

        Console console = Console.of(study.run());

        assertEquals(2, console.code());
        assertTrue(console.err().contains("thesis.tex"), console.err());
        assertEquals(Set.of("thesis.tex"), TinyStudy.contents(study.out()).keySet());
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeTheRuns() {
        Console console = Console.of("run", study.file(), "--out", study.file() + "/out");

        assertEquals(2, console.code());
        assertTrue(console.err().endsWith("is no folder\n"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs 0", "--threads 0", "--threads two", "--only-run -1", "--seed x", "--sed 7"})
    void anOptionThatCannotBeIsRefused(String option) {
        Console console = Console.of(study.run(option.split(" ", -1)));

        assertEquals(2, console.code());
        assertTrue(console.err().contains(option.split(" ", -1)[0]), console.err());
        assertFalse(Files.exists(study.out()));
    }
}
