package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.StudyResults;
import chokepoint.study.DifferenceRow;
import chokepoint.study.MonthlyBand;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.SummaryRow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ChartBookTest {

    private static final List<String> KINDS =
            List.of("price-fan", "distribution-peak-price", "exceedance-peak-price", "scenario-comparison");

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private List<Chart> charts(FakeStudy study, StudyResults results) throws IOException {
        Path folder = ResultsFolder.at(root.resolve("folder-" + results.hashCode()))
                .write(study.provenance(), results, partial -> {});
        List<Chart> charts = ChartBook.of(ResultsReader.open(folder));
        for (Chart chart : charts) {
            assertSound(chart);
        }
        return charts;
    }

    /** What every chart must keep, whatever its numbers are. */
    static void assertSound(Chart chart) throws IOException {
        String svg = PictureFiles.svg(chart);
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(chart.name() + " is not well-formed", e);
        }
        for (String wrong : List.of("NaN", "Infinity", "<!--", "xml:space", "DOCTYPE", "Dialog", "\u221E", "E-")) {
            assertFalse(svg.contains(wrong), chart.name() + " contains " + wrong);
        }
        assertEquals(svg, PictureFiles.svg(chart));
        assertFigure(chart);
        assertTrue(svg.contains("id=\"" + chart.name() + "-"), "ids are prefixed");
        assertFalse(chart.title().contains("unknown"), chart.title());
    }

    /** What the report needs of it. */
    private static void assertFigure(Chart chart) {
        InlinePicture picture = InlinePicture.of(chart, "f7");
        assertTrue(picture.svg().startsWith("<svg"), chart.name());
        assertTrue(
                Pattern.compile("url\\(#(?!f7)")
                                .matcher(picture.svg())
                                .results()
                                .count()
                        == 0,
                "ids of its own");
        assertFalse(picture.svg().contains("rgb("), "colours are short");
        assertFalse(picture.svg().contains(" width=\"900\" height="), "it takes the room that there is");
        assertTrue(picture.marks().size() > chart.data().rows().size() / 2, chart.name() + " hides its numbers");
        for (InlinePicture.Mark mark : picture.marks()) {
            assertTrue(mark.x() >= 0 && mark.x() <= picture.width(), chart.name() + " " + mark);
            assertTrue(mark.y() >= 0 && mark.y() <= picture.height(), chart.name() + " " + mark);
        }
        assertTrue(chart.error().endsWith("."), chart.error());
        assertTrue(chart.alt().startsWith(chart.title()), chart.alt());
    }

    private static Chart chart(List<Chart> charts, String kind) {
        return charts.stream()
                .filter(chart -> chart.name().startsWith(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " among " + charts));
    }

    @Test
    void titlesSayWhichScenarioDoesWhat() throws IOException {
        FakeStudy study = FakeStudy.typical();
        List<Chart> charts = charts(study, study.results());

        String subject = "\u201CChina bans exports to the US\u201D ";
        for (String kind : KINDS) {
            assertTrue(
                    chart(charts, kind).title().startsWith(subject),
                    chart(charts, kind).title());
            assertTrue(
                    chart(charts, kind).title().contains("gallium"),
                    chart(charts, kind).title());
            assertTrue(chart(charts, kind).subtitle().contains("seed 42"));
        }
        assertEquals(
                subject + "raises the peak gallium price 2.7-fold (95\u00A0%\u00A0of\u00A0runs:\u00A01.6\u20135.5)",
                chart(charts, "distribution").title());
        assertEquals(
                List.of("price-fan-USA-gallium", "price-fan-USA-germanium", "price-fan-USA-antimony"),
                charts.stream()
                        .map(Chart::name)
                        .filter(name -> name.startsWith("price-fan"))
                        .limit(3)
                        .toList());
    }

    @Test
    void titlesClaimNothingWhereNothingHappens() throws IOException {
        FakeStudy study = FakeStudy.withoutEffect();
        List<Chart> charts = charts(study, study.results());

        for (String kind : KINDS) {
            String title = chart(charts, kind).title();
            assertTrue(title.startsWith("No scenario moves "), title);
            assertTrue(title.endsWith(" by more than Monte Carlo error"), title);
        }
    }

    @Test
    void titlesSayLowersWhereAScenarioLowers() throws IOException {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        effects.put("crisis", Map.of("cobalt", 4.0));
        effects.put("relief", Map.of("cobalt", 1.5));
        FakeStudy study = new FakeStudy(effects, 100, 48);
        List<Chart> charts = charts(study, study.results());

        assertTrue(chart(charts, "price-fan").title().startsWith("\u201CRelief\u201D pushes the median cobalt price"));
        assertTrue(chart(charts, "distribution").title().startsWith("\u201CRelief\u201D lowers the peak cobalt price"));
        assertTrue(chart(charts, "exceedance").title().startsWith("\u201CRelief\u201D lowers the chance"));
        assertTrue(chart(charts, "scenario-comparison").title().startsWith("\u201CRelief\u201D lowers the mean"));
    }

    @Test
    void oneScenarioIsDescribedWithoutComparing() throws IOException {
        FakeStudy study = new FakeStudy(Map.of("only", Map.of("nickel", 2.0)), 50, 24);
        List<Chart> charts = charts(study, study.results());

        assertEquals(30, charts.size(), "a price fan, a distribution and an exceedance of each of ten minerals");
        assertTrue(chart(charts, "price-fan").title().startsWith("Nickel price: one run in twenty is above"));
        assertTrue(chart(charts, "distribution").title().startsWith("Peak nickel price: half of the runs"));
        assertTrue(chart(charts, "exceedance").title().startsWith("The chance of a peak nickel price above"));
    }

    @Test
    void manyScenariosAreCutToWhatAChartCanTellApart() throws IOException {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        for (int k = 0; k < 12; k++) {
            effects.put("a-scenario-with-quite-a-long-name-number-" + k, Map.of("cobalt", 1 + 0.2 * k));
        }
        FakeStudy study = new FakeStudy(effects, 60, 24);
        List<Chart> charts = charts(study, study.results());

        assertTrue(chart(charts, "exceedance").subtitle().endsWith("8 of 12 scenarios"));
        assertEquals(8, chart(charts, "exceedance").legend().size());
        assertEquals(6, chart(charts, "distribution").panels().size());
    }

    @Test
    void aChartWhoseNumbersAreMissingIsLeftOut() throws IOException {
        FakeStudy study = new FakeStudy(FakeStudy.typical().effects(), 40, 12);
        StudyResults all = study.results();

        List<String> ofCost = charts(study, only(all, "purchase-cost"::equals, 0)).stream()
                .map(chart -> chart.name().replaceFirst("-USA-.*", ""))
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "policies-USA",
                        "distribution-purchase-cost",
                        "exceedance-purchase-cost",
                        "scenario-comparison-USA"),
                ofCost);
        assertEquals(
                List.of("scenario-comparison-USA"),
                charts(study, only(all, "unmet-demand"::equals, 0)).stream()
                        .map(Chart::name)
                        .toList());
        assertTrue(charts(study, only(all, metric -> false, 12)).stream()
                .allMatch(chart -> chart.name().startsWith("price-fan")));
        assertEquals(List.of(), charts(study, only(all, metric -> false, 0)));
    }

    @Test
    void constantAndMissingNumbersDoNotBreakACharts() throws IOException {
        FakeStudy study = new FakeStudy(FakeStudy.typical().effects(), 20, 6);
        StudyResults results = study.results();
        for (ScenarioOutcomes scenario : results.outcomes()) {
            for (double[] row : scenario.rows()) {
                Arrays.fill(row, 2);
            }
        }
        charts(study, results);
        for (ScenarioOutcomes scenario : results.outcomes()) {
            Arrays.fill(scenario.rows()[3], Double.NaN);
            Arrays.fill(scenario.rows()[4], Double.POSITIVE_INFINITY);
        }
        charts(study, new StudyResults(results.outcomes(), results.summary(), List.of()));
    }

    @Test
    void oneRunIsEnoughToDraw() throws IOException {
        FakeStudy study = new FakeStudy(FakeStudy.typical().effects(), 1, 1);
        for (Chart chart : charts(study, study.results())) {
            assertTrue(chart.title().startsWith("No scenario") || chart.title().contains("start price"), chart.title());
        }
    }

    @Test
    void picturesAreWrittenBesideTheTables() throws IOException {
        FakeStudy study = FakeStudy.withoutEffect();
        Path folder =
                ResultsFolder.at(root.resolve("pictures")).write(study.provenance(), study.results(), ChartBook::write);

        for (Chart chart : ChartBook.of(ResultsReader.open(folder))) {
            Drawing.assertDrawn(chart, Files.readString(folder.resolve("charts").resolve(chart.name() + ".svg")));
            BufferedImage image = ImageIO.read(
                    folder.resolve("charts").resolve(chart.name() + ".png").toFile());
            assertEquals(1800, image.getWidth(), chart.name());
            assertTrue(
                    Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                                    .distinct()
                                    .count()
                            > 50,
                    chart.name() + " has edges of letters and colours");
        }
    }

    /** The results of a study that recorded some metrics only, and so many months. */
    private static StudyResults only(StudyResults results, Predicate<String> metrics, int months) {
        List<ScenarioOutcomes> outcomes = results.outcomes().stream()
                .map(scenario -> {
                    int[] kept = java.util.stream.IntStream.range(
                                    0, scenario.metrics().size())
                            .filter(c -> metrics.test(scenario.metrics().get(c).metric()))
                            .toArray();
                    double[][] rows = Arrays.stream(scenario.rows())
                            .map(row ->
                                    Arrays.stream(kept).mapToDouble(c -> row[c]).toArray())
                            .toArray(double[][]::new);
                    List<MonthlyBand> monthly = scenario.monthly().stream()
                            .filter(band -> band.month() < months)
                            .toList();
                    return new ScenarioOutcomes(
                            scenario.scenario(),
                            Arrays.stream(kept)
                                    .mapToObj(scenario.metrics()::get)
                                    .toList(),
                            rows,
                            scenario.runs(),
                            scenario.failures(),
                            monthly);
                })
                .toList();
        List<SummaryRow> summary = results.summary().stream()
                .filter(row -> metrics.test(row.metric().metric()))
                .toList();
        List<DifferenceRow> differences = results.differences().stream()
                .filter(row -> metrics.test(row.metric().metric()))
                .toList();
        return new StudyResults(outcomes, summary, differences);
    }
}
