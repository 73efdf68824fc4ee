package chokepoint.app.selftest;

import chokepoint.app.config.Overrides;
import chokepoint.app.config.StudyFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The study that the jar carries, in place, and the fingerprints that belong to it.
 *
 * @param whole with all its runs
 * @param quick with few of them, for a slow machine
 * @param expected fingerprints by name, from {@code golden/selftest.txt}
 */
public record ShippedStudy(StudyFile whole, StudyFile quick, Map<String, String> expected) {

    /** One block of runs and a bit of the next. */
    private static final int FEW_RUNS = 18;

    /** Reads it from where the classes of the program are: a jar, or a folder while it is built. */
    public static ShippedStudy load() throws IOException {
        Path classes = home();
        if (Files.isDirectory(classes)) {
            return read(classes.resolve("config"));
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return read(jar.getPath("/config"));
        }
    }

    private static Path home() {
        try {
            return Path.of(ShippedStudy.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program knows where it is", e);
        }
    }

    private static ShippedStudy read(Path config) throws IOException {
        Path study = config.resolve("golden/selftest.yaml");
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(config.resolve("golden/selftest.txt"))) {
            if (!line.startsWith("#") && line.contains(": ")) {
                int colon = line.indexOf(": ");
                expected.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return new ShippedStudy(
                StudyFile.load(study), StudyFile.load(study, new Overrides(FEW_RUNS, null, List.of())), expected);
    }
}
