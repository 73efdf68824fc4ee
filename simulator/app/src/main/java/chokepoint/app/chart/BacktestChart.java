package chokepoint.app.chart;

import chokepoint.app.results.MonthlyLine;
import chokepoint.app.results.ObservedLine;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScoreLine;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A past event replayed: the price fan of the runs, and the prices that were observed. */
final class BacktestChart {

    private static final double DOT = 9;

    private static final int DIGITS = 2;

    /** The mean of a year moves less than its highest month. */
    private static final int DIGITS_OF_YEARS = 3;

    private BacktestChart() {}

    static List<Chart> of(ResultsReader results, String country) {
        List<ObservedLine> observed = results.observed().stream()
                .filter(line -> line.country().equals(country))
                .toList();
        String replay = results.heading().scenarios().get(0);
        List<MonthlyLine> fan = results.monthly().stream()
                .filter(line -> line.scenario().equals(replay))
                .filter(line -> line.series().country().equals(country))
                .filter(line -> line.series().metric().equals("price"))
                .filter(line -> !observed.isEmpty()
                        && line.series().mineral().equals(observed.get(0).mineral()))
                .toList();
        if (fan.isEmpty()) {
            return List.of();
        }
        // Ratios are to a month or a year of the event, and the fan is relative to the start of the run.
        double base = base(fan, observed.get(0));
        double highest =
                observed.stream().mapToDouble(line -> base * line.ratio()).max().orElse(1);
        Panel panel = PriceFan.panel(fan, List.of(), ChartStyle.colour(1), Math.max(highest, PriceFan.top(fan)));
        addDots(panel.plot(), observed, base);
        String subtitle = "Line: median of the runs; bands: 50\u00A0% and 90\u00A0% of the runs; "
                + dots(observed.get(0)) + Words.DOT + Words.origin(results.heading(), country);
        String name = "backtest-" + country + "-" + observed.get(0).mineral();
        return List.of(new Chart(
                name,
                finding(results),
                subtitle,
                List.of(),
                List.of(panel),
                1,
                Topic.of(Chapter.BACKTEST, fan.get(0).series(), List.of(replay)),
                data(fan, observed, base),
                PriceFan.error(List.of(fan))));
    }

    /** The level of the fan on which a ratio of 1 is laid: the mean of medians over the months of the base. */
    private static double base(List<MonthlyLine> fan, ObservedLine line) {
        double sum = 0;
        for (int month = line.baseFrom(); month <= line.baseTo(); month++) {
            sum += fan.get(month).q50();
        }
        return sum / (line.baseTo() - line.baseFrom() + 1);
    }

    private static String dots(ObservedLine line) {
        return line.isOfAYear()
                ? "dots: observed means of years, in a month of the year, as ratios to the year of the event,"
                        + " laid on the mean of the medians of that year"
                : "dots: observed, as ratios to the last month before the event, laid on the median of that month";
    }

    /** The fan, and a row more for each month that was observed. */
    private static ChartData data(List<MonthlyLine> fan, List<ObservedLine> observed, double base) {
        ChartData runs = PriceFan.data(List.of(fan));
        List<ChartData.Row> rows = new ArrayList<>(runs.rows());
        for (ObservedLine line : observed) {
            double level = base * line.ratio();
            String month = Integer.toString(line.month());
            rows.add(ChartData.row("observed", month, "", "", ChartData.number(level), "", "", "")
                    .at(0, line.month(), level));
        }
        return new ChartData(runs.columns(), rows);
    }

    private static void addDots(XYPlot plot, List<ObservedLine> observed, double base) {
        XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset(0);
        XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer(0);
        int place = lines.getSeriesCount();
        XYSeries dots = new XYSeries(place);
        observed.forEach(line -> dots.add(line.month(), base * line.ratio()));
        lines.addSeries(dots);
        renderer.setSeriesLinesVisible(place, false);
        renderer.setSeriesShapesVisible(place, true);
        renderer.setSeriesShapesFilled(place, true);
        renderer.setSeriesShape(place, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        renderer.setSeriesPaint(place, ChartStyle.INK);
    }

    private static String finding(ResultsReader results) {
        Optional<ScoreLine> peak = score(results, "event-peak-ratio");
        if (peak.isPresent() && peak.get().runs() > 0) {
            ScoreLine line = peak.get();
            // A peak of the right height at the wrong time is no success.
            boolean astray = score(results, "event-months-to-peak")
                    .filter(month -> !month.inside())
                    .isPresent();
            return "The observed peak of " + Words.number(line.observed()) + " times the price before "
                    + place(line, DIGITS)
                    + (astray ? "; its month lies outside" : "");
        }
        Optional<ScoreLine> year = score(results, "event-yearly-peak-ratio");
        if (year.isPresent() && year.get().runs() > 0) {
            return ofYears(year.get());
        }
        long inside = results.scores().stream().filter(ScoreLine::inside).count();
        return inside + " of " + results.scores().size() + " observed values lie within nine tenths of the runs";
    }

    /** The highest mean is that of the event's own year, 1, where no year after it was dearer. */
    private static String ofYears(ScoreLine line) {
        String observed = Words.number(line.observed(), DIGITS_OF_YEARS);
        if (!observed.equals("1")) {
            return "The observed rise to " + observed + " times the price of the year of the event "
                    + place(line, DIGITS_OF_YEARS);
        }
        String start = "No year after the event was dearer than its own, ";
        return line.observed() < line.q05()
                ? start + "but nine tenths of the runs rise to " + range(line, DIGITS_OF_YEARS) + " times its price"
                : start + "which " + place(line, DIGITS_OF_YEARS);
    }

    private static String place(ScoreLine line, int digits) {
        String place = line.inside() ? "lies within" : line.observed() < line.q05() ? "lies below" : "lies above";
        return place + " nine tenths of the runs" + Words.bracketed(range(line, digits));
    }

    private static String range(ScoreLine line, int digits) {
        return Words.number(line.q05(), digits) + "\u2013" + Words.number(line.q95(), digits);
    }

    private static Optional<ScoreLine> score(ResultsReader results, String metric) {
        return results.scores().stream()
                .filter(line -> line.metric().equals(metric))
                .findFirst();
    }
}
