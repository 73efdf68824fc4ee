package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingRunsTest {

    /** The model, of which some runs break. */
    static KernelMaker breaking(IntPredicate runs) {
        return AlteredKernel.model((run, row) -> {
            if (runs.test(run)) {
                throw new IllegalStateException("a price is NaN");
            }
        });
    }

    @Test
    void failedRunsAreToldWithTheCommandThatRepeatsThem(@TempDir Path root) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Console console = Console.of(breaking(run -> run % 5 == 3), study.run());

        assertEquals(3, console.code());
        assertTrue(console.err().contains("8 of 40 runs failed; the others are in the results"), console.err());
        String command = "chokepoint run " + study.file() + " --seed 7 --scenario status-quo --only-run 3";
        assertTrue(console.err().contains(command), console.err());
        assertTrue(console.err().contains("a price is NaN"), console.err());
        assertTrue(console.err().contains("3 more, listed in failures.csv"), console.err());
        assertTrue(console.out().contains("less those that failed"), console.out());
        assertEquals(8, ResultsReader.open(study.out()).failures().size());

        Console again = Console.of(
                breaking(run -> run % 5 == 3),
                command.substring("chokepoint ".length()).split(" ", -1));
        assertEquals(3, again.code());
        assertTrue(again.out().contains(" IllegalStateException: a price is NaN\n"), again.out());
    }

    @Test
    void aFileWithASpaceIsQuotedInTheCommand(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve("my studies"));
        TinyStudy study = TinyStudy.in(folder);
        Console console = Console.of(breaking(run -> run == 0), study.run("--quiet"));

        assertEquals(3, console.code());
        assertTrue(console.err().contains("chokepoint run '" + study.file() + "' --seed"), console.err());
    }

    @Test
    void aStudyOfWhichEveryRunFailsStillEndsInWords(@TempDir Path root) {
        TinyStudy study = TinyStudy.in(root);
        Console console = Console.of(breaking(run -> true), study.run());

        assertEquals(3, console.code(), console.err());
        assertTrue(console.err().contains("40 of 40 runs failed"), console.err());
    }
}
