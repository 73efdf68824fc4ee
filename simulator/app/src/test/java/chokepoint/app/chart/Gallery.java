package chokepoint.app.chart;

import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Draws the charts of made-up studies into a folder, to look at them: {@code java ... Gallery folder}. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        ChartFonts.install();
        Path root = Path.of(arguments[0]);
        draw(root.resolve("typical"), FakeStudy.typical());
        draw(root.resolve("without-effect"), FakeStudy.withoutEffect());
    }

    private static void draw(Path folder, FakeStudy study) throws IOException {
        ResultsFolder.at(folder).write(study.provenance(), study.results(), ChartBook::write);
    }
}
