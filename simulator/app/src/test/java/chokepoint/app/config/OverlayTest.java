package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private final Problems problems = new Problems();

    private Node.Mapping merged(String base, String overlay) {
        return new Overlay(problems).merge(tree("base", base), tree("top", overlay));
    }

    private Node.Mapping tree(String name, String text) {
        return YamlReader.mapping(new Source(name, text), problems);
    }

    @Test
    void mergesMapsByKeyAndReplacesTheRest() {
        Node.Mapping merged = merged("{z: {a: 1, b: [1, 2]}, y: 1, x: {c: 1}}", "{w: 5, x: 2, z: {b: [3], d: {e: 4}}}");

        assertEquals("{\"w\":5,\"x\":2,\"y\":1,\"z\":{\"a\":1,\"b\":[3],\"d\":{\"e\":4}}}", Fixture.json(merged));
        assertEquals(List.of("z", "y", "x", "w"), List.copyOf(merged.entries().keySet()));
    }

    @Test
    void replacesAValueByAMap() {
        assertEquals("{\"a\":{\"b\":1}}", Fixture.json(merged("a: 5", "a: {b: 1, c: ~}")));
    }

    @Test
    void deletesWhereTheOverlaySaysNothing() {
        assertEquals("{\"a\":{\"c\":2}}", Fixture.json(merged("{a: {b: 1, c: 2}, d: 1}", "{a: {b: ~}, d: null}")));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void leavesTheBaseAloneUnderAnEmptyOverlay() {
        Node.Mapping merged = merged("a: {b: 1}", "a: {}");

        assertEquals("{\"a\":{\"b\":1}}", Fixture.json(merged));
        assertEquals("base", Fixture.entry(merged, "a").key().source().name());
    }

    @Test
    void keepsTheMarksOfTheWinner() {
        Node.Mapping merged = merged("a: {b: 1, c: 2}", "a: {b: 3}");
        Node.Mapping a = (Node.Mapping) Fixture.entry(merged, "a").value();

        assertEquals("top:1:8", Fixture.entry(a, "b").value().mark().toString());
        assertEquals("base:1:14", Fixture.entry(a, "c").value().mark().toString());
    }

    @Test
    void reportsTheDeletionOfWhatIsNotThere() {
        merged("policies: {china-ban: {a: 1}}", "policies: {chna-ban: ~}");

        assertEquals(
                "top:1:12: error: policies.chna-ban: there is no such key to remove; did you mean 'china-ban'?",
                problems.list().get(0).text().lines().findFirst().orElseThrow());
    }
}
