package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Studies made again from what manifests hold of them. */
class RecordedStudyTest {

    private static final Path CONFIG = Path.of("../../config");

    @TempDir
    Path folder;

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            return files.filter(file -> file.toString().matches(".*(studies/attribution|gallium-2023)\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private Path manifest(String config) throws IOException {
        return Files.writeString(folder.resolve("manifest.json"), "{\"resolved-config\" : " + config + "}\n");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aStudyComesBackWithItsAttributionItsEventAndItsDigest(Path file) throws IOException {
        StudyFile study = StudyFile.load(file);

        StudyFile again = RecordedStudy.read(manifest(study.canonical()));

        assertEquals(study.canonical(), again.canonical());
        assertEquals(study.attribution(), again.attribution());
        assertEquals(study.study().backtest(), again.study().backtest());
        assertEquals(study.study().scenarios(), again.study().scenarios());
    }

    @Test
    void whatIsNotAConfigurationIsRefusedInWords() throws IOException {
        for (String wrong : List.of(
                "7",
                "{}",
                "{\"scenarios\":[[\"a\"]]}",
                "{\"scenarios\":[[\"a\",{}]]}",
                "{\"scenarios\":[[]]}",
                "{\"scenarios\":[],\"study\":\"a\",\"question\":\"\",\"runs\":99999999999}",
                "{\"scenarios\":[],\"study\":\"a\",\"question\":\"\",\"runs\":1.5}",
                "{\"scenarios\":[],\"study\":\"a\",\"question\":\"\",\"runs\":1,\"seed\":1,\"months\":1,"
                        + "\"focus\":[],\"metrics\":[]}")) {
            Path manifest = manifest(wrong);
            ConfigException refused = assertThrows(ConfigException.class, () -> RecordedStudy.read(manifest));
            assertTrue(String.valueOf(refused.getMessage()).contains("manifest.json"), refused.getMessage());
        }
    }
}
