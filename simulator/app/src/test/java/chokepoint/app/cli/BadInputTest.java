package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, the user is told in words where the fault lies, and nothing is written. */
class BadInputTest {

    private static final String STUDY = "tiny.yaml";
    private static final String DATA = "config/data/";

    @TempDir
    Path root;

    /** A name, the file to change, a text in it, its replacement, the place of the fault, and words of the message. */
    private static Arguments fault(String name, String file, String old, String bad, String place, String words) {
        return Arguments.of(name, file, old, bad, place, words);
    }

    static Stream<Arguments> faultsOfAStudy() {
        return Stream.of(
                fault(
                        "unknown key",
                        STUDY,
                        "seed: 7",
                        "seed: 7\nzebra: 1",
                        STUDY + ":6:1",
                        "zebra: unknown key; known keys: study"),
                fault("misspelt key", STUDY, "months: 6", "month: 6", STUDY + ":6:1", "did you mean 'months'"),
                fault("wrong type", STUDY, "runs: 20", "runs: [20]", STUDY + ":4:7", "a whole number"),
                fault("number with unit", STUDY, "months: 6", "months: 6 months", STUDY + ":6:9", "6 months"),
                fault("duplicate key", STUDY, "seed: 7", "seed: 7\nseed: 8", STUDY + ":6:1", "duplicate key 'seed'"),
                fault(
                        "positive demand elasticity",
                        STUDY,
                        "status-quo: {}",
                        "status-quo: {minerals: {gallium: {demand-elasticity-short: 0.2}}}",
                        STUDY + ":9:",
                        "demand-elasticity-short"),
                fault("unknown country", STUDY, "country: CHN", "country: CHNA", STUDY + ":12:", "did you mean 'CHN'"),
                fault("unknown focus", STUDY, "focus: [USA]", "focus: [USB]", STUDY + ":7:9", "did you mean 'USA'"),
                fault("too many runs", STUDY, "runs: 20", "runs: 99999999", STUDY + ":4:7", "10000000"),
                fault("no runs", STUDY, "runs: 20", "runs: 0", STUDY + ":4:7", "runs (0)"),
                fault(
                        "unknown policy",
                        STUDY,
                        "type: export-ban",
                        "type: export-bann",
                        STUDY + ":12:",
                        "did you mean 'export-ban'"),
                fault(
                        "unknown metric",
                        STUDY,
                        "focus:",
                        "metrics: [peak-prise]\nfocus:",
                        STUDY + ":7:11",
                        "peak-price"),
                fault("not YAML", STUDY, "seed: 7", "seed: {7", STUDY + ":", "not valid YAML"),
                fault(
                        "missing reference",
                        STUDY,
                        "reference: reference.yaml",
                        "reference: refrence.yaml",
                        STUDY + ":3:12",
                        "no such file"));
    }

    static Stream<Arguments> faultsOfTables() {
        return Stream.of(
                fault("shares", DATA + "demand.csv", "gallium,CHN,0.", "gallium,CHN,0.1", "demand.csv:", "1"),
                fault("no number", DATA + "hubs.csv", "gallium,JPN,0.008", "gallium,JPN,much", "hubs.csv:", "much"),
                fault(
                        "unit",
                        DATA + "hubs.csv",
                        "gallium,JPN,0.008,1",
                        "gallium,JPN,0.008,t",
                        "hubs.csv:",
                        "unit must"),
                fault(
                        "country",
                        DATA + "production.csv",
                        "gallium,refined,CHN",
                        "gallium,refined,CHNA",
                        "production.csv:",
                        "did you mean 'CHN'"),
                fault("column", DATA + "hubs.csv", "mineral,country", "mineral,land", "hubs.csv:1:9", "unknown column"),
                fault("quotes", DATA + "hubs.csv", "gallium,JPN", "gallium,\"JPN", "hubs.csv:", "CSV"),
                fault(
                        "sign",
                        DATA + "minerals.csv",
                        "gallium,demand-elasticity-short,-",
                        "gallium,demand-elasticity-short,",
                        "minerals.csv:",
                        "demand-elasticity-short"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfAStudy")
    void aFaultOfAStudyIsToldAtItsPlace(String name, String file, String old, String bad, String place, String words)
            throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(file, old, bad);

        requireRefused(study, place, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTables")
    void aFaultOfATableIsToldAtItsPlace(String name, String file, String old, String bad, String place, String words)
            throws IOException {
        TinyStudy study = TinyStudy.in(root).withOwnTables();
        study.change(file, old, bad);

        requireRefused(study, place, words);
    }

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

    @Test
    void allFaultsAreListedAtOnce() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "runs: 20", "runs: many");
        study.change(STUDY, "months: 6", "month: 6");
        study.change(STUDY, "focus: [USA]", "focus: [USB]");
        study.change(STUDY, "country: CHN", "country: CHNA");
        study.change(STUDY, "start: 1", "start: soon");

        Console console = Console.of(study.run());

        for (String place : List.of(":4:7", ":6:1", ":7:9", ":12:")) {
            requireWords(study, console, STUDY + place, "problems");
        }
        assertTrue(console.err().contains("soon"), console.err());
        assertTrue(console.err().contains("5 problems"), console.err());
    }

    private void requireRefused(TinyStudy study, String place, String words) throws IOException {
        requireWords(study, Console.of(study.run()), place, words);
        Console validated = Console.of("validate", study.file());
        assertEquals(2, validated.code());
        assertTrue(validated.err().contains(words), validated.err());
    }

    private void requireWords(TinyStudy study, Console console, String place, String words) throws IOException {
        assertEquals(2, console.code(), console.err());
        assertEquals("", console.out());
        assertTrue(console.err().contains(place), place + " is not in\n" + console.err());
        assertTrue(console.err().contains(words), words + " is not in\n" + console.err());
        assertFalse(console.err().contains("\tat "), console.err());
        assertFalse(console.err().contains("fault of the program"), console.err());
        assertFalse(Files.exists(study.out()));
        assertEquals(Map.of(), hidden());
    }

    /** Folders under construction that were left behind. */
    private Map<String, String> hidden() throws IOException {
        Map<String, String> left = TinyStudy.contents(root);
        left.keySet().removeIf(name -> !name.startsWith("."));
        return left;
    }
}
