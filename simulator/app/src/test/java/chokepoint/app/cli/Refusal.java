package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** What must hold whenever a study is refused: words at a place, exit code 2, and nothing written. */
final class Refusal {

    private Refusal() {}

    static void requireRefused(TinyStudy study, String place, String words) throws IOException {
        requireWords(study, Console.of(study.run()), place, words);
        Console validated = Console.of("validate", study.file());
        assertEquals(2, validated.code());
        assertTrue(validated.err().contains(words), validated.err());
    }

    static void requireWords(TinyStudy study, Console console, String place, String words) throws IOException {
        assertEquals(2, console.code(), console.err());
        assertEquals("", console.out());
        assertTrue(console.err().contains(place), place + " is not in\n" + console.err());
        assertTrue(console.err().contains(words), words + " is not in\n" + console.err());
        assertFalse(console.err().contains("\tat "), console.err());
        assertFalse(console.err().contains("fault of the program"), console.err());
        assertFalse(Files.exists(study.out()));
        assertEquals(Map.of(), hidden(study));
    }

    /** Folders under construction that were left behind. */
    private static Map<String, String> hidden(TinyStudy study) throws IOException {
        Map<String, String> left = TinyStudy.contents(study.root());
        left.keySet().removeIf(name -> !name.startsWith("."));
        return left;
    }
}
