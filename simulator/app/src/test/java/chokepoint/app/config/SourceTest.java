package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    @TempDir
    Path folder;

    private String refusal(Path file) {
        return assertThrows(ConfigException.class, () -> Source.read(file))
                .problems()
                .get(0)
                .text()
                .lines()
                .findFirst()
                .orElseThrow()
                .replace(folder + "/", "");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.yaml"), bytes);
    }

    @Test
    void refusesWhatIsNoFile() {
        assertEquals("none.yaml:1:1: error: no such file", refusal(folder.resolve("none.yaml")));
        assertEquals(folder + ":1:1: error: is a folder, not a file", refusal(folder));
    }

    @Test
    void refusesEmptyFiles() throws IOException {
        assertEquals("x.yaml:1:1: error: the file is empty", refusal(file(new byte[0])));
        assertEquals("x.yaml:1:1: error: the file is empty", refusal(file(" \n\t\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void refusesTenMegabytes() throws IOException {
        assertEquals("x.yaml:1:1: error: the file is larger than 4000000 bytes", refusal(file(new byte[10_000_000])));
    }

    @Test
    void refusesBinaryAtItsFirstControlCharacter() throws IOException {
        assertEquals(
                "x.yaml:2:3: error: control character 0; the file must be plain text",
                refusal(file(new byte[] {'a', '\n', 'P', 'K', 0, 1, 2})));
    }

    @Test
    void refusesOtherEncodingsAtTheirFirstByte() throws IOException {
        assertEquals(
                "x.yaml:2:4: error: not UTF-8 text from here on",
                refusal(file("a: 1\nb: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void refusesUtf8CutShort() throws IOException {
        assertEquals(
                "x.yaml:1:4: error: not UTF-8 text from here on",
                refusal(file(new byte[] {'a', ':', ' ', (byte) 0xc3})));
    }

    @Test
    void refusesWhatMayNotBeRead() throws IOException {
        Path file = file("a: 1".getBytes(StandardCharsets.UTF_8));
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "this user may read everything");

        assertEquals("x.yaml:1:1: error: the file may not be read: permission denied", refusal(file));
    }

    @Test
    void knowsItsLinesWhateverEndsThem() throws IOException {
        Source source = Source.read(file("\uFEFFa: 1\r\nb: 2\nc: 3\rd".getBytes(StandardCharsets.UTF_8)));

        assertEquals("a: 1", source.line(1));
        assertEquals("c: 3", source.line(3));
        assertEquals("d", source.line(4));
        assertEquals("", source.line(5));
    }
}
