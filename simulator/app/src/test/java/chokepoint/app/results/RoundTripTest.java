package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.study.AttributionRow;
import chokepoint.study.DifferenceRow;
import chokepoint.study.MonthlyBand;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final FakeStudy STUDY = new FakeStudy(twoScenarios(), 40, 6);
    private static final double[] AWKWARD = {
        Double.NaN, -0.0, 0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 0.1 + 0.2
    };
    private static final StudyResults RESULTS = awkward();

    @TempDir
    Path root;

    private static Map<String, Map<String, Double>> twoScenarios() {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        effects.put("reference", Map.of());
        effects.put("another, with a comma", Map.of("gallium", 2.0));
        return effects;
    }

    private static StudyResults awkward() {
        StudyResults results = STUDY.results();
        for (int column = 0; column < AWKWARD.length; column++) {
            results = FakeStudy.with(results, 0, column, AWKWARD[column]);
        }
        return results;
    }

    static Stream<OutcomesFormat> formats() {
        return Stream.of(new ParquetOutcomes(), new CsvOutcomes());
    }

    private ResultsReader written(OutcomesFormat format, StudyResults results) throws IOException {
        Path folder =
                new ResultsFolder(root.resolve("folder"), format).write(STUDY.provenance(), results, partial -> {});
        return ResultsReader.open(folder);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void outcomesReadBackBitForBit(OutcomesFormat format) throws IOException {
        ResultsReader reader = written(format, RESULTS);

        assertEquals(RESULTS.columns(), reader.outcomeColumns());
        List<ScenarioColumns> columns = reader.outcomes(reader.outcomeColumns());
        for (int place = 0; place < 2; place++) {
            ScenarioOutcomes expected = RESULTS.outcomes().get(place);
            assertEquals(expected.scenario(), columns.get(place).scenario());
            assertArrayEquals(expected.runs(), columns.get(place).runs());
            for (int row = 0; row < expected.rows().length; row++) {
                for (int column = 0; column < expected.metrics().size(); column++) {
                    assertEquals(
                            Double.doubleToLongBits(expected.rows()[row][column]),
                            Double.doubleToLongBits(columns.get(place).values()[column][row]));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void columnsAreReadInTheOrderAskedFor(OutcomesFormat format) throws IOException {
        String first = RESULTS.columns().get(20);
        String second = RESULTS.columns().get(10);
        double[][] values =
                written(format, RESULTS).outcomes(List.of(first, second)).get(1).values();

        assertEquals(RESULTS.outcomes().get(1).rows()[7][20], values[0][7]);
        assertEquals(RESULTS.outcomes().get(1).rows()[7][10], values[1][7]);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void digestOfTheFilesIsTheDigestOfTheNumbers(OutcomesFormat format) throws IOException {
        ResultsReader reader = written(format, RESULTS);

        assertEquals(ResultsDigest.of(RESULTS), reader.manifest().resultsDigest());
        assertEquals(ResultsDigest.of(RESULTS), ResultsDigest.of(reader));
    }

    @Test
    void digestChangesWithOneBit() {
        double value = RESULTS.outcomes().get(0).rows()[3][3];
        assertNotEquals(ResultsDigest.of(RESULTS), ResultsDigest.of(FakeStudy.with(RESULTS, 3, 3, Math.nextUp(value))));
        assertNotEquals(ResultsDigest.of(RESULTS), ResultsDigest.of(FakeStudy.with(RESULTS, 0, 1, 0.0)));
    }

    @Test
    void digestTakesAllNaNsAsOne() {
        double other = Double.longBitsToDouble(0x7ff8000000000123L);
        assertEquals(ResultsDigest.of(RESULTS), ResultsDigest.of(FakeStudy.with(RESULTS, 0, 0, other)));
    }

    @Test
    void tablesReadBackAsTheyWere() throws IOException {
        DifferenceRow odd = RESULTS.differences().get(0);
        DifferenceRow constant =
                new DifferenceRow(odd.scenario(), odd.reference(), odd.metric(), 40, -0.0, 0, 0, 0, Double.NaN);
        StudyResults results = new StudyResults(RESULTS.outcomes(), RESULTS.summary(), List.of(odd, constant));

        ResultsReader reader = written(new CsvOutcomes(), results);

        assertEquals(DifferenceLine.of(odd), reader.differences().get(0));
        assertEquals(DifferenceLine.of(constant), reader.differences().get(1));
        MonthlyBand band = RESULTS.outcomes().get(1).monthly().get(5);
        assertTrue(reader.monthly().contains(MonthlyLine.of("another, with a comma", band)));
        for (int row = 0; row < results.summary().size(); row++) {
            assertEquals(
                    results.summaryLines().get(row).texts(),
                    reader.summary().get(row).texts());
            assertArrayEquals(
                    results.summaryLines().get(row).numbers(),
                    reader.summary().get(row).numbers());
        }
    }

    @Test
    void anAttributionReadsBackAndIsPartOfTheDigest() throws IOException {
        List<AttributionRow> rows = FakeAttribution.rows(
                RESULTS.outcomes().get(0).metrics().get(0), 0.1 + 0.2, List.of("a, b", "c"), -0.0, 0);
        StudyResults results = RESULTS.with(rows, List.of(new RunFailure("s[c]", 7, 3, 2, "broke")));
        ResultsReader reader = written(new CsvOutcomes(), results);

        assertEquals(results.attributionLines(), reader.attribution());
        assertTrue(Double.isNaN(reader.attribution().get(0).share()));
        assertEquals(1, reader.failures().size());
        assertEquals(ResultsDigest.of(results), ResultsDigest.of(reader));
        assertEquals(ResultsDigest.of(results), reader.manifest().resultsDigest());
        assertNotEquals(ResultsDigest.of(RESULTS), ResultsDigest.of(results));
    }

    @Test
    void anEmptyCellStandsForNaN() throws IOException {
        ResultsReader reader = written(new CsvOutcomes(), RESULTS);
        String line =
                Files.readAllLines(reader.folder().resolve("outcomes.csv")).get(1);
        assertTrue(line.startsWith("reference,0,,-0.0,0.0,Infinity,-Infinity,4.9E-324,0.30000000000000004,"), line);
    }

    @Test
    void headingReadsBackAndTheConfigurationIsEmbedded() throws IOException {
        ResultsReader reader = written(new CsvOutcomes(), RESULTS);
        assertEquals(STUDY.heading(), reader.heading());
        String manifest = Files.readString(reader.folder().resolve("manifest.json"));
        assertTrue(manifest.contains("\"resolved-config\" : {\"minerals\": [\"gallium\"], \"price\": 1e3}"), manifest);
    }

    @Test
    void aConfigurationThatIsNotJsonIsRefused() {
        for (String config : List.of("", "{", "{} {}", "minerals: gallium")) {
            Provenance bad =
                    new Provenance(STUDY.heading(), config, SourceState.of(root), Machine.here(), 1, List.of());
            Path file = root.resolve("manifest.json");
            assertThrows(IllegalArgumentException.class, () -> new Manifest(bad, "", 0).write(file), config);
        }
    }

    @Test
    void missingAndMalformedFilesAreNamed() throws IOException {
        Path folder = written(new CsvOutcomes(), RESULTS).folder();
        assertNamed(folder, "outcomes.csv", "scenario\n");
        assertNamed(folder, "summary.csv", "something,else\n");
        Files.delete(folder.resolve("monthly.csv"));
        UnreadableResultsException missing =
                assertThrows(UnreadableResultsException.class, () -> ResultsReader.open(folder));
        assertTrue(missing.toString().contains("summary.csv"), missing.toString());
    }

    private static void assertNamed(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        UnreadableResultsException unreadable = assertThrows(
                UnreadableResultsException.class,
                () -> ResultsReader.open(folder).outcomeColumns());
        assertTrue(unreadable.toString().contains(name), unreadable.toString());
    }

    @Test
    void withoutARepositoryTheCommitIsUnknown() {
        assertEquals(new SourceState("unknown", "unknown"), SourceState.of(root));
        assertTrue(Machine.here().cores() > 0);
    }

    @Test
    void theFormatCanBeForced() {
        String before = System.setProperty(OutcomesFormat.PROPERTY, "csv");
        try {
            assertEquals("outcomes.csv", OutcomesFormat.best().fileName());
        } finally {
            if (before == null) {
                System.clearProperty(OutcomesFormat.PROPERTY);
            } else {
                System.setProperty(OutcomesFormat.PROPERTY, before);
            }
        }
        assertEquals("outcomes.parquet", OutcomesFormat.best().fileName());
    }
}
