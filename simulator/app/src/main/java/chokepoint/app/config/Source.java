package chokepoint.app.config;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text with a name, by which errors call it. Lines end at LF, CR LF or CR. */
public final class Source {

    /** The largest file, in bytes: several hundred times the largest of the project. */
    static final int LARGEST = 4_000_000;

    private final String name;
    private final String text;
    private final List<String> lines;

    Source(String name, String text) {
        this.name = name;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lines = List.of(this.text.split("\r\n|\n|\r", -1));
    }

    /** Reads a file of UTF-8 text, or says why it cannot. */
    static Source read(Path path) {
        String name = nameOf(path);
        Source unread = new Source(name, "");
        if (!Files.isRegularFile(path)) {
            throw unread.refused(
                    Files.isDirectory(path)
                            ? "is a folder, not a file"
                            : Files.exists(path) ? "is not a regular file" : "no such file");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unread.refused("the file is larger than " + LARGEST + " bytes");
            }
            return decode(name, bytes);
        } catch (AccessDeniedException e) {
            throw unread.refused("the file may not be read: permission denied");
        } catch (IOException e) {
            throw unread.refused("the file cannot be read: " + e.getMessage());
        }
    }

    /** The name of a path in errors: tidied, and with the same separators on every system. */
    static String nameOf(Path path) {
        return path.normalize().toString().replace(File.separatorChar, '/');
    }

    private static Source decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        Source source = new Source(name, chars.flip().toString());
        if (result.isError()) {
            throw source.refusedAt(source.text.length(), "not UTF-8 text from here on");
        }
        int strange = PlainText.firstStrange(source.text);
        if (strange >= 0) {
            throw source.refusedAt(strange, PlainText.described(source.text.charAt(strange)));
        }
        if (source.text.isBlank()) {
            throw source.refused("the file is empty");
        }
        return source;
    }

    private ConfigException refused(String message) {
        return ConfigException.of(new ConfigProblem(start(), "", message));
    }

    private ConfigException refusedAt(int index, String message) {
        String[] before = text.substring(0, index).split("\r\n|\n|\r", -1);
        Mark mark = new Mark(this, before.length, before[before.length - 1].length() + 1);
        return ConfigException.of(new ConfigProblem(mark, "", message));
    }

    /** How errors call it: for a file, its path. */
    public String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** The first character. */
    Mark start() {
        return new Mark(this, 1, 1);
    }

    /** A line without its end, counted from 1; empty beyond the last. */
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }
}
