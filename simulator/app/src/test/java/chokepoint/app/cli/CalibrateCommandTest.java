package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search over two parameters on one small episode. */
class CalibrateCommandTest {

    private static final String EPISODE = """
            study: tiny-episode
            question: Can it be fitted?
            reference: reference.yaml
            runs: 6
            seed: 3
            months: 24
            focus: [EU]
            metrics: [peak-price]
            scenarios:
              history:
                policies:
                  quota: {type: export-quota, country: CHN, minerals: [gallium], stages: [refined], share: 0.5, timing: {type: window, start: 2}}
            backtest:
              country: EU
              mineral: gallium
              start: 2020-01
              before: 2020-02
              effective: 2020-03
              until: 2021-12
              supply-cut: 0.4
              targets:
                event-peak-ratio: {observed: 3, low: 2, high: 4, source: made up, provenance: recalled-low}
            """;

    private static final String CALIBRATION = """
            calibration: tiny
            episodes: [episode.yaml]
            runs: 6
            evaluations: 12
            parameters:
              market.ask-adjustment: {low: 0.1, high: 0.25, start: 0.2, source: test, provenance: recalled-low}
              market.substitution-time: {low: 12, high: 36, start: 22, source: test, provenance: recalled-low}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // Written by JUnit.
    private Path root;

    @BeforeEach
    void write() {
        TinyStudy study = TinyStudy.in(root);
        study.write("episode.yaml", EPISODE);
        study.write("calibration.yaml", CALIBRATION);
    }

    private Console calibrate(String out, String... more) {
        String[] command = {
            "calibrate",
            root.resolve("calibration.yaml").toString(),
            "--out",
            root.resolve(out).toString()
        };
        return Console.of(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
    }

    private Path folder(String out) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve(out))) {
            return folders.findFirst().orElseThrow();
        }
    }

    private static double loss(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    @Test
    void fitsNoWorseThanItBeganAndSaysWhatTheDataTell() throws IOException {
        Console console = calibrate("a");

        assertEquals(0, console.code(), console.err());
        List<String> journal = Files.readAllLines(folder("a").resolve("evaluations.csv"));
        assertEquals("seed,market.ask-adjustment,market.substitution-time,loss", journal.get(0));
        assertTrue(journal.get(1).startsWith("0,0.2,22.0,"), journal.get(1));
        double best = journal.stream()
                .skip(1)
                .filter(line -> line.startsWith("0,"))
                .mapToDouble(CalibrateCommandTest::loss)
                .min()
                .orElseThrow();
        assertTrue(best < loss(journal.get(1)), "a search that finds nothing better");
        String parameters = Files.readString(folder("a").resolve("parameters.yaml"));
        assertTrue(parameters.contains("market.ask-adjustment: "), parameters);
        assertTrue(parameters.contains("in sample"), parameters);
        assertTrue(
                Files.readString(folder("a").resolve("fit.csv")).contains("tiny-episode gallium,event-peak-ratio,3.0"));
        assertTrue(console.out().contains("told by the data"), console.out());
    }

    @Test
    void aKilledSearchGoesOnAndEndsInTheSameBytes() throws IOException {
        calibrate("a");
        calibrate("b", "--threads", "1");
        Path journal = folder("b").resolve("evaluations.csv");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, 6)) + "\n0,0.2,2");
        for (String name : List.of("parameters.yaml", "fit.csv", "identification.csv")) {
            Files.delete(folder("b").resolve(name));
        }

        Console again = calibrate("b");

        assertEquals(0, again.code(), again.err());
        Map<String, String> whole = TinyStudy.contents(folder("a"));
        assertEquals(whole, TinyStudy.contents(folder("b")));
        assertEquals(lines.size() - 6, again.err().lines().count());
    }

    @Test
    void refusesWhatItCannotFit() throws IOException {
        TinyStudy study = new TinyStudy(root);
        study.change("calibration.yaml", "market.ask-adjustment", "market.ask-adjustmend");
        study.change("calibration.yaml", "start: 22", "start: 99");
        Console console = calibrate("a");

        assertEquals(2, console.code());
        assertTrue(console.err().contains("calibration.yaml:7"), console.err());
        assertFalse(Files.exists(root.resolve("a")));

        study.change("calibration.yaml", "start: 99", "start: 22");
        console = calibrate("a");
        assertTrue(console.err().contains("did you mean 'ask-adjustment'?"), console.err());
        assertTrue(console.err().contains("calibration.yaml:6:3"), console.err());

        study.change("calibration.yaml", "episode.yaml", "tiny.yaml");
        assertTrue(calibrate("a").err().contains("an episode needs a section 'backtest'"));
        study.change("calibration.yaml", "tiny.yaml", "nowhere.yaml");
        assertTrue(calibrate("a").err().contains("there is no file"));
    }

    /** The tiny study draws no parameters: what is left of a range would be its mid, not the fitted number. */
    @Test
    void aNumberThatIsFittedTakesThePlaceOfARange() throws IOException {
        calibrate("a");
        String range = "    market: {ask-adjustment: {low: 0.15, mid: 0.2, high: 0.25}}\n";
        new TinyStudy(root).change("episode.yaml", "    policies:\n", range + "    policies:\n");

        Console console = calibrate("b");

        assertEquals(0, console.code(), console.err());
        assertEquals(
                Files.readString(folder("a").resolve("evaluations.csv")),
                Files.readString(folder("b").resolve("evaluations.csv")));
        new TinyStudy(root).change("calibration.yaml", "market.ask-adjustment", "market.traders");
        assertTrue(calibrate("c").err().contains("expected the path of a number or a range"));
    }

    @Test
    void leavesAFolderAloneThatIsNotItsOwn() throws IOException {
        calibrate("a");
        Files.delete(folder("a").resolve("evaluations.csv"));

        Console console = calibrate("a");

        assertEquals(2, console.code());
        assertTrue(console.err().contains("is no folder of a calibration"), console.err());
        assertEquals(2, calibrate("b", "--evaluations", "3").code());
        assertTrue(calibrate("b", "--threads", "0").err().contains("--threads (0) must be at least 1"));
    }
}
