package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.config.CanonicalJson;
import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study with an attribution, from the command line to the folder. */
class AttributionRunTest {

    private static final String SECTION = """
            attribution:
              scenario: china-bans-us
              runs: 12
              switches:
                export-controls: {policies: [ban, china-quota-*]}
                disruption: {shocks: [outages]}
            """;

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() throws IOException {
        study = TinyStudy.in(root);
        study.change("tiny.yaml", "months: 6", "months: 12");
        study.write("tiny.yaml", Files.readString(root.resolve("tiny.yaml")) + SECTION);
    }

    private ResultsReader results() throws IOException {
        return ResultsReader.open(study.out());
    }

    @Test
    void isWrittenTheSameOnAnyNumberOfThreads() throws IOException {
        assertEquals(0, Console.of(study.run("--threads", "1")).code());
        Map<String, String> one = TinyStudy.contents(study.out());
        String digest = results().manifest().resultsDigest();
        assertEquals(0, Console.of(study.run("--threads", "3")).code());
        Map<String, String> three = TinyStudy.contents(study.out());

        assertTrue(one.containsKey("attribution.csv") && one.containsKey("charts/attribution-USA.svg"));
        assertEquals(digest, results().manifest().resultsDigest());
        one.remove("manifest.json");
        three.remove("manifest.json");
        assertEquals(one, three);
    }

    @Test
    void addsUpToTheScenarioItselfOnTheSameRuns() throws IOException {
        Console.of(study.run("--quiet"));

        List<AttributionLine> lines = results().attribution();
        assertFalse(lines.isEmpty());
        for (int first = 0; first < lines.size(); first += 3) {
            AttributionLine all = lines.get(first + 2);
            double sum = lines.get(first).mean() + lines.get(first + 1).mean();
            assertTrue(all.isAll() && all.quantity().equals(lines.get(first).quantity()));
            // Sums of numbers as large as the whole.
            double tolerance = 1e-9 * Math.max(1, Math.abs(all.whole()));
            assertEquals(all.mean(), sum, tolerance);
            assertEquals(all.whole() - all.baseline(), sum, tolerance);
            assertEquals(12, all.runs());
            assertEquals(meanOfFirst(12, all.quantity().column()), all.whole(), tolerance);
        }
    }

    /** The scenario's mean over its first runs, from the outcomes. */
    private double meanOfFirst(int runs, String column) throws IOException {
        ScenarioColumns own = results().outcomes(List.of(column)).get(1);
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += own.values()[0][run];
        }
        return sum / runs;
    }

    @Test
    void isToldOnTheConsoleWithItsShares() {
        Console console = Console.of(study.run());

        assertEquals(0, console.code(), console.err());
        String out = console.out();
        for (String word : List.of(
                "What the switches of china-bans-us add, and their shares of what all add (12 runs)",
                "export-controls",
                "disruption",
                "A switch adds its Shapley value",
                "attribution.csv")) {
            assertTrue(out.contains(word), out);
        }
        assertFalse(out.contains("NaN"), out);
        assertTrue(out.lines().allMatch(line -> line.length() <= 140), out);
        // Two scenarios of 20 runs, and three variants of 12 that are not the scenario itself.
        assertTrue(console.err().contains("76 of 76 runs (100 %)"), console.err());
    }

    @Test
    void isPartOfTheJsonAndOfTheManifest() throws IOException {
        Console console = Console.of(study.run("--json", "--quiet"));

        Map<?, ?> all = CanonicalJson.parse("json", console.out()).entries();
        assertTrue(all.containsKey("attribution"), console.out());
        String manifest = Files.readString(study.out().resolve("manifest.json"));
        assertTrue(manifest.contains("\"attribution\":{\"runs\":12,"), manifest);
    }

    @Test
    void isLeftOutWhereItsScenarioIsNotRun() throws IOException {
        Console console = Console.of(study.run("--scenario", "status-quo"));

        assertEquals(0, console.code(), console.err());
        assertFalse(console.out().contains("switch"), console.out());
        assertTrue(results().attribution().isEmpty());
        assertFalse(Files.exists(study.out().resolve("attribution.csv")));
    }

    @Test
    void isAnnouncedByValidate() {
        Console console = Console.of("validate", study.file());

        assertTrue(
                console.out().contains("attribution of china-bans-us: 2 switches, 4 variants of 12 runs"),
                console.out());
    }

    @Test
    void faultsAreRefusedLikeAllOthers() throws IOException {
        study.change("tiny.yaml", "[ban, ", "[bann, ");

        Refusal.requireRefused(study, "tiny.yaml:17:34", "did you mean 'ban'?");
    }

    @Test
    void aRunThatFailsInAVariantIsToldAndLeftOutOfAll() throws IOException {
        KernelMaker breaking = (scenario, of) -> FailingRunsTest.breaking(run -> run == 3
                        && scenario.policies().stream()
                                .noneMatch(policy -> policy.name().equals("ban")))
                .make(scenario, of);
        Console console = Console.of(breaking, study.run());

        assertEquals(3, console.code(), console.err());
        assertTrue(console.err().contains("china-bans-us[] run 3 failed"), console.err());
        assertTrue(console.err().contains("to repeat it, write a scenario"), console.err());
        assertEquals(11, results().attribution().get(0).runs());
        assertTrue(results().failures().stream()
                .anyMatch(failure -> failure.scenario().equals("china-bans-us[disruption]")));
    }
}
