package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends a sweep before all of it is done, end to end: time, precision, the disk, levels that do not go together. */
class SweepLimitsTest {

    private static final String SWEEP = """
        sweep: small
        question: What matters?
        study: tiny.yaml
        runs: 200
        outputs:
          - {metric: peak-price, country: USA, mineral: gallium}
        factors:
          substitution: {path: market.substitution, values: [2, 4]}
        design: {type: grid}
        """;

    private static final String UNTIL =
            "until: {metric: peak-price, country: USA, mineral: gallium, statistic: %s, half-width: %s}\n";

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() {
        study = TinyStudy.in(root);
    }

    private String[] sweep(String out) {
        return new String[] {
            "sweep",
            root.resolve("sweep.yaml").toString(),
            "--out",
            root.resolve(out).toString()
        };
    }

    private List<String> cells(String out) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(out).resolve("cells.csv"));
        return lines.subList(1, lines.size());
    }

    private String manifest(String out) throws IOException {
        return Files.readString(root.resolve(out).resolve("manifest.json"));
    }

    @Test
    void aCapOnTimeIsRecordedAsSuch() throws IOException {
        String narrow = UNTIL.formatted("mean", "1e-9");
        study.write("sweep.yaml", SWEEP + narrow);
        assertEquals(0, Console.of(sweep("out")).code());
        for (String line : cells("out")) {
            assertTrue(line.matches(".*,200,0,run-cap"), line);
        }
        assertTrue(manifest("out").contains("\"run-cap\" : 4"), manifest("out"));

        // More runs may be made now, but time is up before the first of them.
        String hurried = narrow.replace("}", ", max-minutes: 1e-9}");
        study.write("sweep.yaml", SWEEP.replace("runs: 200", "runs: 100000") + hurried);
        Console console = Console.of(sweep("out"));

        assertEquals(0, console.code(), console.err());
        for (String line : cells("out")) {
            // After the first look, at 100 runs, though there are 200.
            assertTrue(line.matches(".*,100,0,time-cap"), line);
        }
        assertTrue(console.out().contains("time-cap: 4 of 4 cells"), console.out());
        assertTrue(manifest("out").contains("\"time-cap\" : 4"), manifest("out"));
        assertTrue(manifest("out").contains("\"complete\" : false"), manifest("out"));
    }

    @Test
    void runsGoOnUntilADifferenceIsKnownWellEnough() throws IOException {
        study.write("sweep.yaml", SWEEP.replace("runs: 200", "runs: 300") + UNTIL.formatted("difference", "0.05"));
        Console console = Console.of(sweep("out"));

        assertEquals(0, console.code(), console.err());
        for (String line : cells("out")) {
            String state = line.contains(",status-quo,") ? "done" : "(met|run-cap)";
            assertTrue(line.matches(".*,[123]00,0," + state), line);
        }
        List<String> precision = Files.readAllLines(root.resolve("out/precision.csv"));
        assertEquals(3, precision.size(), "the first scenario is compared with and not judged: " + precision);
        for (String line : precision.subList(1, 3)) {
            assertTrue(line.contains(",china-bans-us,") && line.contains("difference"), line);
        }
    }

    @Test
    void progressTellsTheHalfWidthAndTheEndTellsTheRange() throws IOException {
        study.write("sweep.yaml", SWEEP + UNTIL.formatted("mean", "1e-9"));
        Console console = Console.of(sweep("out"));

        assertTrue(console.err().contains("worst half-width not known yet"), console.err());
        assertTrue(
                console.err()
                        .lines()
                        .anyMatch(line -> line.matches(
                                "round 2: 4 of 4 cells go on, worst half-width 0\\.[0-9]+, [0-9.]+ times what"
                                        + " is allowed; .*")),
                console.err());
        List<String> table = console.out()
                .lines()
                .filter(line -> line.startsWith("peak-price USA gallium ") && line.contains(" +/- "))
                .toList();
        assertEquals(2, table.size(), console.out());
        String mean = " +[0-9.]+ \\+/- [0-9.e-]+ +[0-9a-f]{12}";
        assertTrue(table.get(0).matches("peak-price USA gallium +status-quo" + mean + mean), table.get(0));
        assertTrue(table.get(1).matches("peak-price USA gallium +china-bans-us" + mean + mean), table.get(1));
    }

    @Test
    void whereTheDiskIsFullNothingIsLost() throws IOException, InterruptedException {
        study.write("sweep.yaml", SWEEP.replace("runs: 200", "runs: 20000"));
        // Files of at most 64 KB: growth is refused as on a full disk. The model is empty, which is quick.
        Console full = empty(List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh"), "out");

        assertEquals(2, full.code(), full.err());
        assertTrue(full.err().contains("part-1-of-1.journal cannot be written: "), full.err());
        assertTrue(full.err().contains("all runs in it are kept"), full.err());
        assertFalse(full.err().contains("\tat "), full.err());
        assertFalse(Files.exists(root.resolve("out")));
        long kept = Files.size(root.resolve("out.journal/part-1-of-1.journal"));
        assertTrue(kept > 32_000 && kept <= 65_536, "what fitted is kept: " + kept);

        // With room again, and fewer runs, so that the test is short: what was kept is not run again.
        study.write("sweep.yaml", SWEEP);
        Console room = empty(List.of(), "out");
        assertEquals(0, room.code(), room.err());
        assertTrue(room.err().startsWith("resuming: "), room.err());
        assertEquals(0, empty(List.of(), "whole").code());
        assertEquals(files("whole"), files("out"));
    }

    @Test
    void whereNotEvenFontsCanBeUnpackedItIsSaidInWords() throws IOException, InterruptedException {
        List<String> limited = List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh");
        Console full = JavaMachine.start(root, limited, sweep("out")).await();

        assertEquals(2, full.code(), full.err());
        assertTrue(full.err().startsWith("chokepoint: the fonts of charts cannot be unpacked into "), full.err());
        assertFalse(full.err().contains("\tat "), full.err());
    }

    private Console empty(List<String> before, String out) throws IOException, InterruptedException {
        return JavaMachine.start(root, before, "1g", EmptyModel.class.getName(), sweep(out))
                .await();
    }

    private Map<String, String> files(String out) throws IOException {
        Map<String, String> files = TinyStudy.contents(root.resolve(out));
        files.remove("manifest.json");
        return files;
    }

    @Test
    void aPointWhoseLevelsDoNotGoTogetherIsAFailureWithItsReasonAndTheRestGoesOn() throws IOException {
        study.change("tiny.yaml", "start: 1, length: 5", "start: 3, length: 3, notice: 2");
        study.write(
                "sweep.yaml",
                SWEEP.replace("runs: 200", "runs: 4")
                        .replace("  substitution: {path: market.substitution, values: [2, 4]}\n", """
                              notice: {path: policies.ban.timing.notice, values: [0, 2], in: [china-bans-us]}
                              carried: {path: policies.ban.timing.carried-out, values: [0.5, 1], in: [china-bans-us]}
                            """));
        Console console = Console.of(sweep("out"));

        assertEquals(3, console.code(), console.err());
        assertTrue(console.err().contains("carried-out (0.5) must be 1 without notice"), console.err());
        List<String> failed = new ArrayList<>();
        for (String line : cells("out")) {
            if (!line.matches(".*,4,0,done")) {
                failed.add(line);
            }
        }
        assertEquals(2, failed.size(), "one point of four, both scenarios: " + cells("out"));
    }
}
