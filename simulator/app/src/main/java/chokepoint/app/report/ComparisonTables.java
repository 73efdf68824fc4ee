package chokepoint.app.report;

import chokepoint.app.chart.Headline;
import chokepoint.app.chart.Measure;
import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of several folders side by side. */
record ComparisonTables(List<ComparedFolder> folders, Stamp stamp) {

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
        return new ReportTable(
                        "side-by-side",
                        "Headline numbers, side by side",
                        ComparedFolder.key(folders) + ". " + StudyTables.ERROR,
                        columns,
                        rows,
                        stamp,
                        false)
                .ifAny();
    }

    private static String key(Headline headline) {
        return headline.quantity().metric();
    }

    private static void rows(
            List<Row> rows, ComparedFolder folder, List<Headline> headlines, Map<String, Measure> measures) {
        for (String country : folder.heading().focus()) {
            for (String scenario : folder.heading().scenarios()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.named(scenario), folder.cell(), Cell.of(country)));
                measures.forEach((metric, measure) -> cells.add(headlines.stream()
                        .filter(one -> key(one).equals(metric)
                                && one.quantity().country().equals(country))
                        .flatMap(one -> one.lines().stream())
                        .filter(line -> line.scenario().equals(scenario))
                        .findFirst()
                        .map(line -> new Amount(line.level(), line.error()).times(measure.scale()))
                        .map(level -> level.level(level.decimals()))
                        .orElse(Cell.none())));
                rows.add(new Row(country, "all", "", scenario, false, cells));
            }
        }
    }
}
