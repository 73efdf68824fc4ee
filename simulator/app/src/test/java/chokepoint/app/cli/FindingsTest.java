package chokepoint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    private static final int WIDEST = 140;

    @TempDir
    Path root;

    private String findings(String old, String replacement) throws IOException {
        TinyStudy study = TinyStudy.in(root);
        study.change("tiny.yaml", old, replacement);
        Console console = Console.of(study.run("--runs", "3"));
        assertEquals(0, console.code(), console.err());
        assertTrue(console.out().lines().allMatch(line -> line.length() <= WIDEST), console.out());
        assertFalse(console.out().contains("NaN"), console.out());
        return console.out();
    }

    @Test
    void levelsChangesAndPeaksAreShownAndExplained() throws IOException {
        String text = findings("seed: 7", "seed: 8");

        for (String word : new String[] {
            "All minerals together",
            "Change from status-quo",
            "Peak price, 1 = start, and its change from status-quo",
            "Supply, and its change from status-quo",
            "self-sufficiency, %",
            "Unmet demand is",
            "Changes are paired"
        }) {
            assertTrue(text.contains(word), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "peak-price, 'Peak price', 'unmet demand, %'",
        "unmet-demand, 'unmet demand, % pts', 'Peak price'",
        "tariff-revenue, 'tariffs, bn USD/yr', 'cost, bn USD/yr'",
        "self-sufficiency, 'without largest, %', 'nothing that is shown here'",
        "n-1-adequacy, 'nothing that is shown here was recorded', 'Supply, and'",
        "import-hhi, 'nothing that is shown here was recorded', 'Change from'"
    })
    void onlyRecordedMetricsAreShown(String metric, String there, String notThere) throws IOException {
        String text = findings("focus:", "metrics: [" + metric + "]\nfocus:");

        assertTrue(text.contains(there), text);
        assertFalse(text.contains(notThere), text);
    }

    @Test
    void peaksThatTheModelCanPriceNeedNoWarning() throws IOException {
        String text = findings("seed: 7", "seed: 8");

        assertFalse(text.contains("beyond what the model can tell"), text);
    }

    @Test
    void peaksBeyondWhatTheModelCanPriceAreSaidToBeThat() throws IOException {
        TinyStudy total = TinyStudy.in(root);
        total.change("tiny.yaml", "months: 6", "months: 36");
        total.change("tiny.yaml", "destinations: [USA], ", "");
        total.change("tiny.yaml", "length: 5", "length: 35");
        String text = Console.of(total.run("--runs", "3")).out();

        assertTrue(text.contains("Above 20 use is given up, until none is left at the cap of 40"), text);
    }

    @Test
    void everyFocusCountryHasItsOwnPart() throws IOException {
        String text = findings("focus: [USA]", "focus: [USA, JPN]");

        assertTrue(text.contains("United States (USA): mean of 3 runs"), text);
        assertTrue(text.contains("Japan (JPN): mean of 3 runs"), text);
        assertEquals(text.indexOf("Unmet demand is"), text.lastIndexOf("Unmet demand is"));
    }

    @Test
    void theLongestNamesStillFit() throws IOException {
        findings("china-bans-us:", "a-name-of-sixty-characters-is-the-longest-that-a-study-may-h:");
    }

    @Test
    void aSingleScenarioHasNoChanges() throws IOException {
        TinyStudy study = TinyStudy.in(root);
        Console console = Console.of(study.run("--scenario", "status-quo", "--runs", "1"));

        assertEquals(0, console.code(), console.err());
        assertFalse(console.out().contains("Change"), console.out());
        assertFalse(console.out().contains("NaN"), console.out());
    }
}
