package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static Node.Mapping read(String text) {
        Problems problems = new Problems();
        Node.Mapping mapping = YamlReader.mapping(new Source("x.yaml", text), problems);
        problems.throwIfAny();
        return mapping;
    }

    private static String refusal(String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(ConfigException.class, () -> read(text))
                        .problems()
                        .get(0)
                        .text()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void marksKeysAndValues() {
        Node.Mapping mapping = read("# comment\na:\n  b: [1, two]\n");

        Node.Mapping a = assertInstanceOf(Node.Mapping.class, mapping.get("a"));
        Node.Sequence b = assertInstanceOf(Node.Sequence.class, a.get("b"));
        assertEquals("x.yaml:2:1", String.valueOf(Fixture.entry(mapping, "a").key()));
        assertEquals("x.yaml:3:6", b.mark().toString());
        assertEquals("x.yaml:3:10", b.items().get(1).mark().toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "~, NOTHING", "null, NOTHING", "true, BOOLEAN", "yes, TEXT", "NO, TEXT", "0120, INTEGER", "-3, INTEGER",
                "1., DECIMAL", ".5, DECIMAL", "1e-3, DECIMAL", "0x10, TEXT", "0o17, TEXT", ".nan, TEXT", ".inf, TEXT",
                "1_000, TEXT", "'5', TEXT", "\"5\", TEXT", "1e99999, TEXT", "2024-01-01, TEXT"
            })
    void tellsKindsApartAsYaml12Does(String text, Kind kind) {
        Node.Scalar scalar =
                assertInstanceOf(Node.Scalar.class, read("a: " + text).get("a"));

        assertEquals(kind, scalar.kind());
    }

    @Test
    void reportsAllDuplicateKeys() {
        ConfigException e = assertThrows(ConfigException.class, () -> read("a: 1\nb: {c: 1, c: 2}\na: 3\n"));

        assertEquals(
                List.of("duplicate key 'c'; first in line 2", "duplicate key 'a'; first in line 1"),
                e.problems().stream().map(ConfigProblem::message).toList());
        assertEquals("x.yaml:2:11", e.problems().get(0).mark().toString());
        assertEquals("x.yaml:3:1", e.problems().get(1).mark().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: &x 1|x.yaml:1:4: error: anchors and aliases",
                "a: *x|x.yaml:1:4: error: anchors and aliases",
                "a: !!str 5|x.yaml:1:4: error: tags (!name) are not allowed",
                "a: !my {b: 1}|x.yaml:1:4: error: tags (!name) are not allowed",
                "- a|x.yaml:1:1: error: expected a map of keys but found a list",
                "word|x.yaml:1:1: error: expected a map of keys but found 'word'",
                "{[a, b]: 1}|x.yaml:1:2: error: expected a key but found a list",
                "'': 1|x.yaml:1:1: error: expected a key",
                "# nothing|x.yaml:1:1: error: the file is empty",
                "a: [1, 2|x.yaml:1:9: error: not valid YAML: expected",
                "a: \"b|x.yaml:1:6: error: not valid YAML: found unexpected end of stream",
                "a: @b|x.yaml:1:4: error: not valid YAML: found character '@'",
                "a: b: c|x.yaml:1:5: error: not valid YAML: mapping values are not allowed here"
            })
    void refusesWithThePlace(String text, String start) {
        String refusal = refusal(text);

        assertTrue(refusal.startsWith(start), refusal);
    }

    @Test
    void refusesTabsThatIndentAndSecondDocuments() {
        assertTrue(refusal("a:\n\tb: 1\n").startsWith("x.yaml:2:1: error: not valid YAML: "), refusal("a:\n\tb: 1\n"));
        assertEquals(
                "x.yaml:2:1: error: a second document; a file must hold a single one", refusal("a: 1\n---\nb: 1\n"));
    }

    @Test
    void refusesBombsOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertEquals(
                "x.yaml:1:5: error: anchors and aliases (&name, *name) are not allowed; write the value out",
                refusal(bomb.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesDepthBeforeItOverflows(String level) {
        String refusal = refusal("a:\n  " + level.repeat(10_000));

        assertTrue(refusal.contains("nested more than 64 levels deep") || refusal.contains("expected a key"), refusal);
    }

    @Test
    void readsJson() {
        Node.Mapping tree = CanonicalJson.parse("m.json", "{\"a\": [1.5e3, true, null, \"\\u00e9\\n\\/\"], \"b\": {}}");

        assertEquals("{\"a\":[1500,true,null,\"é\\u000a/\"],\"b\":{}}", Fixture.json(tree));
        assertThrows(ConfigException.class, () -> CanonicalJson.parse("m.json", "{\"a\": 1, \"a\": 2}"));
    }
}
