package chokepoint.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPathTest {

    @Test
    void namesAreDecoded() {
        assertEquals(new AskedPath(List.of(), true), AskedPath.of("/"));
        assertEquals(new AskedPath(List.of("tiny"), true), AskedPath.of("/tiny/"));
        assertEquals(
                new AskedPath(List.of("a b", "charts", "é+.svg"), false), AskedPath.of("/a%20b/charts/%C3%A9+.svg"));
    }

    @Test
    void aNameAsALinkIsReadBackAsItself() {
        for (String name : List.of("tiny", "a b", "100% é", "q?#&<\"'>", "x+y~z", "%2e%2e")) {
            AskedPath asked = AskedPath.of("/" + Links.of(name));
            assertNotNull(asked, name);
            assertEquals(List.of(name), asked.names());
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*",
                "tiny/summary.csv",
                "//etc/passwd",
                "/../secret.txt",
                "/tiny/..",
                "/tiny/../tiny/summary.csv",
                "/tiny/./summary.csv",
                "/tiny//summary.csv",
                "/tiny/%2e%2e/secret.txt",
                "/%2E%2E/secret.txt",
                "/tiny/..%2fsecret.txt",
                "/tiny%2fsummary.csv",
                "/tiny%5csummary.csv",
                "/tiny/..%5c..%5csecret.txt",
                "/tiny\\summary.csv",
                "/tiny/summary.csv%00.html",
                "/tiny/summary.csv%0a",
                "/C:/windows",
                "/tiny/summary.csv::$DATA",
                "/.hidden/manifest.json",
                "/%2ehidden/manifest.json",
                "/tiny/%c0%ae%c0%ae/secret.txt",
                "/tiny/%ff",
                "/tiny/%",
                "/tiny/%4",
                "/tiny/%zz",
                "/tiny/é",
                "/a/b/c/d"
            })
    void whatCouldLeadElsewhereIsNoPathHere(String raw) {
        assertNull(AskedPath.of(raw));
    }
}
