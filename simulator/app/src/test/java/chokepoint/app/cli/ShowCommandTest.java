package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

    private static final String SWEEP = """
            sweep: small
            question: What matters?
            study: tiny.yaml
            runs: 2
            outputs:
              - {metric: peak-price, country: USA, mineral: gallium}
            factors:
              substitution: {path: market.substitution, values: [2, 4, 8]}
            design: {type: grid}
            """;

    @TempDir
    static Path root;

    private static TinyStudy study;
    private static String run;

    @BeforeAll
    static void make() {
        study = TinyStudy.in(root);
        study.write("sweep.yaml", SWEEP);
        run = Console.of(study.run("--runs", "4")).out();
    }

    private static Console show(String... more) {
        return Console.of(Stream.concat(Stream.of("show", study.out().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void showsWhatTheRunHasShownAndWhereTheFilesAre() {
        Console console = show();

        assertEquals(0, console.code(), console.err());
        String tables = run.substring(0, run.indexOf("Results are in"));
        assertTrue(tables.contains("Peak price, 1 = start"), run);
        assertTrue(console.out().contains(tables), console.out());
        assertTrue(console.out().startsWith("tiny: Does it run?\n"), console.out());
        assertTrue(console.out().endsWith(run.substring(run.indexOf("Results are in"))), console.out());
    }

    @Test
    void hasALineOfMedianPricesForEachMineralAndTheScenarioThatMovesIt() throws IOException {
        String text = show("--ascii").out();

        String gallium = text.lines()
                .filter(line -> line.startsWith("gallium "))
                .findFirst()
                .orElseThrow();
        String median = Files.readAllLines(study.out().resolve("monthly.csv")).stream()
                .filter(line -> line.startsWith("status-quo,USA,gallium,all,price,1,5,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[11];
        assertTrue(gallium.matches("gallium +status-quo +[_.=+*%#-]{6}( +[0-9.]+){3}"), gallium);
        assertTrue(gallium.endsWith(String.format(" %.2f", Double.parseDouble(median))), gallium + " " + median);
        assertTrue(text.contains(" china-bans-us "), text);
        assertTrue(text.chars().allMatch(c -> c < 128), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void noLineIsLongerThanTheWidth(int width) {
        Console console = show("--width", Integer.toString(width));

        assertEquals(0, console.code(), console.err());
        String tables = console.out().substring(0, console.out().indexOf("Results are in"));
        assertTrue(tables.lines().allMatch(line -> line.length() <= width), tables);
    }

    @Test
    void readsTheFolderOnlyAndWritesNothing(@TempDir Path other) throws IOException {
        Path copy = Files.createDirectory(other.resolve("copy"));
        for (String name : new String[] {"manifest.json", "summary.csv", "differences.csv", "monthly.csv"}) {
            Files.copy(study.out().resolve(name), copy.resolve(name));
        }
        Map<String, String> before = TinyStudy.contents(copy);

        Console console = Console.of("show", copy.toString());

        assertEquals(0, console.code(), console.err());
        String tables = show().out();
        assertTrue(console.out().startsWith(tables.substring(0, tables.indexOf("Results are in"))), console.out());
        assertEquals(before, TinyStudy.contents(copy));
    }

    @Test
    void asJsonItIsWhatTheRunPrints() {
        String json = show("--json").out();

        assertTrue(json.contains("\"study\" : \"tiny\""), json);
        assertEquals(json, Console.of(study.run("--runs", "4", "--json")).out());
    }

    @Test
    void ofASweepItShowsMeansAndTheLineAlongAFactor() throws IOException {
        Path out = root.resolve("swept");
        Console swept = Console.of("sweep", root.resolve("sweep.yaml").toString(), "--out", out.toString());
        assertEquals(0, swept.code(), swept.err());

        Console console = Console.of("show", out.toString(), "--ascii");

        assertEquals(0, console.code(), console.err());
        assertTrue(swept.out().contains("3 points, 2 scenarios, 12 runs"), swept.out());
        assertTrue(swept.out().contains("Mean along each factor"), swept.out());
        assertEquals(swept.out(), Console.of("show", out.toString()).out());
        assertTrue(console.out().contains("Mean over the runs of a point"), console.out());
        String curve = console.out()
                .lines()
                .filter(line -> line.contains(" status-quo ") && line.contains(" substitution "))
                .findFirst()
                .orElseThrow();
        assertTrue(curve.matches("peak-price USA gallium +status-quo +substitution +[_.=+*%#-]{3} .*"), curve);
        assertFalse(console.out().contains("NaN"), console.out());
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        Console console = Console.of("show", root.resolve("none").toString());

        assertEquals(2, console.code());
        assertEquals("chokepoint: " + root.resolve("none") + ": is no results folder\n", console.err());
        assertEquals("", console.out());
    }

    @Test
    void aBrokenFileIsNamed(@TempDir Path other) throws IOException {
        Files.copy(study.out().resolve("manifest.json"), other.resolve("manifest.json"));
        Files.writeString(other.resolve("summary.csv"), "a,b\n1,2\n");

        Console console = Console.of("show", other.toString());

        assertEquals(2, console.code());
        assertTrue(console.err().startsWith("chokepoint: " + other.resolve("summary.csv")), console.err());
        assertTrue(console.err().contains("expected the columns [scenario, country"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    @Test
    void aWidthThatNothingFitsIsRefused() {
        Console console = show("--width", "59");

        assertEquals(2, console.code());
        assertTrue(console.err().contains("--width (59) must be at least 60"), console.err());
    }
}
