package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a Java machine of its own, as a user starts it. */
class JavaMachineTest {

    @TempDir
    Path root;

    private Console start(String... arguments) throws IOException, InterruptedException {
        return JavaMachine.start(root, arguments).await();
    }

    @Test
    void aStudyLeavesItsResultsWhereItWasStarted() throws IOException, InterruptedException {
        TinyStudy.in(root);
        Console console = start("run", "tiny.yaml", "--runs", "8");

        assertEquals(0, console.code(), console.err());
        try (Stream<Path> results = Files.list(root.resolve("results"))) {
            Path folder = results.toList().get(0);
            assertEquals(8, ResultsReader.open(folder).summary().get(0).runs());
            assertTrue(console.out().contains("Results are in results/" + folder.getFileName()), console.out());
        }
        assertTrue(console.err().lines().allMatch(line -> line.contains(" of 16 runs (")), console.err());
    }

    @Test
    void aFaultEndsInWordsAndTheExitCode() throws IOException, InterruptedException {
        TinyStudy.in(root).change("tiny.yaml", "runs: 20", "runs: twenty");
        Console console = start("run", "tiny.yaml");

        assertEquals(2, console.code());
        assertTrue(console.err().startsWith("tiny.yaml:4:7: error: runs: "), console.err());
        assertFalse(console.err().contains("\tat "), console.err());
        assertFalse(Files.exists(root.resolve("results")));
    }
}
