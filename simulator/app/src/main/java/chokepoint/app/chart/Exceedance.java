package chokepoint.app.chart;

import chokepoint.app.results.ResultsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How likely the peak price is to exceed any level, by scenario, on a logarithmic scale. */
final class Exceedance {

    private Exceedance() {}

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        List<Chart> charts = new ArrayList<>();
        for (Subject subject : Subject.all(results, country, ChartStyle.colours())) {
            if (span(subject) > 0) {
                charts.add(chart(results, country, subject));
            }
        }
        return charts;
    }

    private static Chart chart(ResultsReader results, String country, Subject subject) throws IOException {
        List<LegendEntry> legend = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            legend.add(new LegendEntry(
                    Words.of(sample.scenario()), subject.colour(sample), sample.place() == 0 && subject.hasOthers()));
        }
        String name = "exceedance-" + subject.quantity().metric() + "-" + country + "-"
                + subject.quantity().mineral();
        String subtitle = "Share of the runs in which the " + subject.measure().label()
                + " exceeds a level; logarithmic scale" + Words.DOT + Words.origin(results.heading(), country)
                + subject.omitted(results);
        Panel panel = panel(subject);
        int fewest = subject.samples().stream().mapToInt(Sample::size).min().orElse(1);
        if (subject.isPrice()) {
            PriceCap.markUp(results, List.of(panel));
        }
        return new Chart(
                name,
                finding(subject),
                subtitle,
                legend,
                List.of(panel),
                1,
                Topic.of(Chapter.EXCEEDANCE, subject.quantity(), subject.scenarios()),
                data(subject, (XYSeriesCollection) panel.plot().getDataset()),
                ErrorWords.ofShares(fewest));
    }

    /** The corners of the curves; the lower of two at one level. */
    private static ChartData data(Subject subject, XYSeriesCollection curves) {
        List<ChartData.Column> columns = new ArrayList<>(List.of(ChartData.texts("scenario")));
        columns.addAll(ChartData.numbers(subject.measure().unit(), "level"));
        columns.addAll(ChartData.numbers("1", "share_of_runs_above"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int curve = 0; curve < curves.getSeriesCount(); curve++) {
            String scenario = subject.samples().get(curve).scenario();
            for (int k = 0; k < curves.getItemCount(curve); k++) {
                double level = curves.getXValue(curve, k);
                double share = curves.getYValue(curve, k);
                boolean last = k + 1 == curves.getItemCount(curve);
                if (last || curves.getXValue(curve, k + 1) > level) {
                    rows.add(ChartData.row(scenario, ChartData.number(level), ChartData.number(share))
                            .at(0, level, share));
                }
            }
        }
        return new ChartData(columns, rows);
    }

    /**
     * What happens to the level that the reference exceeds in one run of twenty; if that may be chance,
     * as it may where a scenario lowers what is rare already, to its median.
     */
    private static String finding(Subject subject) {
        double level = subject.reference().quantile(0.95);
        double base = subject.reference().shareAbove(level);
        if (!subject.hasOthers()) {
            return "The chance of " + event(subject, level) + " is " + Words.percent(base);
        }
        return change(subject, level)
                .or(() -> change(subject, subject.reference().quantile(0.5)))
                .orElse(Finding.noEffect(
                        "the chance of " + event(subject, level) + Words.bracketed(Words.percent(base))));
    }

    /** What the farthest scenario does to the chance of exceeding a level, if it is more than chance. */
    private static Optional<String> change(Subject subject, double level) {
        double base = subject.reference().shareAbove(level);
        Sample farthest = subject.samples().stream()
                .skip(1)
                .max(Comparator.comparingDouble((Sample sample) -> Math.abs(sample.shareAbove(level) - base))
                        .thenComparingDouble(sample ->
                                Math.abs(sample.mean() - subject.reference().mean())))
                .orElseThrow();
        double share = farthest.shareAbove(level);
        double error = Math.sqrt(variance(subject.reference(), base) + variance(farthest, share));
        if (!Effects.isClear(share - base, error)) {
            return Optional.empty();
        }
        return Optional.of(Words.subject(farthest.scenario()) + (share > base ? " raises" : " lowers")
                + " the chance of " + event(subject, level) + " from " + Words.percent(base) + " to "
                + Words.percent(share));
    }

    private static String event(Subject subject, double level) {
        Measure measure = subject.measure();
        return "a " + measure.label() + " above " + Words.number(level) + " " + measure.unit();
    }

    private static double variance(Sample sample, double share) {
        return share * (1 - share) / sample.size();
    }

    private static double span(Subject subject) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sample sample : subject.samples()) {
            low = Math.min(low, sample.sorted()[0]);
            high = Math.max(high, sample.sorted()[sample.size() - 1]);
        }
        return high - low;
    }

    private static Panel panel(Subject subject) {
        double low = Double.POSITIVE_INFINITY;
        double most = 2;
        for (Sample sample : subject.samples()) {
            low = Math.min(low, sample.sorted()[0]);
            most = Math.max(most, sample.size());
        }
        double span = span(subject);
        Measure measure = subject.measure();
        NumberAxis x = ChartStyle.axis(measure.label() + ", " + measure.unit(), low, low + 1.02 * span);
        XYPlot plot = ChartStyle.plot(x, probability(1 / most));
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        XYSeriesCollection curves = new XYSeriesCollection();
        for (Sample sample : subject.samples()) {
            lines.setSeriesPaint(curves.getSeriesCount(), subject.colour(sample));
            // Dashes, and on top: a scenario that changes nothing shows through them.
            lines.setSeriesStroke(
                    curves.getSeriesCount(),
                    sample.place() == 0 && subject.hasOthers() ? ChartStyle.BROAD_DASHED : ChartStyle.LINE);
            curves.addSeries(curve(sample, low, span));
        }
        plot.setDataset(curves);
        plot.setRenderer(lines);
        return new Panel("", ChartStyle.INK, "share of the runs above", plot, 380);
    }

    private static LogAxis probability(double smallest) {
        LogAxis axis = new LogAxis();
        axis.setBase(10);
        // Without a tick unit of one power, ticks fall between the powers and their labels read 0.
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(Words.format("0.######\u00A0%"));
        axis.setRange(0.8 * smallest, 1.05);
        ChartStyle.dress(axis);
        ChartStyle.bare(axis);
        return axis;
    }

    /** Steps down from 1 to 1/n; a step that would not be seen is left out. */
    private static XYSeries curve(Sample sample, double low, double span) {
        XYSeries curve = new XYSeries(sample.place(), false, true);
        int n = sample.size();
        curve.add(low, 1);
        double lastX = low;
        double lastShare = 1;
        for (int k = 0; k < n; k++) {
            double value = sample.sorted()[k];
            double after = (n - k - 1) / (double) n;
            boolean seen = value - lastX > 0.004 * span || after < 0.95 * lastShare;
            boolean ties = k + 1 < n && sample.sorted()[k + 1] == value;
            if (k == n - 1) {
                curve.add(value, lastShare);
                curve.add(value, 1.0 / n);
            } else if (seen && !ties) {
                curve.add(value, lastShare);
                curve.add(value, after);
                lastX = value;
                lastShare = after;
            }
        }
        return curve;
    }
}
