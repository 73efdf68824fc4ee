package chokepoint.app.report;

import chokepoint.app.chart.Headline;
import chokepoint.app.chart.Measure;
import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScoreLine;
import chokepoint.app.results.SummaryLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a study. Each is empty, and so left out, where the study did not record its numbers. */
final class StudyTables {

    static final String ERROR = "\u00B1 is the half-width of the 95\u00A0% interval (Monte Carlo error only).";

    /** Of the table of all differences; the file {@code differences.csv} has the rest. */
    private static final List<String> SHOWN = List.of(
            "purchase-cost",
            "unmet-demand",
            "lost-use",
            "peak-price",
            "mean-price",
            "months-above-double",
            "self-sufficiency",
            "n-1-adequacy",
            "net-import-reliance",
            "import-hhi",
            "tariff-revenue",
            "public-cost");

    private static final String ALL = "all";

    /** Of a column; a rare smaller error is shown as zero. */
    private static final int MOST_DECIMALS = 3;

    private final ResultsReader results;
    private final Stamp stamp;
    private final Map<String, DifferenceLine> changes = new LinkedHashMap<>();

    StudyTables(ResultsReader results, Stamp stamp) {
        this.results = results;
        this.stamp = stamp;
        results.differences().forEach(line -> changes.put(key(line.scenario(), line.quantity()), line));
    }

    private static String key(String scenario, Quantity quantity) {
        return scenario + "\n" + quantity.column();
    }

