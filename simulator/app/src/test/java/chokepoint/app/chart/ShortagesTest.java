package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortagesTest {

    private static final String METRIC = "unmet-demand";

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private List<Chart> charts(FakeOutcomes study) throws IOException {
        return study.charts(root.resolve("study"), Shortages::of, MineralShortages::of, RelationsChart::of);
    }

    @Test
    void theTitlesSayWhichUseGoesShortUnderWhichScenario() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(50, "calm", "ban")
                .add(METRIC, "1", "gallium", "defence", 0, 0.02)
                .add(METRIC, "1", "gallium", "other", 0, 0)
                .add(METRIC, "1", "cobalt", "defence", 0, 0));

        assertEquals(
                "\u201CBan\u201D leaves defence short of some mineral in 100\u00A0% of the runs, against 0\u00A0% in"
                        + " \u201Ccalm\u201D",
                charts.get(0).title());
        assertEquals(2, charts.size(), "no chart of cobalt, which nobody lacks");
        assertTrue(charts.get(1).title().matches(".*leaves defence without [0-9.]+\u00A0% of the gallium asked for.*"));
        assertEquals("gallium", charts.get(1).topic().mineral());
    }

    @Test
    void whereNobodyGoesShortTheTitleSaysSo() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(5, "calm", "ban").add(METRIC, "1", "gallium", "defence", 0, 0));

        assertEquals(1, charts.size());
        assertEquals(
                "No end use goes short of any mineral in any run", charts.get(0).title());
    }

    @Test
    void oneScenarioIsDescribedWithoutComparing() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(40, "only").add(METRIC, "1", "gallium", "other", 0.1));

        assertEquals(
                "A shortage of some mineral hits other uses in 100\u00A0% of the runs",
                charts.get(0).title());
        assertTrue(charts.get(1).title().endsWith("asked for"), charts.get(1).title());
    }

    @Test
    void longNamesGetTheWholeWidth() throws IOException {
        String[] names = new String[12];
        Arrays.setAll(names, k -> "a-name-of-sixty-characters-is-the-longest-that-one-may-have-" + k);
        List<Chart> charts = charts(new FakeOutcomes(3, names)
                .add(METRIC, "1", "gallium", "defence", new double[12])
                .add(METRIC, "1", "gallium", "other", new double[12])
                .add("controls-months", "months", "all", "all", new double[12]));

        charts.forEach(chart -> assertEquals(1, chart.columns(), chart.name()));
    }

    @Test
    void relationsNameTheScenarioThatMovesThem() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(50, "calm", "quarrel")
                .add("retaliation-rounds", "rounds", "all", "all", 0, 3)
                .add("relation-worst", "1", "all", "all", -0.3, -0.3));

        assertTrue(
                charts.get(0).title().startsWith("\u201CQuarrel\u201D raises the rounds of retaliation from 0 to "),
                charts.get(0).title());
        assertEquals(2, charts.get(0).panels().size());
    }

    @Test
    void missingNumbersAndSingleRunsAreDrawn() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(1, "calm", "quarrel")
                .add(METRIC, "1", "gallium", "defence", 0.5, Double.NaN)
                .add("relations-at-end", "1", "all", "all", 0.2, Double.NaN)
                .add("controls-months", "months", "all", "all", 0, 4));

        assertEquals(
                "No scenario moves relations, retaliation or controls by more than Monte Carlo error",
                charts.get(2).title());
    }
}
