package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.FakeAttribution;
import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.metric.MetricId;
import chokepoint.study.AttributionRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionChartTest {

    private static final FakeStudy STUDY = FakeStudy.withoutEffect();
    private static final List<String> THREE = List.of("export-controls", "tariffs", "disruption");
    private static final MetricId COST = new MetricId("purchase-cost", "USD", "USA", "all", "all");

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private List<Chart> charts(List<AttributionRow> rows) throws IOException {
        Path folder = ResultsFolder.at(root.resolve("folder-" + rows.hashCode()))
                .write(STUDY.provenance(), STUDY.results().with(rows, List.of()), partial -> {});
        return ChartBook.of(ResultsReader.open(folder)).stream()
                .filter(chart -> chart.name().startsWith("attribution"))
                .toList();
    }

    private static MetricId peak(String mineral) {
        return new MetricId("peak-price", "1", "USA", mineral, "all");
    }

    @Test
    void titleSaysWhichSwitchHasTheLargestShare() throws IOException {
        Chart chart = charts(FakeAttribution.rows(COST, 9e9, THREE, 3e9, 0.5e9, 0.5e9))
                .get(0);

        assertEquals("attribution-USA", chart.name());
        assertEquals(
                "\u201CExport controls\u201D makes 75\u00A0% of the rise of the mean purchase cost"
                        + " (95\u00A0%\u00A0interval:\u00A065\u201385\u00A0%)",
                chart.title());
        assertTrue(chart.subtitle().contains("200 runs of each of 8 variants"), chart.subtitle());
    }

    @Test
    void aFallIsCalledAFall() throws IOException {
        Chart chart = charts(FakeAttribution.rows(peak("cobalt"), 3, THREE, -0.9, -0.1, 0))
                .get(0);

        assertTrue(chart.title().contains("makes 90\u00A0% of the fall of the mean peak cobalt price"), chart.title());
    }

    @Test
    void panelsAreThePeaksThatMoveMost() throws IOException {
        List<AttributionRow> rows = new ArrayList<>(FakeAttribution.rows(COST, 1, THREE, 1, 1, 1));
        for (int k = 0; k < 9; k++) {
            rows.addAll(FakeAttribution.rows(peak("mineral" + k), 1, THREE, k, 0, 0));
        }

        assertEquals(
                List.of(
                        "Purchase cost",
                        "Peak mineral8 price",
                        "Peak mineral7 price",
                        "Peak mineral6 price",
                        "Peak mineral5 price",
                        "Peak mineral4 price"),
                charts(rows).get(0).panels().stream().map(Panel::caption).toList());
    }

    @Test
    void whereNothingHappensTheTitleClaimsNothing() throws IOException {
        Chart chart = charts(FakeAttribution.rows(COST, 9, THREE, 0, 0, 0)).get(0);

        assertEquals("No switch moves any headline metric for USA by more than Monte Carlo error", chart.title());
        String svg = PictureFiles.svg(chart);
        for (String wrong : List.of("NaN", "Infinity", "E-")) {
            assertFalse(svg.contains(wrong), wrong);
        }
    }

    @Test
    void aSwitchIsNotCalledTheMakerOfAnEffectThatMayBeChance() throws IOException {
        List<AttributionRow> rows = FakeAttribution.rows(COST, 9, THREE, 1, 0, 0).stream()
                .map(row -> new AttributionRow(
                        row.scenario(),
                        row.switchName(),
                        row.metric(),
                        1,
                        row.baseline(),
                        row.whole(),
                        row.mean(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        row.share(),
                        Double.NaN,
                        Double.NaN))
                .toList();

        Chart chart = charts(rows).get(0);

        assertTrue(chart.title().startsWith("No switch moves"), chart.title());
        assertFalse(PictureFiles.svg(chart).contains("NaN"));
    }

    @Test
    void sixSwitchesWithLongNamesFit() throws IOException {
        List<String> names = IntStream.range(0, 6)
                .mapToObj(k -> "a-switch-with-quite-a-long-name-number-" + k)
                .toList();
        Chart chart = charts(FakeAttribution.rows(COST, 9e9, names, 3e9, 5e8, -5e8, 1, 1e7, 2e9))
                .get(0);

        assertTrue(PictureFiles.svg(chart).length() > 5_000);
    }

    @Test
    void thereIsNoneWithoutAnAttribution() throws IOException {
        assertEquals(List.of(), charts(List.of()));
    }
}
