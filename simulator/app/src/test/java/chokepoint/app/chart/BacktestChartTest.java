package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.MonthlyLine;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.study.Backtest;
import chokepoint.study.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestChartTest {

    private static final FakeStudy STUDY = FakeStudy.withoutEffect();
    private static final String PEAK = "event-peak-ratio";
    private static final String YEARLY = "event-yearly-peak-ratio";

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private static Score score(String metric, double observed, int runs) {
        boolean inside = observed >= 2 && observed <= 4;
        double low = runs == 0 ? Double.NaN : 2;
        double high = runs == 0 ? Double.NaN : 4;
        return new Score(metric, observed, observed, observed, runs, low, 3, high, 0.5, inside, 2, 1, 1, 1);
    }

    private List<Chart> charts(String country, Score... scores) throws IOException {
        return charts(country, PEAK, 9, Map.of(6, 9.0, 1, 0.9), scores);
    }

    private List<Chart> charts(String country, String target, int until, Map<Integer, Double> observed, Score... scores)
            throws IOException {
        Backtest event = new Backtest(
                "USA", "gallium", 1, 3, 4, until, 0, 0, Map.of(target, new Backtest.Target(3, 3, 3)), observed);
        Path folder = ResultsFolder.at(root.resolve("folder"))
                .write(STUDY.provenance(), STUDY.results().with(event, List.of(scores)), partial -> {});
        return BacktestChart.of(ResultsReader.open(folder), country);
    }

    private String title(Score... scores) throws IOException {
        return charts("USA", scores).get(0).title();
    }

    @Test
    void theTitleSaysWhereTheObservedPeakLies() throws IOException {
        assertEquals(
                "The observed peak of 3 times the price before lies within nine tenths of the runs (2\u20134)",
                title(score(PEAK, 3, 200))
                        .replace('\u00A0', ' ')
                        .replace("2.0", "2")
                        .replace("4.0", "4")
                        .replace("3.0", "3"));
        assertTrue(title(score(PEAK, 1, 200)).contains("lies below nine tenths of the runs"));
        assertTrue(title(score(PEAK, 5, 200)).contains("lies above nine tenths of the runs"));
    }

    @Test
    void aPeakAtTheWrongTimeIsNotPraised() throws IOException {
        assertTrue(title(score(PEAK, 3, 200), score("event-months-to-peak", 30, 200))
                .endsWith("; its month lies outside"));
        assertFalse(title(score(PEAK, 3, 200), score("event-months-to-peak", 3, 200))
                .contains("month lies outside"));
    }

    @Test
    void aSeriesOfYearsIsLaidOnTheMeanOfTheYear() throws IOException {
        Chart chart = charts("USA", YEARLY, 20, Map.of(17, 2.0), score(YEARLY, 1, 200))
                .get(0);
        ResultsReader results = ResultsReader.open(root.resolve("folder"));
        double base = results.monthly().stream()
                .filter(line -> line.scenario().equals("baseline")
                        && line.series().column().equals("USA.gallium.all.price")
                        && line.month() < 12)
                .mapToDouble(MonthlyLine::q50)
                .average()
                .orElseThrow();
        XYDataset lines = chart.panels().get(0).plot().getDataset(0);
        int dots = lines.getSeriesCount() - 1;

        assertEquals(2, lines.getItemCount(dots));
        assertArrayEquals(new double[] {5, 17}, new double[] {lines.getXValue(dots, 0), lines.getXValue(dots, 1)});
        assertEquals(base, lines.getYValue(dots, 0), 1e-9);
        assertEquals(2 * base, lines.getYValue(dots, 1), 1e-9);
        assertTrue(chart.subtitle().contains("observed means of years"), chart.subtitle());
        assertFalse(charts("USA", score(PEAK, 3, 200)).get(0).subtitle().contains("years"));
    }

    @Test
    void theTitleOfASeriesOfYearsSaysWhetherTheyWereDearer() throws IOException {
        assertEquals(
                "No year after the event was dearer than its own, but nine tenths of the runs rise to 2\u20134 times its"
                        + " price",
                title(score(YEARLY, 1, 200)));
        assertEquals(
                "The observed rise to 2.25 times the price of the year of the event lies within nine tenths of the runs"
                        + " (2\u20134)",
                title(score(YEARLY, 2.25, 200)));
        assertTrue(title(score(YEARLY, 5, 200)).endsWith("lies above nine tenths of the runs (2\u20134)"));
        assertEquals(
                "No year after the event was dearer than its own, which lies within nine tenths of the runs (1\u20131.12)",
                title(new Score(YEARLY, 1, 1, 1, 200, 1, 1.05, 1.12, 0.5, true, 1.12, 1, 1, 1)));
    }

    @Test
    void withoutAPeakTheTitleCounts() throws IOException {
        String counted = "1 of 2 observed values lie within nine tenths of the runs";
        assertEquals(counted, title(score("peak-price", 3, 200), score("event-half-life", 1, 200)));
        assertEquals("1 of 1" + counted.substring(6), title(score(PEAK, 3, 0)));
    }

    @Test
    void theHighestObservedPriceFitsIn() throws IOException {
        Chart chart = charts("USA", score(PEAK, 3, 200)).get(0);

        assertEquals("backtest-USA-gallium", chart.name());
        assertTrue(chart.panels().get(0).plot().getRangeAxis().getUpperBound() >= 8);
        assertFalse(PictureFiles.svg(chart).contains("NaN"));
    }

    @Test
    void thereIsNoneForACountryOfWhichNothingWasObserved() throws IOException {
        assertEquals(List.of(), charts("JPN", score(PEAK, 3, 200)));
    }
}
