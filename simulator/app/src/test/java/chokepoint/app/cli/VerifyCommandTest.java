package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.config.StudyFile;
import chokepoint.scenario.CompiledScenario;
import chokepoint.study.RunKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path root;

    private Path recorded() {
        TinyStudy study = TinyStudy.in(root);
        assertEquals(0, Console.of(study.run("--quiet", "--threads", "2")).code());
        return study.out();
    }

    private static void change(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(old), old);
        Files.writeString(file, text.replace(old, replacement));
    }

    @Test
    void aFolderAloneIsVerifiedWithoutItsStudyAndNothingIsWritten() throws IOException {
        Path out = recorded();
        Files.delete(root.resolve("tiny.yaml"));
        Map<String, String> before = TinyStudy.contents(root);

        Console some = Console.of("verify", out.toString(), "--threads", "1");
        Console all = Console.of("verify", out.toString(), "--sample", "all");

        assertEquals(0, some.code(), some.out() + some.err());
        assertTrue(some.out().contains("2 runs repeated, 0 differ"), some.out());
        assertEquals(0, all.code(), all.out() + all.err());
        assertTrue(all.out().contains("40 runs repeated, 0 differ"), all.out());
        assertEquals(before, TinyStudy.contents(root));
    }

    @Test
    void theStudyFileWillDoIfItIsTheSame() throws IOException {
        Path out = recorded();

        assertEquals(
                0,
                Console.of(
                                "verify",
                                out.toString(),
                                "--study",
                                root.resolve("tiny.yaml").toString())
                        .code());

        change(root.resolve("tiny.yaml"), "months: 6", "months: 7");
        Console other = Console.of(
                "verify", out.toString(), "--study", root.resolve("tiny.yaml").toString());
        assertEquals(2, other.code());
        assertTrue(other.err().contains("is not the one that the results are of"), other.err());
    }

    @Test
    void aModelThatIsOffByABitIsNamedByRunMetricAndBothValues() {
        Path out = recorded();

        Console console = Console.of(AlteredKernel.OFF, "verify", out.toString(), "--sample", "all", "--json");

        assertEquals(1, console.code());
        for (String words : List.of(
                "\"verdict\" : \"differs\"",
                "\"runs-that-differ\" : 40",
                "\"scenario\" : \"status-quo\"",
                "\"run\" : 0",
                "\"country\" : \"USA\"",
                "\"recorded\"",
                "\"first-cell\"")) {
            assertTrue(console.out().contains(words), console.out());
        }
    }

    @Test
    void aModelThatIsOffOnlyWhenItReadsMetricsHasNoMonthOrPhase() {
        Console console = Console.of(AlteredKernel.OFF, "verify", recorded().toString());

        assertEquals(1, console.code());
        String words = "month and phase are not known: the state of the 2 runs that are traced is the same";
        assertTrue(console.out().contains(words), console.out());
    }

    /** The record is of a ban that begins in month 1; here it begins in month 3. */
    @Test
    void aRunThatPartsFromTheRecordIsNamedByMonthPhaseAgentAndVariable() throws IOException {
        Path out = recorded();
        change(root.resolve("tiny.yaml"), "start: 1", "start: 3");
        CompiledScenario later = Objects.requireNonNull(CompiledStudy.of(StudyFile.load(root.resolve("tiny.yaml")))
                .scenarios()
                .get("china-bans-us"));
        KernelMaker off = (scenario, study) -> {
            boolean ban = scenario.policies().stream()
                    .anyMatch(policy -> policy.name().equals("ban"));
            return new RunKernel(ban ? later : scenario, study);
        };

        Console console = Console.of(off, "verify", out.toString());
        Console json = Console.of(off, "verify", out.toString(), "--json");

        assertEquals(1, console.code());
        String words =
                "china-bans-us, run 0, state: first differs in month 1, phase policy, agent ban, USA, CHN, variable ";
        assertTrue(console.out().contains(words + "relations, in-force, border"), console.out());
        for (String key :
                List.of("\"first-state\"", "\"month\" : 1", "\"phase\" : \"policy\"", "\"traced-runs\" : 2")) {
            assertTrue(json.out().contains(key), json.out());
        }
    }

    @Test
    void aTamperedTraceIsNamedAndAMisshapenOneIsUnusable() throws IOException {
        Path out = recorded();
        Path traces = out.resolve("traces.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(traces));
        String line = lines.get(4);
        assertTrue(line.startsWith("status-quo,0,3,"), line);
        char last = line.charAt(line.length() - 1);

        lines.set(4, line.substring(0, line.length() - 1) + (last == 'A' ? 'B' : 'A'));
        Files.write(traces, lines);
        Console console = Console.of("verify", out.toString());
        assertEquals(1, console.code());
        String words = "status-quo, run 0, state: first differs in month 3, phase asks";
        assertTrue(console.out().contains(words), console.out());

        lines.set(4, line.substring(0, line.length() - 1));
        Files.write(traces, lines);
        String other = Console.of("verify", out.toString()).out();
        assertTrue(other.contains("the trace is not of this version of the program"), other);

        lines.set(4, line.replace("status-quo,0,3,", "status-quo,none,3,"));
        Files.write(traces, lines);
        assertUnusable(out, "traces.csv");

        Files.delete(traces);
        assertEquals(0, Console.of("verify", out.toString()).code());
    }

    @Test
    void runsThatBreakHereAreADifference() {
        Path out = recorded();

        Console console = Console.of(FailingRunsTest.breaking(run -> true), "verify", out.toString());

        assertEquals(1, console.code());
        assertTrue(console.out().contains("recorded as ended, broke here"), console.out());
    }

    @Test
    void aChangedTableIsFoundByTheDigestAndNamedWithItsMonth() throws IOException {
        Path out = recorded();
        Path monthly = out.resolve("monthly.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(monthly));
        String line = lines.get(4);
        lines.set(4, line.substring(0, line.lastIndexOf(',')) + ",123.5");
        Files.write(monthly, lines);

        Console some = Console.of("verify", out.toString());
        Console all = Console.of("verify", out.toString(), "--sample", "all");

        assertEquals(1, some.code());
        assertTrue(some.out().contains("the files are not those that were written"), some.out());
        assertEquals(1, all.code());
        assertTrue(all.out().contains("first month, recorded and repeated: monthly.csv: "), all.out());
        assertTrue(all.out().contains("123.5 and "), all.out());
    }

    @Test
    void aChangedManifestIsUnusable() throws IOException {
        Path out = recorded();
        Path manifest = out.resolve("manifest.json");
        String text = Files.readString(manifest);

        change(manifest, "\"runs\":20", "\"runs\":21");
        assertUnusable(out, "is not the one that the results are of");
        Files.writeString(manifest, text);
        change(manifest, "\"runs\" : 20", "\"runs\" : 19");
        assertUnusable(out, "contradicts");
        Files.writeString(manifest, text);
        change(manifest, "\"resolved-config\" : {", "\"resolved-config\" : {\"months\":6,");
        assertUnusable(out, "configuration in the manifest cannot be used");
        Files.writeString(manifest, text);
        change(manifest, "\"scenarios\":[[", "\"scenarios\":7,\"s\":[[");
        assertUnusable(out, "expected a list");
    }

    @Test
    void brokenOutcomesAndMissingFoldersAreUnusable() throws IOException {
        Path out = recorded();
        Files.writeString(out.resolve("outcomes.parquet"), "PAR1 is what this is not");

        assertUnusable(out, "outcomes.parquet");
        assertUnusable(root.resolve("nowhere"), "is no results folder");
        assertEquals(2, Console.of("verify", out.toString(), "--sample", "half").code());
        assertEquals(2, Console.of("verify", out.toString(), "--threads", "0").code());
    }

    private static void assertUnusable(Path out, String why) {
        Console console = Console.of("verify", out.toString());
        assertEquals(2, console.code(), console.out());
        assertTrue(console.err().contains(why), console.err());
    }

    @Test
    void aSampleIsTheSameEveryTimeAndAsLargeAsAsked() {
        int[] runs = IntStream.range(0, 100).toArray();

        assertEquals(5, RunSample.parse("5%").of("a", runs).length);
        assertEquals(1, RunSample.parse("0.1%").of("a", runs).length);
        assertArrayEquals(runs, RunSample.parse("all").of("a", runs));
        assertArrayEquals(
                RunSample.parse("5%").of("a", runs), RunSample.parse("5%").of("a", runs));
        for (String wrong : List.of("0%", "101%", "5", "-5%", "NaN%")) {
            assertThrows(IllegalArgumentException.class, () -> RunSample.parse(wrong));
        }
    }
}
