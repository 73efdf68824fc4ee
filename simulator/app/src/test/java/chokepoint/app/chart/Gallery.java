package chokepoint.app.chart;

import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws the charts of made-up studies into a folder, to look at them: {@code java ... Gallery folder}. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        ChartFonts.install();
        Path root = Path.of(arguments[0]);
        draw(root.resolve("typical"), FakeStudy.typical());
        draw(root.resolve("without-effect"), FakeStudy.withoutEffect());
        draw(root.resolve("one-scenario"), new FakeStudy(Map.of("only", Map.of("nickel", 2.0)), 300, 60));
        draw(root.resolve("many-scenarios"), new FakeStudy(many(), 300, 60));
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
