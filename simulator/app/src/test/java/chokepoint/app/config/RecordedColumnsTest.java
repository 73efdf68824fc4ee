package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.study.RunKernel;
import chokepoint.study.Study;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns known from the configuration alone are those that runs record. */
class RecordedColumnsTest {

    private static final Path CONFIG = Path.of("../../config");

    @ParameterizedTest
    @ValueSource(strings = {"studies/gallium-cut.yaml", "studies/smuggling.yaml", "backtests/gallium-2023.yaml"})
    void areThoseOfTheRecorder(String file) {
        Study study = StudyFile.load(CONFIG.resolve(file)).study();
        for (Scenario scenario : study.scenarios().values()) {
            assertEquals(
                    Set.copyOf(new RunKernel(Compiler.compile(scenario), study).metrics()),
                    Set.copyOf(RecordedColumns.of(study, scenario)));
        }
    }
}
