package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyChartsTest {

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private List<Chart> charts(FakeOutcomes study) throws IOException {
        return study.charts(root.resolve("study"), Suppliers::of, SupplyMap::of);
    }

    @Test
    void theTitleSaysWhoseShareAScenarioMoves() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(60, "calm", "deals")
                .add("imports-from-CHN", "t/yr", "gallium", "all", 90, 10)
                .add("imports-from-others", "t/yr", "gallium", "all", 10, 20)
                .add("supplied-at-home", "t/yr", "gallium", "all", 0, 70)
                .flow("CHN", "USA", 60)
                .flow("JPN", "USA", 40)
                .flow("CHN", "JPN", 1000));
        String title = charts.get(0).title();

        assertTrue(
                title.matches(
                        "\u201CDeals\u201D lowers China\u2019s share of the gallium used in the United States"
                                + " from (89|90) to (9\\.[0-9]|1[01])\u00A0% in the last year \\(base\u00A0year:\u00A060\u00A0%\\)"),
                title);
        assertEquals("suppliers-USA-gallium", charts.get(0).name());
        assertEquals(
                List.of("base-year", "others", "40.0"),
                charts.get(0).data().rows().get(2).cells().subList(0, 3));
    }

    @Test
    void aMapShowsWhoMakesTheMineralBeforeAndAfter() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(60, "calm", "ramp-up")
                .add("CHN", "refined-output", "t/yr", "gallium", "all", 90, 60)
                .add("USA", "refined-output", "t/yr", "gallium", "all", 10, 40)
                .add("XYZ", "refined-output", "t/yr", "gallium", "all", 0, 0)
                .flow("CHN", "JPN", 95)
                .flow("USA", "USA", 5));
        Chart map = charts.get(0);

        assertEquals("supply-map-gallium", map.name());
        assertEquals(2, map.panels().size());
        assertTrue(map.title().matches(".* and 9?5\u00A0% in the base year"), map.title());
        assertTrue(map.title().contains("\u201Cramp up\u201D"), map.title());
    }

    @Test
    void withoutTradeAndWithoutSupplyTheChartsStand() throws IOException {
        List<Chart> charts = charts(new FakeOutcomes(3, "only")
                .add("imports-from-CHN", "t/yr", "gallium", "all", 0)
                .add("imports-from-others", "t/yr", "gallium", "all", Double.NaN)
                .add("CHN", "refined-output", "t/yr", "gallium", "all", 0));

        assertEquals(2, charts.size());
        charts.forEach(chart -> assertTrue(chart.title().startsWith("No scenario moves "), chart.title()));
    }

    @Test
    void unknownCountriesStandBelowTheMap() {
        List<Countries.Place> places =
                List.copyOf(Countries.places(List.of("CHN", "XYZ")).values());

        assertEquals("China", places.get(0).name());
        assertEquals("XYZ", places.get(1).name());
        assertTrue(Countries.all().stream()
                .allMatch(place -> place.row() < places.get(1).row()));
        assertEquals(
                Countries.all().size(),
                Countries.all().stream()
                        .map(place -> place.column() + " " + place.row())
                        .distinct()
                        .count(),
                "no two countries on one tile");
    }

    @Test
    void theCapOfPricesIsReadFromTheConfigurationAndMarkedWhereTheAxisReachesIt() throws IOException {
        ResultsReader results = new FakeOutcomes(40, "calm", "ban")
                .with("ban", "export-ban")
                .add("peak-price", "1", "gallium", "all", 2, 38)
                .add("peak-price", "1", "cobalt", "all", 2, 3)
                .in(root.resolve("prices"));
        List<Chart> charts = Exceedance.of(results, "USA");
        List<ScenarioSettings> settings = results.settings();

        assertEquals(40, settings.get(1).priceCap());
        assertEquals(
                List.of("export-ban"),
                settings.get(1).policies().values().stream()
                        .map(ScenarioSettings.Policy::type)
                        .toList());
        assertEquals(settings.get(0).rest(), settings.get(1).rest());
        assertTrue(PictureFiles.svg(charts.get(0)).contains("price cap of the model: 40"));
        assertTrue(
                !PictureFiles.svg(charts.get(1)).contains("price cap"),
                charts.get(1).name());
    }

    @Test
    void howManyPeaksAreBeyondTheModelIsSaid() throws IOException {
        FakeOutcomes study = new FakeOutcomes(40, "calm", "ban")
                .add("peak-price", "1", "gallium", "all", 2, 60)
                .add("peak-price", "1", "cobalt", "all", 2, 3);
        List<String> said = HighPrices.of(study.in(root.resolve("high")), "USA");

        assertEquals(1, said.size());
        assertTrue(
                said.get(0)
                        .contains(
                                "In the United States the peak price gets there for gallium in up to 100\u00A0% of the runs"),
                said.get(0));
        assertTrue(said.get(0).contains("\u201Cban\u201D") && !said.get(0).contains("cobalt"), said.get(0));

        FakeOutcomes calm = new FakeOutcomes(40, "calm", "ban").add("peak-price", "1", "gallium", "all", 2, 3);
        assertEquals(List.of(), HighPrices.of(calm.in(root.resolve("low")), "USA"));
    }
}
