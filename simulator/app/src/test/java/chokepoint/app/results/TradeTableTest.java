package chokepoint.app.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.domain.Stage;
import chokepoint.world.BaseFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trade.csv}, written, read back, digested and compared. */
class TradeTableTest {

    private static final FakeStudy STUDY = FakeStudy.withoutEffect();

    @TempDir
    Path root;

    private static List<BaseFlow> trade(double ore) {
        return List.of(
                new BaseFlow("ore", Stage.MINED, "AUS", "CHN", ore),
                new BaseFlow("ore", Stage.REFINED, "CHN", "CHN", 0.1 + 0.2));
    }

    private static StudyResults results(double baseline, double other) {
        Map<String, List<BaseFlow>> trade = new LinkedHashMap<>();
        trade.put("baseline", trade(baseline));
        trade.put("empty-threat", trade(other));
        return STUDY.results().with(trade);
    }

    private ResultsReader written(StudyResults results) throws IOException {
        Path folder = new ResultsFolder(root.resolve("out"), new CsvOutcomes())
                .write(STUDY.provenance(), results, partial -> {});
        DictionaryTest.assertComplete(folder);
        return ResultsReader.open(folder);
    }

    @Test
    void aScenarioWithTheBaseYearOfTheFirstHasNoLinesOfItsOwn() throws IOException {
        ResultsReader same = written(results(7, 7));

        List<TradeLine> lines = List.of(
                new TradeLine("baseline", "ore", "mined", "AUS", "CHN", 7),
                new TradeLine("baseline", "ore", "refined", "CHN", "CHN", 0.1 + 0.2));
        assertEquals(lines, same.trade());
        assertEquals(lines, same.trade("empty-threat"));
        assertEquals(lines, same.trade("baseline"));
    }

    @Test
    void aScenarioWithAnotherBaseYearHasAllItsLines() throws IOException {
        ResultsReader other = written(results(7, 8));

        assertEquals(4, other.trade().size());
        assertEquals(7, other.trade("baseline").get(0).tonnesPerYear());
        assertEquals(8, other.trade("empty-threat").get(0).tonnesPerYear());
    }

    @Test
    void theDigestAndTheComparisonCoverIt() throws IOException {
        StudyResults results = results(7, 8);
        ResultsReader reader = written(results);
        assertEquals(ResultsDigest.of(results), reader.manifest().resultsDigest());
        assertEquals(ResultsDigest.of(results), ResultsDigest.of(reader));
        assertNotEquals(ResultsDigest.of(results), ResultsDigest.of(results(7, Math.nextUp(8.0))));

        CellDifference found =
                ResultsContents.of(reader).firstDifference(ResultsContents.of(results(7, Math.nextUp(8.0))));
        assertNotNull(found);
        assertEquals(
                "trade.csv: empty-threat ore mined AUS CHN, tonnes_per_year: 8.0 and 8.000000000000002", found.text());
    }

    @Test
    void aSpoiltTableIsRefusedAndAFolderWithoutOneIsRead() throws IOException {
        ResultsReader reader = written(results(7, 7));
        Path file = reader.folder().resolve("trade.csv");
        Files.writeString(file, Files.readString(file).replace("7.0", "seven"));
        assertThrows(UnreadableResultsException.class, () -> ResultsReader.open(reader.folder()));

        Files.delete(file);
        ResultsReader older = ResultsReader.open(reader.folder());
        assertEquals(List.of(), older.trade());
        assertEquals(List.of(), older.trade("empty-threat"));
    }
}
