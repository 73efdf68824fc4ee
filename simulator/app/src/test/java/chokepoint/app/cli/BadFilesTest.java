package chokepoint.app.cli;

import static chokepoint.app.cli.Refusal.requireRefused;
import static chokepoint.app.cli.Refusal.requireWords;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are missing, cut short or no study at all are named. */
class BadFilesTest {

    private static final String STUDY = "tiny.yaml";
    private static final String DATA = "config/data/";

    @TempDir
    Path root;

    static Stream<Arguments> rowsThatAreNeeded() {
        return Stream.of(
                Arguments.of("demand.csv", "gallium,", "demand.gallium"),
                Arguments.of("production.csv", "gallium,refined,", "production.gallium"),
                Arguments.of("end-uses.csv", "gallium,", "end-uses.gallium"),
                Arguments.of("minerals.csv", "gallium,price,", "minerals.gallium: missing key 'price'"),
                Arguments.of("minerals.csv", "gallium,", "minerals.gallium"),
                Arguments.of("mineral-labels.csv", "gallium,", "minerals.gallium: missing key 'label'"),
                Arguments.of("countries.csv", "CHN,", "CHN"),
                Arguments.of("trade-costs.csv", "NAM,EAS,", "trade-costs.NAM.EAS"));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("rowsThatAreNeeded")
    void aMissingRowIsNamed(String table, String start, String key) throws IOException {
        TinyStudy study = TinyStudy.in(root).withOwnTables();
        Path file = root.resolve(DATA + table);
        List<String> lines = Files.readAllLines(file);
        List<String> kept =
                lines.stream().filter(line -> !line.startsWith(start)).toList();
        assertTrue(kept.size() < lines.size());
        Files.write(file, kept);

        requireRefused(study, ":", key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demand.csv", "countries.csv", "minerals.csv"})
    void aMissingTableIsNamed(String table) throws IOException {
        TinyStudy study = TinyStudy.in(root).withOwnTables();
        Files.delete(root.resolve(DATA + table));

        requireRefused(study, "config/reference.yaml:10:7", "no such file: " + root.resolve(DATA + table));
        assertTrue(Console.of(study.run()).err().endsWith("\n1 problem\n"));
    }

    static Stream<Arguments> filesThatAreNoStudy() {
        return Stream.of(
                Arguments.of("empty", new byte[0], "empty"),
                Arguments.of("comment only", "# nothing\n".getBytes(StandardCharsets.UTF_8), "empty"),
                Arguments.of("binary", new byte[] {'P', 'K', 3, 4, 20, 0, 8}, "plain text"),
                Arguments.of("not UTF-8", new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'}, "UTF-8"),
                Arguments.of("a list", "- a\n".getBytes(StandardCharsets.UTF_8), "a map of keys"),
                Arguments.of("10 MB", "#".repeat(10_000_000).getBytes(StandardCharsets.UTF_8), "larger"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreNoStudy")
    void aFileThatIsNoStudyIsRefused(String name, byte[] bytes, String words) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Files.write(root.resolve(STUDY), bytes);

        requireRefused(study, STUDY + ":1:", words);
    }

    @Test
    void aStudyThatIsNotThereOrAFolderIsRefused() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Files.delete(root.resolve(STUDY));
        requireRefused(study, STUDY, "no such file");
        Files.createDirectory(root.resolve(STUDY));
        requireRefused(study, STUDY, "is a folder, not a file");
    }

    @Test
    void anUnknownScenarioIsCorrected() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Console console = Console.of(study.run("--scenario", "china-ban-us"));

        requireWords(study, console, STUDY + ":", "did you mean 'china-bans-us'");
    }
}
