package chokepoint.app.cli;

import static chokepoint.app.cli.Refusal.requireRefused;
import static chokepoint.app.cli.Refusal.requireWords;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Names of NameClashesTest, of which the hash is the same. */
    @Test
    void aPolicyThatDrawsTheNumbersOfAnotherIsToldAtItsPlace() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        String ban = "{type: export-ban, country: CHN, timing: {type: window, start: 1, length: 5}}\n      ";
        study.change(STUDY, "ban: {", "nw1kE-cj18da: " + ban + "nsmgRrQ5dMfZ: {");

        requireRefused(study, STUDY + ":13:21", "has the same random numbers as 'policy/nw1kE-cj18da'");
    }

    @Test
    void aNameOfOtherLettersIsToldAtItsPlace() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change(STUDY, "ban: {", "b\u5000n: {");

        requireRefused(study, STUDY + ":12:7", "a name must be of A-Z");
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
}
