package chokepoint.app.config;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules;
import chokepoint.metric.MetricId;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.study.RunKernel;
import chokepoint.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every study of the project must keep: it can be read, and its digest is the same each time. */
class ProjectConfigTest {

    private static final Path CONFIG = Path.of("../../config");

    /** Studies, past events and open forecasts. */
    static List<Path> studies() throws IOException {
        List<Path> studies = new ArrayList<>();
        for (String folder : List.of("studies", "backtests", "forecasts")) {
            try (Stream<Path> files = Files.list(CONFIG.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(studies::add);
            }
        }
        return studies;
    }

    @Test
    void everyRecordedForecastIsThere() throws IOException {
        List<String> lines = Files.readAllLines(CONFIG.resolve("forecasts/recorded.csv"));

        assertEquals("forecast,recorded,program,runs,results_digest", lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertTrue(Files.exists(CONFIG.resolve("forecasts").resolve(cells[0])), line);
            assertTrue(cells[1].matches("20[0-9]{2}-[01][0-9]-[0-3][0-9]"), line);
            assertTrue(cells[4].matches("[0-9a-f]{64}"), line);
        }
    }

    @Test
    void theCalibrationIsRead() {
        assertEquals(
                7,
                CalibrationFile.load(CONFIG.resolve("calibration/shared.yaml"))
                        .episodes()
                        .size());
    }

    /** So that its scenarios differ in what is drawn, and not in a value that the reference has left since. */
    @Test
    void whereOnlyMineralsAreDrawnTheMarketIsThatOfTheReference() {
        assertEquals(market("us-strategy", "status-quo"), market("structural-uncertainty", "minerals-drawn"));
    }

    private static MarketRules market(String study, String scenario) {
        Path file = CONFIG.resolve("studies").resolve(study + ".yaml");
        return requireNonNull(StudyFile.load(file).study().scenarios().get(scenario))
                .market();
    }

    static List<Path> sweeps() throws IOException {
        try (Stream<Path> files = Files.list(CONFIG.resolve("sweeps"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void everySweepIsReadAndItsRunsHaveItsOutputs(Path file) {
        SweepFile sweep = SweepFile.load(file);
        Study study = sweep.at(sweep.points().get(0)).study();

        for (Scenario scenario : study.scenarios().values()) {
            List<MetricId> recorded = new RunKernel(Compiler.compile(scenario), study).metrics();
            assertTrue(recorded.containsAll(sweep.outputs()));
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