    /** The answer: a row for each scenario, a column for each headline number. */
    List<ReportTable> headline(String country, List<Headline> headlines) {
        if (headlines.isEmpty()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("scenario", "Scenario")));
        for (Headline headline : headlines) {
            columns.add(Column.number(
                    headline.quantity().metric().replace('-', '_'),
                    Words.capital(Answers.label(headline)),
                    headline.measure().unit()));
        }
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < headlines.get(0).lines().size(); k++) {
            String scenario = headlines.get(0).lines().get(k).scenario();
            List<Cell> cells = new ArrayList<>(List.of(Cell.named(scenario)));
            for (Headline headline : headlines) {
                cells.add(cell(headline, headline.lines().get(k), k == 0));
            }
            rows.add(new Row(country, ALL, "", scenario, k == 0, cells));
        }
        String note = "First row: level in the reference. Other rows: change from it, in the same unit (of shares:"
                + " percentage points); bold where told from chance. " + ERROR;
        return List.of(new ReportTable(
                "headline-" + country, "What each policy buys, " + country, note, columns, rows, stamp, false));
    }

    /** Whether a quantity is one of those that matter most, of all end uses together. */
    static boolean isShown(Quantity quantity) {
        return SHOWN.contains(quantity.metric()) && quantity.endUse().equals(ALL);
    }

    private static Cell cell(Headline headline, Headline.Line line, boolean reference) {
        Measure measure = headline.measure();
        int decimals = headline.lines().stream()
                .filter(one -> one.high() > one.low())
                .mapToInt(one -> Amount.between(one.change(), one.low(), one.high())
                        .times(measure.scale())
                        .decimals())
                .max()
                .orElse(2);
        return cell(line, measure, Math.min(MOST_DECIMALS, decimals), reference);
    }

    private static Cell cell(Headline.Line line, Measure measure, int decimals, boolean reference) {
        return reference
                ? new Amount(line.level(), line.error()).times(measure.scale()).level(decimals)
                : Amount.between(line.change(), line.low(), line.high())
                        .times(measure.scale())
                        .change(decimals);
    }

    /** Peak prices of all minerals in all scenarios. */
    List<ReportTable> peaks() {
        List<Row> rows = new ArrayList<>();
        for (SummaryLine line : results.summary()) {
            Quantity quantity = line.quantity();
            if (quantity.metric().equals("peak-price") && quantity.endUse().equals(ALL)) {
                DifferenceLine change = changes.get(key(line.scenario(), quantity));
                Amount level = new Amount(line.mean(), 1.96 * line.standardError());
                rows.add(Row.of(
                        quantity,
                        line.scenario(),
                        Cell.named(line.scenario()),
                        Cell.named(quantity.mineral()),
                        level.level(2),
                        new Amount(line.quantiles()[SummaryLine.LEVELS.indexOf("50")], Double.NaN).level(2),
                        new Amount(line.quantiles()[SummaryLine.LEVELS.indexOf("95")], Double.NaN).level(2),
                        change == null
                                ? Cell.none()
                                : Amount.between(change.difference(), change.low(), change.high())
                                        .change(2)));
            }
        }
        List<Column> columns = List.of(
                Column.text("scenario", "Scenario"),
                Column.text("mineral", "Mineral"),
                Column.number("mean", "Mean", "times start"),
                Column.number("q50", "Median", "times start"),
                Column.number("q95", "1 in 20 above", "times start"),
                Column.number("change", "Change of the mean", "times start"));
        return new ReportTable(
                        "peak-prices",
                        "Peak price of each mineral",
                        "Highest price of a run, times the start price. Above 20 the model gives up use until its cap of 40:"
                                + " read no more into such a number. " + ERROR,
                        columns,
                        rows,
                        stamp,
                        true)
                .ifAny();
    }

    /** Paired differences of the metrics that matter most. */
    List<ReportTable> differences() {
        List<Row> rows = new ArrayList<>();
        for (DifferenceLine line : results.differences()) {
            Quantity quantity = line.quantity();
            if (isShown(quantity)
                    && Double.isFinite(line.difference())
                    && (line.difference() != 0 || line.standardError() != 0)) {
                rows.add(difference(line));
            }
        }
        List<Column> columns = List.of(
                Column.text("scenario", "Scenario"),
                Column.text("mineral", "Mineral"),
                Column.text("metric", "Metric"),
                Column.number("change", "Change", ""),
                Column.text("unit", "Unit"),
                Column.number("runs", "Pairs of runs", ""));
        String note = "Run by run on common random numbers against "
                + Words.quoted(results.heading().scenarios().get(0))
                + "; those that are zero in every run are left out. " + ERROR;
        return new ReportTable("differences", "Paired differences", note, columns, rows, stamp, true).ifAny();
    }

    private static Row difference(DifferenceLine line) {
        Quantity quantity = line.quantity();
        Measure measure = Measure.of(quantity, line.difference());
        Amount change =
                Amount.between(line.difference(), line.low(), line.high()).times(measure.scale());
        String mineral = quantity.mineral().equals(ALL) ? "all" : Words.capital(Words.of(quantity.mineral()));
        return Row.of(
                quantity,
                line.scenario(),
                Cell.named(line.scenario()),
                Cell.of(mineral, quantity.mineral()),
                Cell.of(Words.of(quantity.metric()), quantity.metric()),
                change.change(change.decimals()),
                Cell.of(measure.differenceUnit()),
                Cell.of(Words.fixed(line.runs(), 0), Integer.toString(line.runs())));
    }

    /** How the runs fare against a past event. */
    List<ReportTable> scores() {
        List<Row> rows = new ArrayList<>();
        for (ScoreLine line : results.scores()) {
            rows.add(new Row(
                    line.country(),
                    line.mineral(),
                    line.metric(),
                    "",
                    false,
                    List.of(
                            Cell.of(Words.of(line.metric()), line.metric()),
                            Cell.of(line.observed()),
                            Cell.of(line.q05()),
                            Cell.of(line.q50()),
                            Cell.of(line.q95()),
                            Cell.of(line.inside() ? "yes" : "no"),
                            Cell.of(line.pit()),
                            Cell.of(line.crps()),
                            Cell.of(line.crpsNoChange()),
                            Cell.of(line.crpsStatic()))));
        }
        List<Column> columns = List.of(
                Column.text("metric", "Observed value"),
                Column.number("observed", "Observed", ""),
                Column.number("q05", "5\u00A0% of runs below", ""),
                Column.number("q50", "Median", ""),
                Column.number("q95", "95\u00A0% of runs below", ""),
                Column.text("inside", "Within 90\u00A0%"),
                Column.number("pit", "Share of runs below observed", ""),
                Column.number("crps", "CRPS", ""),
                Column.number("crps_no_change", "CRPS of no change", ""),
                Column.number("crps_static", "CRPS of static elasticities", ""));
        return new ReportTable(
                        "scores",
                        "Scores against the past event",
                        "CRPS: continuous ranked probability score, 0 is best. A few events say little of the model, least of"
                                + " those that its parameters were chosen by.",
                        columns,
                        rows,
                        stamp,
                        false)
                .ifAny();
    }

    /** What each switch adds to the metrics that matter most. */
    List<ReportTable> attribution() {
        List<Row> rows = new ArrayList<>();
        for (AttributionLine line : results.attribution()) {
            Quantity quantity = line.quantity();
            if (isShown(quantity) && Double.isFinite(line.mean())) {
                Measure measure = Measure.of(quantity, line.whole() - line.baseline());
                Amount adds =
                        Amount.between(line.mean(), line.low(), line.high()).times(measure.scale());
                Amount share = Amount.between(line.share(), line.shareLow(), line.shareHigh())
                        .times(100);
                rows.add(Row.of(
                        quantity,
                        line.scenario(),
                        Cell.of(line.isAll() ? "all together" : Words.of(line.switchName()), line.switchName()),
                        Cell.of(measure.label(), quantity.column()),
                        adds.change(adds.decimals()),
                        Cell.of(measure.differenceUnit()),
                        share.level(0)));
            }
        }
        List<Column> columns = List.of(
                Column.text("switch", "Switch"),
                Column.text("quantity", "Quantity"),
                Column.number("adds", "Adds", ""),
                Column.text("unit", "Unit"),
                Column.number("share", "Share of all together", "%"));
        return new ReportTable("attribution", "What each switch adds", ERROR, columns, rows, stamp, true).ifAny();
    }
}
