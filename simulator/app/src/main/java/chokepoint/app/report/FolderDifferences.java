package chokepoint.app.report;

import chokepoint.app.chart.Estimate;
import chokepoint.app.chart.Measure;
import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.SummaryLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Differences of means between the first of several folders and each other, for scenarios of the same name.
 *
 * <p>Runs of the same number and seed meet the same random numbers whatever the configuration is: random numbers
 * have names. So folders of one seed are no independent samples, and their differences are taken run by run.
 */
record FolderDifferences(List<ComparedFolder> folders, Stamp stamp) {

    private static final double HALF_WIDTH = 1.96;

    /** Whether a folder has the runs of the first: seed and number of runs are the same. */
    boolean isPaired(ComparedFolder folder) {
        return folder.heading().seed() == folders.get(0).heading().seed()
                && folder.heading().runs() == folders.get(0).heading().runs();
    }

    /** How large the errors are taken to be, and why: a sentence for each way that there is. */
    List<String> assumptions() {
        List<String> said = new ArrayList<>();
        List<ComparedFolder> others = folders.subList(1, folders.size());
        String paired = letters(others.stream().filter(this::isPaired).toList());
        String independent =
                letters(others.stream().filter(folder -> !isPaired(folder)).toList());
        if (!paired.isEmpty()) {
            said.add("Run by run (" + paired + "): seed and number of runs are those of "
                    + letters(folders.subList(0, 1))
                    + ", so runs of the same number meet the same random numbers, and the error is that of the mean of"
                    + " paired differences (Student\u2019s t). A run without a value in either folder is left out.");
        }
        if (!independent.isEmpty()) {
            said.add("As independent (" + independent + "): seed or number of runs is another than that of "
                    + letters(folders.subList(0, 1))
                    + ", and the error is the root of the sum of both squared errors. Of folders with one seed but"
                    + " other numbers of runs the true error is mostly smaller, for they share their luck.");
        }
        return said;
    }

    private static String letters(List<ComparedFolder> some) {
        return String.join(", ", some.stream().map(ComparedFolder::label).toList());
    }

    /** The table; none if the folders share no quantity. */
    List<ReportTable> table() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (ComparedFolder folder : folders.subList(1, folders.size())) {
            add(rows, folder);
        }
        List<Column> columns = List.of(
                Column.text("scenario", "Scenario"),
                Column.text("mineral", "Mineral"),
                Column.text("metric", "Metric"),
                Column.text("folder", "Folder"),
                Column.number("first", "Mean in " + letters(folders.subList(0, 1)), ""),
                Column.number("mean", "Mean in folder", ""),
                Column.number("difference", "Difference", ""),
                Column.text("unit", "Unit"));
        return new ReportTable(
                        "folder-differences",
                        "Differences of means from " + folders.get(0).label(),
                        ComparedFolder.key(folders) + ". Bold where told from chance. " + StudyTables.ERROR,
                        columns,
                        rows,
                        stamp,
                        false)
                .ifAny();
    }

    private void add(List<Row> rows, ComparedFolder folder) throws IOException {
        Map<String, SummaryLine> first = new LinkedHashMap<>();
        folders.get(0).results().summary().forEach(line -> first.put(key(line), line));
        List<SummaryLine> shared = folder.results().summary().stream()
                .filter(line -> StudyTables.isShown(line.quantity()))
                .filter(line -> first.containsKey(key(line)))
                .toList();
        Map<String, Estimate> changes = isPaired(folder) ? changes(folder, shared) : Map.of();
        for (SummaryLine line : shared) {
            SummaryLine base = first.getOrDefault(key(line), line);
            if (Double.isFinite(base.mean()) && Double.isFinite(line.mean())) {
                rows.add(row(base, line, folder, changes.getOrDefault(key(line), independent(base, line))));
            }
        }
    }

    private static String key(SummaryLine line) {
        return line.scenario() + "\n" + line.quantity().column() + "\n"
                + line.quantity().unit();
    }

    private static Estimate independent(SummaryLine base, SummaryLine line) {
        double error =
                Math.sqrt(base.standardError() * base.standardError() + line.standardError() * line.standardError());
        double change = line.mean() - base.mean();
        return new Estimate(change, error, change - HALF_WIDTH * error, change + HALF_WIDTH * error);
    }

    /** By key, of those whose runs both folders hold. */
    private Map<String, Estimate> changes(ComparedFolder folder, List<SummaryLine> shared) throws IOException {
        List<String> recorded = folders.get(0).results().outcomeColumns();
        List<String> columns = shared.stream()
                .map(line -> line.quantity().column())
                .distinct()
                .filter(recorded::contains)
                .filter(folder.results().outcomeColumns()::contains)
                .toList();
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, ScenarioColumns> first = new LinkedHashMap<>();
        folders.get(0).results().outcomes(columns).forEach(one -> first.put(one.scenario(), one));
        Map<String, ScenarioColumns> other = new LinkedHashMap<>();
        folder.results().outcomes(columns).forEach(one -> other.put(one.scenario(), one));
        Map<String, Estimate> changes = new LinkedHashMap<>();
        for (SummaryLine line : shared) {
            int column = columns.indexOf(line.quantity().column());
            ScenarioColumns one = first.get(line.scenario());
            ScenarioColumns two = other.get(line.scenario());
            if (column >= 0 && one != null && two != null) {
                changes.put(key(line), Estimate.ofDifference(two, one, column));
            }
        }
        return changes;
    }

    private static Row row(SummaryLine base, SummaryLine line, ComparedFolder folder, Estimate change) {
        Quantity quantity = line.quantity();
        Measure measure = Measure.of(quantity, Math.max(Math.abs(base.mean()), Math.abs(line.mean())));
        double scale = measure.scale();
        Amount difference =
                Amount.between(change.value(), change.low(), change.high()).times(scale);
        int decimals = difference.decimals();
        return Row.of(
                quantity,
                line.scenario(),
                Cell.named(line.scenario()),
                Cell.named(quantity.mineral()),
                Cell.of(Words.of(quantity.metric()), quantity.metric()),
                folder.cell(),
                level(base, scale).level(decimals),
                level(line, scale).level(decimals),
                difference.change(decimals),
                Cell.of(measure.unit()));
    }

    private static Amount level(SummaryLine line, double scale) {
        return new Amount(line.mean(), HALF_WIDTH * line.standardError()).times(scale);
    }
}
