package chokepoint.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.app.results.FakeSweep;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.SweepFolder;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts of a sweep, drawn from its files. */
class SweepChartsTest {

    @TempDir
    Path root;

    private int written;

    @BeforeAll
    static void bringFonts() throws IOException {
        ChartFonts.install();
    }

    static Stream<FakeSweep> everyKind() {
        return Stream.of(
                FakeSweep.grid(20),
                FakeSweep.latinHypercube(80, 5),
                FakeSweep.saltelli(64, 5),
                FakeSweep.morris(10, 5),
                FakeSweep.oneAtATime(20),
                FakeSweep.grid(1),
                FakeSweep.morris(2, 1),
                FakeSweep.saltelli(2, 1),
                FakeSweep.oneAtATime(1));
    }

    private Path write(FakeSweep sweep, ResultsFolder.Drawing drawing) throws IOException {
        Path folder = root.resolve("folder-" + written++);
        return SweepFolder.in(ResultsFolder.at(folder)).write(sweep.provenance(), sweep, drawing);
    }

    private List<Chart> charts(FakeSweep sweep) throws IOException {
        return ChartBook.of(SweepReader.open(write(sweep, folder -> {})));
    }

    private static String kinds(List<Chart> charts) {
        return charts.stream()
                .map(chart -> chart.name().substring(0, chart.name().indexOf('-')))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    @Test
    void theBookChoosesByWhatTheFolderHolds() throws IOException {
        assertEquals("[map, response]", kinds(charts(FakeSweep.grid(20))));
        assertEquals("[response]", kinds(charts(FakeSweep.latinHypercube(80, 5))));
        assertEquals("[indices, response]", kinds(charts(FakeSweep.saltelli(64, 5))));
        assertEquals("[morris]", kinds(charts(FakeSweep.morris(10, 5))));
        assertEquals("[response, tornado]", kinds(charts(FakeSweep.oneAtATime(20))));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void chartsAreSoundAndTheSameEachTime(FakeSweep sweep) throws IOException {
        List<Chart> charts = charts(sweep);
        for (Chart chart : charts) {
            String svg = PictureFiles.svg(chart);
            for (String wrong : List.of("NaN", "Infinity", "<!--", "DOCTYPE", "\u221E", "unknown")) {
                assertFalse(svg.contains(wrong), chart.name() + " contains " + wrong);
            }
            assertEquals(svg, PictureFiles.svg(chart));
            assertTrue(svg.contains("<path") || svg.contains("<circle"), chart.name() + " is empty");
            assertTrue(chart.subtitle().contains("seed 42"));
        }
        assertEquals(
                charts.stream().map(Chart::title).toList(),
                charts(sweep).stream().map(Chart::title).toList());
    }

    @Test
    void titlesSayWhatMoves() throws IOException {
        for (Chart chart : charts(FakeSweep.oneAtATime(50))) {
            assertTrue(chart.title().startsWith("Quota moves the mean "), chart.title());
        }
        String title = charts(FakeSweep.saltelli(64, 5)).get(0).title();
        assertTrue(title.startsWith("Quota accounts for "), title);
    }

    @Test
    void picturesLieInTheFolderAndAreTheSameTwice() throws IOException {
        Path one = write(FakeSweep.grid(5), ChartBook::write).resolve("charts");
        Path other = write(FakeSweep.grid(5), ChartBook::write).resolve("charts");
        List<String> names = List.of(
                "map-USA-gallium-peak-price.svg", "map-USA-gallium-peak-price.png", "response-USA-purchase-cost.svg");
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
        }
    }
}
