package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that is killed, or started twice, in Java machines of its own. */
class SweepResumeTest {

    private static final String SWEEP = """
            sweep: small
            question: What matters?
            study: tiny.yaml
            runs: 1200
            outputs:
              - {metric: peak-price, country: USA, mineral: gallium}
            factors:
              substitution: {path: market.substitution, values: [2, 4, 8]}
            design: {type: grid}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void write() {
        TinyStudy.in(root).write("sweep.yaml", SWEEP);
    }

    private String[] sweep(String out) {
        return new String[] {
            "sweep",
            root.resolve("sweep.yaml").toString(),
            "--out",
            root.resolve(out).toString()
        };
    }

    private long journalBytes() throws IOException {
        Path part = root.resolve("out.journal").resolve("part-1-of-1.journal");
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private Map<String, String> files(String out) throws IOException {
        Map<String, String> files = TinyStudy.contents(root.resolve(out));
        files.remove("manifest.json");
        return files;
    }

    @Test
    void aSweepKilledAgainAndAgainEndsInTheSameBytes() throws IOException, InterruptedException {
        for (int kills = 0; kills < 3; kills++) {
            long before = journalBytes();
            JavaMachine machine = JavaMachine.start(root, sweep("out"));
            while (machine.process().isAlive() && journalBytes() <= before + 5_000L * kills) {
                Thread.sleep(1);
            }
            machine.kill();
            assertFalse(Files.exists(root.resolve("out")), "results appear as a whole, at the end");
        }
        assertTrue(journalBytes() > 5_000, "it got on between the kills");

        Console last = JavaMachine.start(root, sweep("out")).await();
        assertEquals(0, last.code(), last.err());
        Console whole = Console.of(sweep("whole"));
        assertEquals(0, whole.code(), whole.err());
        assertEquals(files("whole"), files("out"));
    }

    @Test
    void aSecondProcessIsRefusedAtOnce() throws IOException, InterruptedException {
        // Far more runs than a fast machine ends while the second process starts.
        TinyStudy.in(root).write("sweep.yaml", SWEEP.replace("runs: 1200", "runs: 200000"));
        JavaMachine first = JavaMachine.start(root, sweep("out"));
        while (first.process().isAlive() && journalBytes() == 0) {
            Thread.sleep(1);
        }
        Console second = JavaMachine.start(root, sweep("out")).await();

        first.kill();
        assertEquals(2, second.code(), second.err());
        assertTrue(second.err().contains("is in use: another process is running the same"), second.err());
    }
}
