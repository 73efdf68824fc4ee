package chokepoint.app.chart;

import chokepoint.app.results.MonthlyLine;
import chokepoint.app.results.ResultsReader;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** How a price moves month by month: the median of the runs, and bands of half and nine tenths of them. */
final class PriceFan {

    private PriceFan() {}

    static List<Chart> of(ResultsReader results, String country) {
        List<Chart> charts = new ArrayList<>();
        for (PriceMove move : PriceMove.largest(results, country)) {
            charts.add(chart(results, country, move));
        }
        return charts;
    }

    private static Chart chart(ResultsReader results, String country, PriceMove move) {
        boolean alone = move.moved().isEmpty();
        double top = Math.max(top(move.reference()), top(move.moved()));
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(move.reference(), List.of(), ChartStyle.colour(0), top));
        if (!alone) {
            int place =
                    results.heading().scenarios().indexOf(move.moved().get(0).scenario());
            panels.add(panel(move.moved(), move.reference(), ChartStyle.colour(place), top));
        }
        String subtitle = "Line: median of the runs; bands: 50\u00A0% and 90\u00A0% of the runs"
                + (alone
                        ? ""
                        : "; dashed: median of "
                                + Words.quoted(move.reference().get(0).scenario())) + Words.DOT
                + Words.origin(results.heading(), country);
        String name = "price-fan-" + country + "-" + move.mineral();
        List<List<MonthlyLine>> fans = alone ? List.of(move.reference()) : List.of(move.reference(), move.moved());
        List<String> scenarios = fans.stream().map(fan -> fan.get(0).scenario()).toList();
        return new Chart(
                name,
                move.finding(),
                subtitle,
                List.of(),
                panels,
                alone ? 1 : 2,
                Topic.of(Chapter.PRICES, move.reference().get(0).series(), scenarios),
                data(fans),
                error(fans));
    }

    static Panel panel(List<MonthlyLine> fan, List<MonthlyLine> compared, Color colour, double top) {
        int last = fan.get(fan.size() - 1).month();
        NumberAxis x = ChartStyle.axis("month", 0, Math.max(1, last));
        x.setTickUnit(new NumberTickUnit(last <= 24 ? 6 : last <= 72 ? 12 : last <= 180 ? 24 : 60));
        NumberAxis y = ChartStyle.axis("", 0, 1.05 * top);
        ChartStyle.bare(y);
        XYPlot plot = ChartStyle.plot(x, y);
        plot.setDataset(0, lines(fan, compared));
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        // The first is drawn last, so that dashes show also where nothing changes.
        lines.setSeriesPaint(0, ChartStyle.INK);
        lines.setSeriesStroke(0, ChartStyle.DASHED);
        lines.setSeriesPaint(1, colour);
        lines.setSeriesStroke(1, ChartStyle.LINE);
        plot.setRenderer(0, lines);
        band(plot, 1, fan, MonthlyLine::q25, MonthlyLine::q75, ChartStyle.tint(colour, 0.45));
        band(plot, 2, fan, MonthlyLine::q05, MonthlyLine::q95, ChartStyle.tint(colour, 0.2));
        return new Panel(
                Words.capital(Words.of(fan.get(0).scenario())),
                colour,
                "price of " + Words.of(fan.get(0).series().mineral()) + ", times the start price",
                plot,
                300);
    }

    /** A row for each month of each fan, at its median; a fan is drawn in the panel of its place. */
    static ChartData data(List<List<MonthlyLine>> fans) {
        List<ChartData.Column> columns =
                new ArrayList<>(List.of(ChartData.texts("scenario"), new ChartData.Column("month", "")));
        columns.addAll(ChartData.numbers("times the start price", "q05", "q25", "q50", "q75", "q95"));
        columns.add(ChartData.texts("runs"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < fans.size(); panel++) {
            for (MonthlyLine line : fans.get(panel)) {
                rows.add(ChartData.row(
                                line.scenario(),
                                Integer.toString(line.month()),
                                ChartData.number(line.q05()),
                                ChartData.number(line.q25()),
                                ChartData.number(line.q50()),
                                ChartData.number(line.q75()),
                                ChartData.number(line.q95()),
                                Integer.toString(line.runs()))
                        .at(panel, line.month(), line.q50()));
            }
        }
        return new ChartData(columns, rows);
    }

    /** How well the medians are known at worst. */
    static String error(List<List<MonthlyLine>> fans) {
        double most = fans.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> ErrorWords.HALF_WIDTH * Math.sqrt(PriceMove.squaredError(line)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return "95\u00A0% Monte Carlo error of the medians: at most about \u00B1\u00A0" + Words.number(most)
                + " times the start price in any month.";
    }

    private static XYSeriesCollection lines(List<MonthlyLine> fan, List<MonthlyLine> compared) {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (List<MonthlyLine> source : List.of(compared, fan)) {
            XYSeries line = new XYSeries(lines.getSeriesCount());
            for (MonthlyLine month : source) {
                if (Double.isFinite(month.q50())) {
                    line.add(month.month(), month.q50());
                }
            }
            lines.addSeries(line);
        }
        return lines;
    }

    private static void band(
            XYPlot plot,
            int place,
            List<MonthlyLine> fan,
            ToDoubleFunction<MonthlyLine> low,
            ToDoubleFunction<MonthlyLine> high,
            Color colour) {
        YIntervalSeries band = new YIntervalSeries(place);
        for (MonthlyLine month : fan) {
            double from = low.applyAsDouble(month);
            double to = high.applyAsDouble(month);
            if (Double.isFinite(from) && Double.isFinite(to)) {
                band.add(month.month(), to, from, to);
            }
        }
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        bands.addSeries(band);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1f);
        renderer.setSeriesFillPaint(0, colour);
        plot.setDataset(place, bands);
        plot.setRenderer(place, renderer);
    }

    static double top(List<MonthlyLine> fan) {
        return fan.stream()
                .mapToDouble(MonthlyLine::q95)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
