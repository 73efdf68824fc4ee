package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chokepoint.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {

    private static final String STUDY = "studies/good.yaml";
    private static final String TWO_POLICIES = """
        #
          status-quo:
            policies:
              alpha-ban: {type: export-ban, country: CHN, timing: {type: window, start: 1, length: 2}}
              omega-ban: {type: export-ban, country: CHN, timing: {type: window, start: 1, length: 2}}\
        """;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Fixture fixture = new Fixture(Path.of(""));

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    private String digest() {
        return StudyFile.load(fixture.study()).digest();
    }

    @Test
    void isSixtyFourHexadecimalDigits() {
        assertEquals(64, digest().replaceAll("[^0-9a-f]", "").length());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CanonicalJson.digest("abc"));
    }

    @Test
    void doesNotDependOnWhereTheFilesAre() {
        assertEquals(digest(), StudyFile.load(Fixture.in(elsewhere).study()).digest());
    }

    @Test
    void doesNotDependOnHowThingsAreWritten() {
        String before = digest();
        fixture.change("reference.yaml", "habit-learning: 0.1\n", "habit-learning: 1.00e-1   # a comment\n\n");
        fixture.change("reference.yaml", "price-cap: 50", "price-cap: 50.0");
        fixture.change("data/minerals.csv", "400000", "4e5");
        fixture.change(
                STUDY,
                "study: us-strategy\nquestion: What does a ban do?",
                "question: \"What does a ban do?\"\nstudy: 'us-strategy'");
        fixture.change(
                STUDY,
                "        country: CHN\n        minerals: [gallium]",
                "        minerals:\n          - gallium\n        country: CHN");

        assertEquals(before, digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studies/good.yaml|runs: 200|runs: 201",
                "studies/good.yaml|seed: 2026|seed: 2027",
                "studies/good.yaml|length: 24|length: 25",
                "studies/good.yaml|focus: [USA]|focus: [CHN]",
                "studies/good.yaml|dear:|cheap:",
                "data/production.csv|590|591",
                "reference.yaml|parametric-uncertainty: true|parametric-uncertainty: false"
            })
    void dependsOnWhatResultsDependOn(String file, String old, String replacement) {
        String before = digest();
        fixture.change(file, old, replacement);

        assertNotEquals(before, digest());
    }

    @Test
    void dependsOnTheScenariosAndTheirOrder() {
        String all = digest();
        assertNotEquals(
                all,
                StudyFile.load(fixture.study(), new Overrides(null, null, List.of("dear")))
                        .digest());
        fixture.change(STUDY, "  status-quo: {}\n", "");
        fixture.write(STUDY, fixture.read(STUDY) + "  status-quo: {}\n");

        assertNotEquals(all, digest());
    }

    /** The order of names is that of columns, and of sums over countries, whose last bits it decides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data/end-uses.csv|gallium,chips,|gallium,leds,",
                "data/countries.csv|CHN,|USA,",
                "studies/good.yaml|      alpha-ban: {|      omega-ban: {",
            })
    void dependsOnTheOrderOfNames(String file, String first, String second) {
        fixture.change(STUDY, "  status-quo: {}", TWO_POLICIES);
        String before = digest();
        List<String> lines = new ArrayList<>(List.of(fixture.read(file).split("\n", -1)));
        Collections.swap(lines, line(lines, first), line(lines, second));
        fixture.write(file, String.join("\n", lines));

        assertNotEquals(before, digest());
    }

    private static int line(List<String> lines, String beginning) {
        return IntStream.range(0, lines.size())
                .filter(k -> lines.get(k).strip().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void canonicalTextIsReadBackAsItself() {
        StudyFile file = StudyFile.load(fixture.study());

        file.resolved().values().forEach(tree -> {
            String text = CanonicalJson.of(tree, Scenario.class);
            assertEquals(text, CanonicalJson.of(CanonicalJson.parse("manifest.json", text), Scenario.class));
        });
        assertEquals(
                file.canonical().length() > 0,
                CanonicalJson.parse("m", file.canonical()).entries().size() == 8);
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.1",
        "1e-1, 0.1",
        "5.0, 5",
        "+5, 5",
        "0120, 120",
        "-0.0, 0",
        "5e5, 500000",
        "1e300, 1E+300",
        "9223372036854775807, 9223372036854775807",
        "0.000, 0"
    })
    void writesNumbersByValue(String written, String canonical) {
        assertEquals(canonical, CanonicalJson.number(written));
    }

    @Test
    void escapesWhatJsonOrYamlWouldNotRead() {
        assertEquals("\"\\u0001\\u007f\\u0085\\uffff\"", CanonicalJson.quoted("\u0001\u007f\u0085\uFFFF"));
        String text = "a\"b\\c\n\u2028\uFEFF é \uD83D\uDE00";
        String json = "{\"k\":" + CanonicalJson.quoted(text) + "}";

        Node.Scalar read =
                (Node.Scalar) Fixture.entry(CanonicalJson.parse("x", json), "k").value();
        assertEquals(text, read.text());
    }
}
