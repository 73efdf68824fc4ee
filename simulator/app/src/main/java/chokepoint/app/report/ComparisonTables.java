package chokepoint.app.report;

import chokepoint.app.chart.Headline;
import chokepoint.app.chart.Measure;
import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.SummaryLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of several folders side by side. */
record ComparisonTables(List<ComparedFolder> folders, Stamp stamp) {

    private static final double HALF_WIDTH = 1.96;

    /** The headline numbers of every scenario of every folder: levels, for folders may have other references. */
    List<ReportTable> headlines() throws IOException {
        Map<String, Measure> measures = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        List<List<Headline>> all = new ArrayList<>();
        for (ComparedFolder folder : folders) {
            List<Headline> ofFolder = new ArrayList<>();
            for (String country : folder.heading().focus()) {
                ofFolder.addAll(Headline.of(folder.results(), country));
            }
            for (Headline headline : ofFolder) {
                measures.putIfAbsent(key(headline), headline.measure());
                labels.putIfAbsent(key(headline), Answers.label(headline));
            }
            all.add(ofFolder);
        }
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < folders.size(); k++) {
            rows(rows, folders.get(k), all.get(k), measures);
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("scenario", "Scenario"),
                Column.text("folder", "Folder"),
                Column.text("country", "Country")));
        measures.forEach((metric, measure) -> columns.add(Column.number(
                metric.replace('-', '_'), Words.capital(labels.getOrDefault(metric, metric)), measure.unit())));
        return rows.isEmpty()
                ? List.of()
                : List.of(new ReportTable(
                        "side-by-side",
                        "Headline numbers, side by side",
                        StudyTables.ERROR,
                        columns,
                        rows,
                        stamp,
                        false));
    }

    private static String key(Headline headline) {
        return headline.quantity().metric();
    }

    private static void rows(
            List<Row> rows, ComparedFolder folder, List<Headline> headlines, Map<String, Measure> measures) {
        for (String country : folder.heading().focus()) {
            for (String scenario : folder.heading().scenarios()) {
                List<Cell> cells = new ArrayList<>(List.of(
                        StudyTables.scenario(scenario), Cell.of(folder.title(), folder.name()), Cell.of(country)));
                measures.forEach((metric, measure) -> cells.add(headlines.stream()
                        .filter(one -> key(one).equals(metric)
                                && one.quantity().country().equals(country))
                        .flatMap(one -> one.lines().stream())
                        .filter(line -> line.scenario().equals(scenario))
                        .findFirst()
                        .map(line -> new Amount(line.level(), line.error()).times(measure.scale()))
                        .map(level -> level.level(level.decimals()))
                        .orElse(Cell.of("\u2013", ""))));
                rows.add(new Row(country, "all", "", scenario, false, cells));
            }
        }
    }

    /** Differences of means between the first folder and each other. */
    List<ReportTable> differences() {
        Map<String, SummaryLine> first = new LinkedHashMap<>();
        folders.get(0).results().summary().forEach(line -> first.put(key(line), line));
        List<Row> rows = new ArrayList<>();
        for (ComparedFolder folder : folders.subList(1, folders.size())) {
            for (SummaryLine line : folder.results().summary()) {
                SummaryLine base = first.get(key(line));
                Quantity quantity = line.quantity();
                if (base != null
                        && StudyTables.SHOWN.contains(quantity.metric())
                        && quantity.endUse().equals("all")) {
                    row(base, line, folder).ifPresent(rows::add);
                }
            }
        }
        List<Column> columns = List.of(
                Column.text("scenario", "Scenario"),
                Column.text("mineral", "Mineral"),
                Column.text("metric", "Metric"),
                Column.text("folder", "Folder"),
                Column.number("first", "Mean in " + folders.get(0).letter().toUpperCase(Locale.ROOT), ""),
                Column.number("mean", "Mean in folder", ""),
                Column.number("difference", "Difference", ""),
                Column.text("unit", "Unit"));
        return rows.isEmpty()
                ? List.of()
                : List.of(new ReportTable(
                        "folder-differences",
                        "Differences of means from " + folders.get(0).title(),
                        "Bold where told from chance. " + StudyTables.ERROR,
                        columns,
                        rows,
                        stamp,
                        false));
    }

    private static String key(SummaryLine line) {
        return line.scenario() + "\n" + line.quantity().column() + "\n"
                + line.quantity().unit();
    }

    /** Empty where either mean is not known. */
    private static Optional<Row> row(SummaryLine base, SummaryLine line, ComparedFolder folder) {
        if (!Double.isFinite(base.mean()) || !Double.isFinite(line.mean())) {
            return Optional.empty();
        }
        Quantity quantity = line.quantity();
        Measure measure = Measure.of(quantity, Math.max(Math.abs(base.mean()), Math.abs(line.mean())));
        double scale = measure.scale();
        Amount one = new Amount(base.mean(), HALF_WIDTH * base.standardError()).times(scale);
        Amount two = new Amount(line.mean(), HALF_WIDTH * line.standardError()).times(scale);
        Amount difference =
                new Amount(two.value() - one.value(), Math.sqrt(one.error() * one.error() + two.error() * two.error()));
        int decimals = difference.decimals();
        return Optional.of(new Row(
                quantity.country(),
                quantity.mineral(),
                quantity.metric(),
                line.scenario(),
                false,
                List.of(
                        StudyTables.scenario(line.scenario()),
                        Cell.of(Words.capital(Words.of(quantity.mineral())), quantity.mineral()),
                        Cell.of(Words.of(quantity.metric()), quantity.metric()),
                        Cell.of(folder.title(), folder.name()),
                        one.level(decimals),
                        two.level(decimals),
                        difference.change(decimals),
                        Cell.of(measure.unit()))));
    }
}
