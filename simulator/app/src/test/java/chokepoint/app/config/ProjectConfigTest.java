package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every study of the project must keep: it can be read, and its digest is the same each time. */
class ProjectConfigTest {

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../config/studies"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyStudyIsRead(Path file) {
        StudyFile study = StudyFile.load(file);

        assertFalse(study.study().scenarios().isEmpty());
        assertEquals(study.digest(), StudyFile.load(file).digest());
    }
}
