package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the small configuration, to be spoilt at will. */
record Fixture(Path root) {

    private static final Path ORIGINAL = Path.of("src/test/resources/config-fixture");

    static Fixture in(Path folder) {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fixture(folder);
    }

    Path study() {
        return root.resolve("studies/good.yaml");
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(root.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    Fixture change(String file, String old, String replacement) {
        String text = read(file);
        assertTrue(text.contains(old), file + " must hold " + old);
        write(file, text.replace(old, replacement));
        return this;
    }

    /** A tree of settings, all of them unknown, as JSON. */
    static String json(Node tree) {
        record Anything() {}
        return CanonicalJson.of(tree, Anything.class);
    }

    /** The entry of a key that must be there. */
    static Node.Entry entry(Node.Mapping mapping, String key) {
        return Objects.requireNonNull(mapping.entries().get(key), key);
    }

    /** The first lines of all problems, without the temporary folder. */
    List<String> problems() {
        return lines(assertThrows(ConfigException.class, () -> StudyFile.load(study())));
    }

    List<String> lines(ConfigException e) {
        return e.problems().stream()
                .map(problem -> problem.text().lines().findFirst().orElseThrow())
                .map(line -> line.replace(root + "/", ""))
                .toList();
    }
}
