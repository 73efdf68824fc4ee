package chokepoint.app.cli;

import chokepoint.study.RunKernel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which program this is, to the bit: its version and a fingerprint of its classes. Between two versions
 * there are many builds, and runs of two of them must not be mixed.
 */
final class ProgramBuild {

    private static final String TEXT = ProgramVersion.text() + " build " + fingerprint();

    private ProgramBuild() {}

    /** For example {@code 0.1.0 build 3f9a2c81d04e}. */
    static String text() {
        return TEXT;
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> one : List.of(RunKernel.class, Main.class)) {
                add(
                        Path.of(one.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()),
                        digest);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the program can read its own classes", e);
        }
    }

    private static void add(Path classes, MessageDigest digest) throws IOException {
        if (Files.isDirectory(classes)) {
            addTree(classes, digest);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                addTree(jar.getPath("/"), digest);
            }
        }
    }

    private static void addTree(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : classes) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                try (InputStream bytes = Files.newInputStream(file)) {
                    digest.update(bytes.readAllBytes());
                }
            }
        }
    }
}
