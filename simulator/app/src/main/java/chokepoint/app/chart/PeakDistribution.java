package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How the peak price is distributed over the runs: histogram and density, a panel per scenario. */
final class PeakDistribution {

    private static final int MOST = 6;
    private static final int POINTS = 301;

    private PeakDistribution() {}

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        Optional<Subject> found = Subject.of(results, country, MOST);
        if (found.isEmpty()) {
            return List.of();
        }
        Subject subject = found.get();
        Density density = density(subject.samples());
        double top = 0;
        for (Sample sample : subject.samples()) {
            for (double[] heights : List.of(density.histogram(sample), density.smooth(sample, POINTS))) {
                for (double height : heights) {
                    top = Math.max(top, height);
                }
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            boolean last = panels.size() == subject.samples().size() - 1;
            panels.add(panel(subject, sample, density, top, last));
        }
        String name = "distribution-" + subject.quantity().metric() + "-" + country + "-"
                + subject.quantity().mineral();
        return List.of(new Chart(
                name, Finding.ofRuns(subject), subtitle(results, country, subject, density), List.of(), panels, 1));
    }

    private static String subtitle(ResultsReader results, String country, Subject subject, Density density) {
        double beyond = subject.samples().stream()
                .mapToDouble(sample -> sample.shareAbove(density.high()))
                .max()
                .orElse(0);
        return "Bars: percent of the runs per " + Words.number(density.width(), 3) + " " + "on the axis; line: density"
                + (subject.hasOthers()
                        ? "; dashed: median of "
                                + Words.quoted(subject.reference().scenario())
                        : "")
                + (beyond > 0 ? "; at most " + Words.percent(beyond) + " of the runs lie beyond the axis" : "")
                + " \u00B7 " + Words.origin(results.heading(), country) + subject.omitted(results);
    }

    /** Bins for all samples: as fine as the reference allows, as wide as nearly all runs need. */
    private static Density density(List<Sample> samples) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double width = Double.POSITIVE_INFINITY;
        for (Sample sample : samples) {
            low = Math.min(low, sample.sorted()[0]);
            high = Math.max(high, sample.quantile(0.995));
            double raw = Density.rawWidth(sample);
            width = raw > 0 ? Math.min(width, raw) : width;
        }
        if (!(high > low)) {
            double margin = Math.max(1e-6, 0.1 * Math.abs(low));
            return new Density(low - margin, low + margin, 0.1 * margin);
        }
        return new Density(low, high, Double.isFinite(width) ? width : (high - low) / 40);
    }

    private static Panel panel(Subject subject, Sample sample, Density density, double top, boolean last) {
        Color colour = ChartStyle.colour(sample.place());
        String label = subject.measure().label() + ", " + subject.measure().unit();
        NumberAxis x = ChartStyle.axis(last ? label : "", density.low(), density.high());
        x.setTickLabelsVisible(last);
        NumberAxis y = ChartStyle.axis("", 0, 1.08 * top);
        ChartStyle.bare(y);
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setDataset(0, line(density, sample));
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDrawSeriesLineAsPath(true);
        line.setSeriesPaint(0, colour);
        line.setSeriesStroke(0, ChartStyle.LINE);
        plot.setRenderer(0, line);
        plot.setDataset(1, bars(density, sample));
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
                Words.capital(Words.of(sample.scenario())), colour, "percent of the runs", plot, last ? 150 : 110);
    }

    private static XYIntervalSeriesCollection bars(Density density, Sample sample) {
        XYIntervalSeries bars = new XYIntervalSeries("runs");
        double[] heights = density.histogram(sample);
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

    private static XYSeriesCollection line(Density density, Sample sample) {
        XYSeries line = new XYSeries("density");
        double[] heights = density.smooth(sample, POINTS);
        for (int point = 0; point < heights.length; point++) {
            line.add(density.low() + point * (density.high() - density.low()) / (POINTS - 1), heights[point]);
        }
        return new XYSeriesCollection(line);
    }
}
