package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A study of two minerals on the project's own configuration, small enough to run in a second. */
record TinyStudy(Path root) {

    static final Path CONFIG = Path.of("../../config").toAbsolutePath().normalize();

    private static final String REFERENCE = """
            extends: %s
            scope: [gallium, cobalt]
            policies: {china-quota-ndpr: ~, china-quota-dy-tb: ~, china-quota-antimony: ~, china-quota-tungsten: ~, china-quota-graphite: ~}
            """;

    private static final String STUDY = """
            study: tiny
            question: Does it run?
            reference: reference.yaml
            runs: 20
            seed: 7
            months: 6
            focus: [USA]
            scenarios:
              status-quo: {}
              china-bans-us:
                policies:
                  ban: {type: export-ban, country: CHN, destinations: [USA], timing: {type: window, start: 1, length: 5}}
            """;

    static TinyStudy in(Path folder) {
        TinyStudy study = new TinyStudy(folder);
        study.write("reference.yaml", REFERENCE.formatted(CONFIG.resolve("reference.yaml")));
        study.write("tiny.yaml", STUDY);
        return study;
    }

    String file() {
        return root.resolve("tiny.yaml").toString();
    }

    Path out() {
        return root.resolve("out");
    }

    /** The command that runs it into its own folder. */
    String[] run(String... more) {
        return Stream.concat(Stream.of("run", file(), "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    void write(String name, String text) {
        try {
            Files.writeString(root.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text of a file, which must be there. */
    void change(String name, String old, String replacement) throws IOException {
        String text = Files.readString(root.resolve(name));
        assertTrue(text.contains(old), name + " must hold " + old);
        write(name, text.replace(old, replacement));
    }

    /** A copy of the project's reference and tables, to be spoilt, in place of the originals. */
    TinyStudy withOwnTables() throws IOException {
        Path copy = root.resolve("config");
        Files.createDirectories(copy.resolve("data"));
        Files.copy(CONFIG.resolve("reference.yaml"), copy.resolve("reference.yaml"));
        try (Stream<Path> tables = Files.list(CONFIG.resolve("data"))) {
            for (Path table : tables.toList()) {
                Files.copy(
                        table,
                        copy.resolve("data")
                                .resolve(
                                        CONFIG.resolve("data").relativize(table).toString()));
            }
        }
        change("reference.yaml", CONFIG.resolve("reference.yaml").toString(), "config/reference.yaml");
        return this;
    }

    /** Every file below a folder with its bytes as text, by its name in the folder. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
                contents.put(folder.relativize(file).toString(), bytes);
            }
        }
        return contents;
    }
}
