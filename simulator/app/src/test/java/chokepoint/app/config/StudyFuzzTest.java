package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoils a good configuration at random: it must be read, or refused with a place, and nothing else. */
class StudyFuzzTest {

    private static final List<String> PIECES = List.of(
            "~",
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            ",",
            "\"",
            "'",
            "&a ",
            "*a",
            "!x ",
            "|\n",
            "- ",
            "? ",
            "#",
            "\n",
            "\t",
            "\r",
            "%",
            "@",
            "0x1F",
            ".nan",
            "1e999",
            "-1",
            "99999999999999999999",
            "\\",
            "<<: ",
            "---\n",
            "...\n",
            "é",
            "\uD83D\uDE00",
            "\u2028",
            "\u0007",
            "type",
            "CHN",
            "gallium",
            "  ",
            "..",
            "/");
    private static final List<String> FILES = List.of(
            "studies/good.yaml", "studies/good.yaml", "reference.yaml", "data/minerals.csv", "data/countries.csv");

    @TempDir
    Path folder;

    @Test
    void threeHundredSpoiltFilesAreReadOrRefused() {
        Fixture fixture = Fixture.in(folder);
        assertFalse(isRefused(fixture, "the good configuration must be good"));
        SplittableRandom random = new SplittableRandom(20_260_101);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            String good = fixture.read(file);
            String bad = good;
            for (int change = random.nextInt(3); change >= 0; change--) {
                bad = spoilt(bad, random);
            }
            fixture.write(file, bad);
            refused += isRefused(fixture, i + ": " + bad) ? 1 : 0;
            fixture.write(file, good);
        }
        assertTrue(refused > 150, "only " + refused + " refused: the changes are too tame");
    }

    private static boolean isRefused(Fixture fixture, String spoilt) {
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> StudyFile.load(fixture.study()), spoilt);
            return false;
        } catch (ConfigException e) {
            assertFalse(e.problems().isEmpty(), spoilt);
            e.problems().forEach(problem -> assertTrue(problem.mark().column() > 0, spoilt));
            return true;
        }
    }

    private static String spoilt(String text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(from);
            case 3 -> text.substring(0, from) + piece.repeat(random.nextInt(200)) + text.substring(from);
            default -> text.substring(0, from) + piece + text.substring(from);
        };
    }
}
