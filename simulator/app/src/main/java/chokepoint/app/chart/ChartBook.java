package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of charts. To add one, write a class like {@link PriceFan} and its line in {@link
 * #KINDS} (or {@link #OF_SWEEPS}); the files in {@code charts/} and the figure in the report follow.
 * A chart whose numbers the study did not record is left out.
 *
 * <p>A {@link Chart} carries all that the report says of it: a {@link Topic} (its {@link Chapter}, and
 * what the pickers look at), {@link ChartData} (the numbers drawn: a row each, with the point in its
 * panel where a reader finds its values; also the CSV file), and a sentence on its Monte Carlo error.
 *
 * <p>{@link ChartFonts#install} must have run before this class is used.
 */
public final class ChartBook {

    private static final List<Kind> KINDS = List.of(
            BacktestChart::of,
            PolicyChart::of,
            CostBenefit::of,
            PriceFan::of,
            PeakDistribution::of,
            Exceedance::of,
            ScenarioComparison::of,
            Suppliers::of,
            SupplyMap::of,
            Shortages::of,
            MineralShortages::of,
            RelationsChart::of,
            AttributionChart::of);

    private static final List<SweepKind> OF_SWEEPS =
            List.of(TornadoChart::of, IndexChart::of, MorrisChart::of, HeatMap::of, ResponseChart::of);

    private ChartBook() {}

    /** A kind of chart, drawn for each focus country. */
    private interface Kind {
        List<Chart> of(ResultsReader results, String country) throws IOException;
    }

    /** A kind of chart of a sweep, drawn for each of its quantities; empty if the folder lacks its table. */
    private interface SweepKind {
        List<Chart> of(SweepReader results);
    }

    /** All charts of a sweep's folder, by kind. */
    public static List<Chart> of(SweepReader results) {
        return OF_SWEEPS.stream().flatMap(kind -> kind.of(results).stream()).toList();
    }

    /** All charts of a study's folder, by country and kind. */
    public static List<Chart> of(ResultsReader results) throws IOException {
        List<Chart> charts = new ArrayList<>();
        for (String country : results.heading().focus()) {
            for (Kind kind : KINDS) {
                charts.addAll(kind.of(results, country));
            }
        }
        return List.copyOf(charts);
    }

    /** Draws all charts of a results folder, of a study or a sweep, into its {@code charts}, as SVG and as PNG. */
    public static List<Chart> write(Path folder) throws IOException {
        return SweepReader.isSweep(folder) ? writeSweep(folder) : writeStudy(folder);
    }

    private static List<Chart> writeStudy(Path folder) throws IOException {
        ResultsReader results = ResultsReader.open(folder);
        return write(of(results), results.charts());
    }

    private static List<Chart> writeSweep(Path folder) throws IOException {
        SweepReader results = SweepReader.open(folder);
        return write(of(results), results.charts());
    }

    private static List<Chart> write(List<Chart> charts, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Chart chart : charts) {
            PictureFiles.writeSvg(chart, folder.resolve(chart.name() + ".svg"));
            PictureFiles.writePng(chart, folder.resolve(chart.name() + ".png"));
        }
        return charts;
    }
}
