package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @TempDir
    Path folder;

    private Fixture fixture = new Fixture(Path.of(""));

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    private void assertProblems(String... problems) {
        assertEquals(List.of(problems), fixture.problems());
    }

    @Test
    void keepsTheOriginOfEveryNumber() {
        Node.Mapping tree = StudyFile.load(fixture.study()).resolved().get("status-quo");
        assertNotNull(tree);
        Node.Mapping production =
                (Node.Mapping) Fixture.entry(tree, "production").value();
        Node.Mapping gallium =
                (Node.Mapping) Fixture.entry(production, "gallium").value();
        Node.Mapping refined = (Node.Mapping) Fixture.entry(gallium, "refined").value();
        Node.Scalar china = (Node.Scalar) Fixture.entry(refined, "CHN").value();
        Node.Scalar usa = (Node.Scalar) Fixture.entry(refined, "USA").value();

        assertEquals(new Origin("t/year", "2024", "USGS, MCS 2026", "found"), china.origin());
        assertEquals(new Origin("t/year", "2024", "a \"guess\"", "recalled-low"), usa.origin());
        assertTrue(china.mark().toString().endsWith("data/production.csv:2:21"));
        assertNull(((Node.Scalar) Fixture.entry(tree, "parametric-uncertainty").value()).origin());
    }

    @Test
    void refusesOtherUnitsThanTheRecords() {
        fixture.change("data/production.csv", "590,t/year", "590,kt/year");
        fixture.change("data/minerals.csv", "2,3,months", "2,3,years");
        fixture.change("data/hubs.csv", "0.1,1", "0.1,%");

        assertProblems(
                "data/hubs.csv:2:17: error: hubs.gallium.USA: unit must be '1' but is '%'",
                "data/minerals.csv:7:27: error: minerals.gallium.stock-cover: unit must be 'months' but is 'years'",
                "data/production.csv:2:25: error: production.gallium.refined.CHN: unit must be 't/year' but is 'kt/year'");
    }

    @Test
    void refusesUnknownProvenance() {
        fixture.change("data/hubs.csv", "recalled-low", "found/guess");
        fixture.change("data/countries.csv", "China,asia,-,found", "China,asia,-,recaled-low");
        String known = "; known classes, to be joined by /: found, found (derived), recalled-high, recalled-medium,"
                + " recalled-low";

        assertProblems(
                "data/countries.csv:2:18: error: countries.CHN: unknown provenance 'recaled-low';"
                        + " did you mean 'recalled-low'?" + known,
                "data/hubs.csv:2:26: error: hubs.gallium.USA: unknown provenance 'guess'" + known);
    }

    @Test
    void refusesMissingCells() {
        fixture.change("data/demand.csv", "gallium,CHN,0.6", "gallium,CHN,");
        fixture.change("data/minerals.csv", "USD/t,2024,USGS", "USD/t,,");
        fixture.change("data/hubs.csv", "gallium,USA", ",USA");

        assertProblems(
                "data/demand.csv:2:13: error: demand.gallium.CHN: missing cell 'share'",
                "data/hubs.csv:2:1: error: hubs..USA: missing cell 'mineral'",
                "data/minerals.csv:2:42: error: minerals.gallium.price: missing cell 'year'",
                "data/minerals.csv:2:43: error: minerals.gallium.price: missing cell 'source'");
    }

    @Test
    void refusesRowsOfTheWrongWidth() {
        fixture.change("data/hubs.csv", "gallium,USA,0.1,1", "gallium,USA,0.1");
        fixture.change("data/tariffs.csv", "0.25,1", "0,25,1");

        assertProblems(
                "data/hubs.csv:2:1: error: hubs: expected 7 cells but found 6",
                "data/tariffs.csv:2:1: error: tariffs: expected 8 cells but found 9");
    }

    @Test
    void refusesDuplicateRows() {
        fixture.write("data/hubs.csv", fixture.read("data/hubs.csv") + "\n\ngallium,USA,0.2,1,2024,-,found\n");
        fixture.write("data/countries.csv", fixture.read("data/countries.csv") + "USA,America,asia,-,found\n");

        assertProblems(
                "data/countries.csv:4:1: error: countries.USA: duplicate row; first in line 3",
                "data/hubs.csv:5:9: error: hubs.gallium.USA: duplicate row; first in line 2");
    }

    @Test
    void refusesUnknownMissingAndDuplicateColumns() {
        fixture.change("data/hubs.csv", "unit,year", "units,share");

        assertProblems(
                "data/hubs.csv:1:1: error: hubs: missing column 'unit'",
                "data/hubs.csv:1:1: error: hubs: missing column 'year'",
                "data/hubs.csv:1:23: error: hubs: unknown column 'units'; did you mean 'unit'?; known columns: mineral,"
                        + " country, share, unit, year, source, provenance",
                "data/hubs.csv:1:29: error: hubs: duplicate column 'share'");
    }

    @Test
    void refusesWhatIsNoNumberOrNoName() {
        fixture.change("data/hubs.csv", "USA,0.1", "USB,10%");
        fixture.change("data/minerals.csv", "gallium,price,400000", "gallium,price,4e5 USD");
        fixture.change("data/production.csv", "secondary", "secondry");

        assertProblems(
                "data/hubs.csv:2:9: error: hubs.gallium.USB: 'USB' is not a name in countries; did you mean 'USA'?;"
                        + " known names: CHN, USA",
                "data/hubs.csv:2:13: error: hubs.gallium.USB: expected a number but found '10%';"
                        + " write the bare number",
                "data/minerals.csv:2:15: error: minerals.gallium.price.low: expected a number in USD/t but found"
                        + " '4e5 USD'; write the bare number in that unit",
                "data/production.csv:4:9: error: production.gallium.secondry: unknown key; did you mean 'secondary'?;"
                        + " known keys: mined, refined, secondary");
    }

    @Test
    void refusesQuotesThatDoNotMatch() {
        fixture.change("data/hubs.csv", "gallium,USA", "\"gallium\"x,USA");

        List<String> problems = fixture.problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("data/hubs.csv:2:1: error: not valid CSV in or after this line: "));
    }

    @Test
    void findsCellsBehindQuotedCommasAndLines() {
        fixture.change("data/production.csv", "\"USGS, MCS 2026\",found", "\"é, \"\"b\n\nc\",fund");

        List<String> problems = fixture.problems();
        assertEquals(1, problems.size());
        assertTrue(
                problems.get(0).startsWith("data/production.csv:4:4: error: production.gallium.refined.CHN: unknown"));
    }

    @Test
    void refusesAFileThatLooksLikeAMisspeltTableAndLeavesOthersAlone() {
        fixture.write("data/tarifs.csv", "a,b\n1,2\n");
        fixture.write("data/restriction-spells.csv", "a,b\n1,2\n");
        fixture.write("data/README.md", "text");

        assertProblems("data/tarifs.csv:1:1: error: no table of this name; did you mean 'tariffs'?");
    }

    @Test
    void namesATableThatIsNotThere() throws IOException {
        Files.delete(folder.resolve("data/hubs.csv"));
        fixture.write("data/demand.csv", "");
        Files.delete(folder.resolve("data/tariffs.csv"));
        Files.createDirectory(folder.resolve("data/tariffs.csv"));

        assertProblems(
                "data/demand.csv:1:1: error: the file is empty",
                "data/tariffs.csv:1:1: error: is a folder, not a file",
                "reference.yaml:1:7: error: data: no such file: data/hubs.csv");
    }
}
