package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How the peak price is distributed over the runs: histogram and density, a panel per scenario. */
final class PeakDistribution {

    private static final int MOST = 6;
    private static final int POINTS = 301;
    private static final int LABEL_SPACE = 34;

    private PeakDistribution() {}

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        List<Chart> charts = new ArrayList<>();
        for (Subject subject : Subject.all(results, country, MOST)) {
            charts.add(chart(results, country, subject));
        }
        return charts;
    }

    private static Chart chart(ResultsReader results, String country, Subject subject) throws IOException {
        Range range = range(subject.samples());
        List<Panel> panels = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            boolean last = panels.size() == subject.samples().size() - 1;
            panels.add(panel(subject, sample, range, last));
        }
        String name = "distribution-" + subject.quantity().metric() + "-" + country + "-"
                + subject.quantity().mineral();
        if (subject.isPrice()) {
            PriceCap.markUp(results, panels);
        }
        return new Chart(
                name,
                Finding.ofRuns(subject),
                subtitle(results, country, subject, range),
                List.of(),
                panels,
                1,
                Topic.of(Chapter.DISTRIBUTIONS, subject.quantity(), subject.scenarios()),
                data(subject, range),
                ErrorWords.ofMeans(subject.samples(), subject.measure()));
    }

    /** The bars. */
    private static ChartData data(Subject subject, Range range) {
        List<ChartData.Column> columns = new ArrayList<>(List.of(ChartData.texts("scenario")));
        columns.addAll(ChartData.numbers(subject.measure().unit(), "from", "to"));
        columns.addAll(ChartData.numbers("%", "share_of_runs"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            int panel = subject.samples().indexOf(sample);
            Density density = density(sample, range);
            double[] heights = density.histogram(sample);
            for (int bin = 0; bin < heights.length; bin++) {
                double from = density.low() + bin * density.width();
                rows.add(ChartData.row(
                                sample.scenario(),
                                ChartData.number(from),
                                ChartData.number(from + density.width()),
                                ChartData.number(heights[bin]))
                        .at(panel, from + density.width() / 2, heights[bin]));
            }
        }
        return new ChartData(columns, rows);
    }

    private static Density density(Sample sample, Range range) {
        return new Density(range.getLowerBound(), range.getUpperBound(), Density.rawWidth(sample));
    }

    private static String subtitle(ResultsReader results, String country, Subject subject, Range range) {
        double beyond = subject.samples().stream()
                .mapToDouble(sample -> sample.shareAbove(range.getUpperBound()))
                .max()
                .orElse(0);
        String dashed = Words.quoted(subject.reference().scenario());
        return "Bars: share of the runs; line: their density"
                + (subject.hasOthers() ? "; dashed: median of " + dashed + "; vertical scales differ" : "")
                + (beyond > 0 ? "; up to " + Words.percent(beyond) + " of a scenario's runs lie beyond the axis" : "")
                + Words.DOT + Words.origin(results.heading(), country) + subject.omitted(results);
    }

    /** From the smallest value to one that nearly all runs of every scenario stay below. */
    private static Range range(List<Sample> samples) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            low = Math.min(low, sample.sorted()[0]);
            high = Math.max(high, sample.quantile(0.995));
        }
        double margin = high > low ? 0.02 * (high - low) : Math.max(1e-6, 0.1 * Math.abs(low));
        return new Range(high > low ? low : low - margin, high + margin);
    }

    private static Panel panel(Subject subject, Sample sample, Range range, boolean last) {
        Density density = density(sample, range);
        double[] histogram = density.histogram(sample);
        double[] smooth = density.smooth(sample, POINTS);
        double top = Math.max(highest(histogram), highest(smooth));
        Color colour = subject.colour(sample);
        String label = subject.measure().label() + ", " + subject.measure().unit();
        NumberAxis x = ChartStyle.axis(last ? label : "", range.getLowerBound(), range.getUpperBound());
        x.setTickLabelsVisible(last);
        NumberAxis y = ChartStyle.axis("", 0, 1.08 * top);
        y.setTickUnit(new NumberTickUnit(ChartStyle.step(top / 4)));
        ChartStyle.bare(y);
        XYPlot plot = ChartStyle.plot(x, y);
        AxisSpace space = new AxisSpace();
        space.setLeft(LABEL_SPACE);
        plot.setFixedRangeAxisSpace(space);
        plot.setDataset(0, line(density, smooth));
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDrawSeriesLineAsPath(true);
        line.setSeriesPaint(0, colour);
        line.setSeriesStroke(0, ChartStyle.LINE);
        plot.setRenderer(0, line);
        plot.setDataset(1, bars(density, histogram));
        XYBarRenderer bars = new XYBarRenderer(0.06);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, ChartStyle.tint(colour, 0.4));
        plot.setRenderer(1, bars);
        if (subject.hasOthers()) {
            plot.addDomainMarker(new ValueMarker(subject.reference().quantile(0.5), ChartStyle.INK, ChartStyle.DASHED));
        }
        return new Panel(
                Words.capital(Words.of(sample.scenario())),
                colour,
                "percent of the runs, per " + Words.number(density.width(), 3) + " on the axis",
                plot,
                last ? 150 : 110);
    }

    private static double highest(double[] heights) {
        return Arrays.stream(heights).max().orElse(0);
    }

    private static XYIntervalSeriesCollection bars(Density density, double[] heights) {
        XYIntervalSeries bars = new XYIntervalSeries("runs");
        for (int bin = 0; bin < heights.length; bin++) {
            double from = density.low() + bin * density.width();
            if (heights[bin] > 0) {
                bars.add(from, from, from + density.width(), heights[bin], heights[bin], heights[bin]);
            }
        }
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        all.addSeries(bars);
        return all;
    }

    private static XYSeriesCollection line(Density density, double[] heights) {
        XYSeries line = new XYSeries("density");
        for (int point = 0; point < heights.length; point++) {
            line.add(density.low() + point * (density.high() - density.low()) / (POINTS - 1), heights[point]);
        }
        return new XYSeriesCollection(line);
    }
}
