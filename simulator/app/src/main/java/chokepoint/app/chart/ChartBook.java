package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of charts. To add one, write a class like {@link PriceFan} and its line in {@link
 * #KINDS}; files and report follow. A chart whose numbers the study did not record is left out.
 *
 * <p>{@link ChartFonts#install} must have run before this class is used.
 */
public final class ChartBook {

    private static final List<Kind> KINDS = List.of(
            BacktestChart::of,
            PriceFan::of,
            PeakDistribution::of,
            Exceedance::of,
            ScenarioComparison::of,
            AttributionChart::of);

    private ChartBook() {}

    /** A kind of chart, drawn for each focus country. */
    private interface Kind {
        List<Chart> of(ResultsReader results, String country) throws IOException;
    }

    /** All charts of a results folder, by country and kind. */
    public static List<Chart> of(ResultsReader results) throws IOException {
        List<Chart> charts = new ArrayList<>();
        for (String country : results.heading().focus()) {
            for (Kind kind : KINDS) {
                charts.addAll(kind.of(results, country));
            }
        }
        return List.copyOf(charts);
    }

    /** Draws all charts of a results folder into its {@code charts}, as SVG and as PNG. */
    public static List<Chart> write(Path folder) throws IOException {
        ResultsReader results = ResultsReader.open(folder);
        List<Chart> charts = of(results);
        Files.createDirectories(results.charts());
        for (Chart chart : charts) {
            PictureFiles.writeSvg(chart, results.charts().resolve(chart.name() + ".svg"));
            PictureFiles.writePng(chart, results.charts().resolve(chart.name() + ".png"));
        }
        return charts;
    }
}
