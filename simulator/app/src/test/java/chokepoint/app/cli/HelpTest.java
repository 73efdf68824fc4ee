package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "sweep --help",
                "merge --help",
                "backtest --help",
                "validate --help",
                "selftest --help"
            })
    void helpShowsExamplesAndExitCodes(String arguments) {
        Console console = Console.of(arguments.split(" ", -1));

        assertEquals(0, console.code());
        assertEquals("", console.err());
        for (String word : List.of("Usage: chokepoint", "Example", "chokepoint ", ".yaml", "Exit codes: 0")) {
            assertTrue(console.out().contains(word), console.out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "run --version",
                "sweep --version",
                "merge --version",
                "backtest --version",
                "validate --version"
            })
    void theVersionIsOneLine(String arguments) {
        Console console = Console.of(arguments.split(" ", -1));

        assertEquals(0, console.code());
        assertTrue(console.out().matches("chokepoint [0-9a-z.]+\\R"), console.out());
    }

    @Test
    void everyCommandHasHelp() {
        assertEquals(
                List.of(
                        "run",
                        "sweep",
                        "merge",
                        "backtest",
                        "calibrate",
                        "verify",
                        "compare",
                        "report",
                        "show",
                        "serve",
                        "validate",
                        "selftest"),
                List.copyOf(Main.commandLine((scenario, study) -> {
                            throw new IllegalStateException();
                        })
                        .getSubcommands()
                        .keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "validate", "validate a b"})
    void aCommandThatCannotBeIsRefusedWithUsage(String arguments) {
        Console console = Console.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertEquals(2, console.code());
        assertTrue(console.err().contains("Usage: chokepoint"), console.err());
    }

    @Test
    void aMisspeltCommandIsCorrected() {
        Console console = Console.of("rum", "study.yaml");

        assertEquals(2, console.code());
        assertTrue(console.err().contains("Did you mean: chokepoint run?"), console.err());
    }
}
