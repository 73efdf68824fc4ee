package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostBenefitTest {

    @TempDir
    Path root;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    private List<Chart> charts(FakeOutcomes study) throws IOException {
        return study.charts(root.resolve("study"), CostBenefit::of);
    }

    /** Ten years: 1e10 is 1 billion a year. */
    private static FakeOutcomes twoPolicies(double gainOfDear) {
        return new FakeOutcomes(50, "calm", "war", "cheap", "dear")
                .with("war", "export-ban")
                .with("cheap", "price-floor")
                .with("dear", "stockpile")
                .add("public-cost", "USD", "all", "all", 0, 0, 2e9, 3e10)
                .add("consumer-surplus-change", "USD", "all", "all", 0, -9e10, 1e9, gainOfDear)
                .add("producer-surplus-change", "USD", "all", "all", 0, 0, 0, 0)
                .add("tariff-revenue", "USD", "all", "all", 1e9, 1e9, 1e9, 1e9)
                .add("lost-use", "1", "all", "all", 0.02, 0.05, 0.018, 0.01)
                .add("self-sufficiency", "1", "gallium", "all", 0.1, 0.1, 0.2, 0.6)
                .add("self-sufficiency", "1", "cobalt", "all", 0.1, 0.1, 0.1, 0.2);
    }

    @Test
    void aPolicyThatGainsMoreThanItCostsIsNamed() throws IOException {
        Chart chart = charts(twoPolicies(8e10)).get(0);

        assertTrue(chart.title().startsWith("\u201CDear\u201D earns its public cost in surplus"), chart.title());
        assertEquals(3, chart.panels().size());
        assertEquals(
                "rise, % points, plain mean of 2 minerals",
                chart.panels().get(2).note());
    }

    @Test
    void ifNoneEarnsItsCostTheTitleSaysSo() throws IOException {
        Chart chart = charts(twoPolicies(1e9)).get(0);

        assertTrue(chart.title().startsWith("No policy earns its public cost in surplus"), chart.title());
        assertTrue(chart.title().contains("\u201CCheap\u201D comes nearest"), chart.title());
    }

    @Test
    void whatSpendsNothingIsLeftOutInWords() throws IOException {
        Chart chart = charts(twoPolicies(1e9)).get(0);

        assertTrue(chart.subtitle().contains("1 scenario without public cost of its own"), chart.subtitle());
        assertEquals(List.of("calm", "cheap", "dear"), chart.topic().scenarios());
    }

    @Test
    void aPolicyUnderAShockIsComparedWithTheShockAlone() throws IOException {
        FakeOutcomes study = new FakeOutcomes(50, "calm", "ban", "ban-and-stock")
                .with("ban", "export-ban")
                .with("ban-and-stock", "export-ban")
                .with("ban-and-stock", "stockpile")
                .add("public-cost", "USD", "all", "all", 0, 0, 1e9)
                .add("lost-use", "1", "all", "all", 0, 0.3, 0.2);
        Chart chart = charts(study).get(0);

        assertTrue(chart.subtitle().contains("against \u201Cban\u201D"), chart.subtitle());
        assertTrue(chart.title().startsWith("Use saved: \u201CBan and stock\u201D brings most, +"), chart.title());
        assertTrue(charts(new FakeOutcomes(9, "calm").add("public-cost", "USD", "all", "all", 1))
                .isEmpty());
    }

    @Test
    void twelvePoliciesInOnePlaceKeepTheirNamesApart() throws IOException {
        String[] names = new String[13];
        Arrays.setAll(names, k -> "a-long-name-of-a-policy-" + k);
        double[] costs = new double[13];
        Arrays.fill(costs, 1, 13, 1e9);
        FakeOutcomes study = new FakeOutcomes(20, names)
                .add("public-cost", "USD", "all", "all", costs)
                .add("lost-use", "1", "all", "all", new double[13]);
        for (int k = 1; k < 13; k++) {
            study.with(names[k], "stockpile");
        }
        Chart chart = charts(study).get(0);
        long labels = chart.panels().get(0).plot().getAnnotations().stream()
                .filter(XYTextAnnotation.class::isInstance)
                .map(XYTextAnnotation.class::cast)
                .map(label -> label.getX() + " " + label.getY())
                .distinct()
                .count();

        assertEquals(12, labels);
        assertEquals("Use saved: no policy moves it by more than Monte Carlo error", chart.title());
    }

    @Test
    void aSingleRunIsEnoughToDraw() throws IOException {
        FakeOutcomes study = new FakeOutcomes(1, "calm", "stock")
                .with("stock", "stockpile")
                .add("public-cost", "USD", "all", "all", 0, 1e9)
                .add("lost-use", "1", "all", "all", 0.2, Double.NaN);
        assertEquals(List.of(), charts(study), "nothing is known to come of it");

        study.add("self-sufficiency", "1", "gallium", "all", 0.2, 0.3);
        assertEquals(1, charts(study).get(0).panels().size());
    }
}
