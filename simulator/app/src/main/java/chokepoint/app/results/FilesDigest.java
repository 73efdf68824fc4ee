package chokepoint.app.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fingerprint of a sweep: SHA-256 over the name and then the bytes of each of its CSV files, in order of name,
 * but of the data dictionary and the assumptions. Numbers have one text each, so equal bytes are equal numbers.
 */
final class FilesDigest {

    private static final Set<String> NO_RESULTS = Set.of(ResultsFolder.DICTIONARY, ResultsFolder.ASSUMPTIONS);

    private FilesDigest() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (String name : tables(folder)) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            try (InputStream file = Files.newInputStream(folder.resolve(name))) {
                for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv") && !NO_RESULTS.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
