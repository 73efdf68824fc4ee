package chokepoint.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the records of a journal belong to. Records of another program or experiment would be other
 * numbers, so all of it must be the same, but for the shard.
 *
 * @param program version and build
 * @param digest of the experiment's whole configuration
 * @param block runs of a block
 * @param options of the command line that decide the digest, so that parts can be joined elsewhere
 * @param columns what the numbers of a row are
 * @param series what the monthly counts are of
 */
public record JournalHeader(
        String program, String digest, int block, List<String> options, List<String> columns, List<String> series) {

    public JournalHeader {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        series = List.copyOf(series);
    }

    /** Lines of key and value, to be read by people too. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "program", program);
        line(text, "digest", digest);
        line(text, "block", Integer.toString(block));
        options.forEach(option -> line(text, "option", option));
        columns.forEach(column -> line(text, "column", column));
        series.forEach(one -> line(text, "series", one));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        if (value.contains("\n")) {
            throw new IllegalArgumentException(key + " (" + value + ") must be one line");
        }
        text.append(key).append(' ').append(value).append('\n');
    }

    static JournalHeader of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return new JournalHeader(
                one(lines, "program"),
                one(lines, "digest"),
                block(one(lines, "block")),
                all(lines, "option"),
                all(lines, "column"),
                all(lines, "series"));
    }

    private static int block(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header must have a whole number as block", e);
        }
    }

    private static String one(List<String> lines, String key) {
        List<String> values = all(lines, key);
        if (values.size() != 1) {
            throw new IllegalArgumentException("header must have one " + key);
        }
        return values.get(0);
    }

    private static List<String> all(List<String> lines, String key) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(key + " ")) {
                values.add(line.substring(key.length() + 1));
            }
        }
        return values;
    }

    /** Refuses a file whose header is another one than this. */
    void requireSame(JournalHeader found, Path file) throws JournalException {
        requireSame("program", program, found.program, file);
        requireSame("configuration with digest", digest, found.digest, file);
        requireSame("block size", Integer.toString(block), Integer.toString(found.block), file);
        requireSame("metrics", columns.toString(), found.columns.toString(), file);
        requireSame("monthly series", series.toString(), found.series.toString(), file);
    }

    private static void requireSame(String what, String expected, String found, Path file) throws JournalException {
        if (!expected.equals(found)) {
            throw new JournalException(
                    file,
                    "was written by or for another " + what + ": expected " + expected + ", found " + found
                            + "; use that one, or delete the file to run everything again");
        }
    }
}
