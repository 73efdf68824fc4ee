package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that is killed, or has no room, or is started twice, in Java machines of its own. */
class ResumeTest {

    /** Enough to be killed in: some seconds. */
    private static final String RUNS = "2000";

    @TempDir
    Path root;

    private TinyStudy study = new TinyStudy(Path.of("."));

    @BeforeEach
    void write() {
        study = TinyStudy.in(root);
    }

    private Path journal() {
        return root.resolve("out.journal");
    }

    private long journalBytes() throws IOException {
        Path part = journal().resolve("part-1-of-1.journal");
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** All files of results but the manifest, of which the digest is compared. */
    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = TinyStudy.contents(out);
        files.put("manifest.json", ResultsReader.open(out).manifest().resultsDigest());
        return files;
    }

    private Map<String, String> undisturbed(String runs) throws IOException {
        Path out = root.resolve("undisturbed");
        assertEquals(
                0,
                Console.of("run", study.file(), "--runs", runs, "--quiet", "--out", out.toString())
                        .code());
        return files(out);
    }

    @Test
    void aStudyKilledAgainAndAgainEndsInTheSameBytes() throws IOException, InterruptedException {
        long seen = 0;
        int kills = 0;
        while (kills < 4) {
            JavaMachine machine = JavaMachine.start(root, study.run("--runs", RUNS));
            long before = seen;
            // At an arbitrary moment of writing: as soon as the journal has grown by some amount.
            while (machine.process().isAlive() && (seen = journalBytes()) <= before + 100_000L * kills) {
                Thread.sleep(1);
            }
            machine.kill();
            assertFalse(Files.exists(study.out()), "results appear as a whole, at the end");
            kills++;
        }
        assertTrue(journalBytes() > 300_000, "it got on between the kills");

        Console console = JavaMachine.start(root, study.run("--runs", RUNS)).await();

        assertEquals(0, console.code(), console.err());
        assertTrue(console.err().matches("(?s)resuming: [\\d,]+ of 4,000 runs are in the journal\n.*"), console.err());
        assertFalse(Files.exists(journal()));
        assertEquals(undisturbed(RUNS), files(study.out()));
    }

    @Test
    void aSecondProcessIsRefusedAtOnce() throws IOException, InterruptedException {
        // Far more runs than a fast machine ends while the second process starts.
        String many = "1000000";
        JavaMachine first = JavaMachine.start(root, study.run("--runs", many));
        while (first.process().isAlive() && journalBytes() == 0) {
            Thread.sleep(1);
        }
        Console second = JavaMachine.start(root, study.run("--runs", many)).await();

        first.kill();
        assertEquals(2, second.code(), second.err());
        assertTrue(second.err().contains("is in use: another process is running the same"), second.err());
    }

    @Test
    void whereTheDiskIsFullNothingIsLost() throws IOException, InterruptedException {
        // Files of at most 2 MB: room for the fonts, and then growth is refused as on a full disk.
        List<String> limited = List.of("sh", "-c", "ulimit -f 4096; exec \"$@\"", "sh");
        Console full = JavaMachine.start(root, limited, study.run("--runs", RUNS, "--quiet"))
                .await();

        assertEquals(2, full.code(), full.err());
        assertTrue(full.err().contains("part-1-of-1.journal cannot be written: "), full.err());
        assertTrue(full.err().contains("all runs in it are kept"), full.err());
        assertFalse(full.err().contains("\tat "), full.err());
        assertTrue(journalBytes() > 1_000_000, "what fitted is kept: " + journalBytes());
        assertFalse(Files.exists(study.out()));

        Console room = Console.of(study.run("--runs", RUNS));
        assertEquals(0, room.code(), room.err());
        assertTrue(room.err().startsWith("resuming: "), room.err());
        assertEquals(undisturbed(RUNS), files(study.out()));
    }

    @Test
    void aJournalThatIsDamagedIsRefusedAndKept() throws IOException {
        Console.of(FailingRunsTest.breaking(run -> run == 1), study.run("--quiet"));
        Path part = journal().resolve("part-1-of-1.journal");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 3] ^= 1;
        Files.write(part, bytes);

        Console console = Console.of(study.run("--quiet"));

        assertEquals(2, console.code());
        assertTrue(console.err().contains("part-1-of-1.journal is damaged at byte "), console.err());
        assertEquals(bytes.length, journalBytes());
    }
}
