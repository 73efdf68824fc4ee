package chokepoint.app.chart;

import chokepoint.app.results.FakeAttribution;
import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.FakeSweep;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.SweepFolder;
import chokepoint.metric.MetricId;
import chokepoint.study.AttributionRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the charts of made-up studies into a folder, to look at them: {@code java ... Gallery folder}. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        ChartFonts.install();
        Path root = Path.of(arguments[0]);
        drawSweeps(root);
        draw(root.resolve("typical"), FakeStudy.typical());
        draw(root.resolve("without-effect"), FakeStudy.withoutEffect());
        draw(root.resolve("one-scenario"), new FakeStudy(Map.of("only", Map.of("nickel", 2.0)), 300, 60));
        draw(root.resolve("many-scenarios"), new FakeStudy(many(), 300, 60));
        FakeStudy plain = FakeStudy.withoutEffect();
        ResultsFolder.at(root.resolve("attribution"))
                .write(plain.provenance(), plain.results().with(attribution(), List.of()), ChartBook::write);
    }

    /** Draws the charts of made-up sweeps. */
    private static void drawSweeps(Path root) throws IOException {
        for (FakeSweep sweep : List.of(
                FakeSweep.grid(20),
                FakeSweep.latinHypercube(200, 5),
                FakeSweep.saltelli(128, 5),
                FakeSweep.morris(12, 5),
                FakeSweep.oneAtATime(50))) {
            ResultsFolder folder = ResultsFolder.at(root.resolve(sweep.design().type()));
            SweepFolder.in(folder).write(sweep.provenance(), sweep, ChartBook::write);
        }
    }

    private static List<AttributionRow> attribution() {
        List<String> names = IntStream.range(0, 6)
                .mapToObj(k -> "a-name-of-sixty-characters-is-the-longest-that-a-switch-may-" + k)
                .toList();
        MetricId cost = new MetricId("purchase-cost", "USD", "USA", "all", "all");
        MetricId peak = new MetricId("peak-price", "1", "USA", "dy-tb", "all");
        List<AttributionRow> rows =
                new ArrayList<>(FakeAttribution.rows(cost, 9e9, names, 3e9, 5e8, -5e8, 1, 1e7, 2e9));
        rows.addAll(FakeAttribution.rows(peak, 9, names, -3, -0.5, 0.1, 0, 0, -4));
        return rows;
    }

    private static Map<String, Map<String, Double>> many() {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        effects.put("baseline", Map.of());
        for (int k = 1; k < 12; k++) {
            effects.put("china-bans-gallium-for-" + 6 * k + "-months-and-retaliation", Map.of("gallium", 1 + 0.2 * k));
        }
        return effects;
    }

    private static void draw(Path folder, FakeStudy study) throws IOException {
        ResultsFolder.at(folder).write(study.provenance(), study.results(), ChartBook::write);
    }
}
