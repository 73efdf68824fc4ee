package chokepoint.app.results;

import chokepoint.study.ScenarioOutcomes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All numbers of a study in the order of their files, to be compared to the bit; all NaNs are one. */
public final class ResultsContents {

    private static final String NOTHING = "nothing";

    private final String outcomesFile;
    private final List<String> columns;
    private final List<ScenarioColumns> outcomes;
    private final List<Part> parts;
    private final List<MonthlyLine> monthly;

    /** A table. */
    private record Part(String file, List<String> header, List<? extends TableLine> lines) {}

    private ResultsContents(
            String outcomesFile,
            List<String> columns,
            List<ScenarioColumns> outcomes,
            List<Part> parts,
            List<MonthlyLine> monthly) {
        this.outcomesFile = outcomesFile;
        this.columns = columns;
        this.outcomes = outcomes;
        this.parts = parts;
        this.monthly = monthly;
    }

    /** Of a folder. */
    public static ResultsContents of(ResultsReader reader) throws IOException {
        List<String> columns = reader.outcomeColumns();
        return new ResultsContents(
                OutcomesFormat.in(reader.folder()).fileName(),
                columns,
                reader.outcomes(columns),
                List.of(
                        new Part(ResultsFolder.SUMMARY, SummaryLine.HEADER, reader.summary()),
                        new Part(ResultsFolder.DIFFERENCES, DifferenceLine.HEADER, reader.differences()),
                        new Part(ResultsFolder.MONTHLY, MonthlyLine.HEADER, reader.monthly()),
                        new Part(ResultsFolder.ATTRIBUTION, AttributionLine.HEADER, reader.attribution()),
                        new Part(ResultsFolder.SCORES, ScoreLine.HEADER, reader.scores()),
                        new Part(ResultsFolder.OBSERVED, ObservedLine.HEADER, reader.observed()),
                        new Part(ResultsFolder.TRADE, TradeLine.HEADER, reader.trade()),
                        new Part(ResultsFolder.FAILURES, FailureLine.HEADER, reader.failures())),
                reader.monthly());
    }

    /** Of results in memory. */
    public static ResultsContents of(StudyResults results) {
        List<ScenarioColumns> outcomes = new ArrayList<>();
        for (ScenarioOutcomes scenario : results.outcomes()) {
            double[][] values = new double[results.columns().size()][scenario.rows().length];
            for (int row = 0; row < scenario.rows().length; row++) {
                for (int column = 0; column < values.length; column++) {
                    values[column][row] = scenario.rows()[row][column];
                }
            }
            outcomes.add(new ScenarioColumns(scenario.scenario(), scenario.runs(), values));
        }
        return new ResultsContents(
                "outcomes",
                results.columns(),
                outcomes,
                List.of(
                        new Part(ResultsFolder.SUMMARY, SummaryLine.HEADER, results.summaryLines()),
                        new Part(ResultsFolder.DIFFERENCES, DifferenceLine.HEADER, results.differenceLines()),
                        new Part(ResultsFolder.MONTHLY, MonthlyLine.HEADER, results.monthlyLines()),
                        new Part(ResultsFolder.ATTRIBUTION, AttributionLine.HEADER, results.attributionLines()),
                        new Part(ResultsFolder.SCORES, ScoreLine.HEADER, results.scoreLines()),
                        new Part(ResultsFolder.OBSERVED, ObservedLine.HEADER, results.observedLines()),
                        new Part(ResultsFolder.TRADE, TradeLine.HEADER, results.tradeLines()),
                        new Part(ResultsFolder.FAILURES, FailureLine.HEADER, results.failureLines())),
                results.monthlyLines());
    }

    /** The first difference to another, file by file; null if there is none. */
    public @Nullable CellDifference firstDifference(ResultsContents other) {
        CellDifference found = ofOutcomes(other);
        for (int k = 0; found == null && k < parts.size(); k++) {
            found = ofPart(parts.get(k), other.parts.get(k));
        }
        return found;
    }

    /** The first difference of the monthly bands, earliest month first; null if there is none. */
    public @Nullable CellDifference firstMonth(ResultsContents other) {
        int earliest = -1;
        for (int k = 0; k < Math.min(monthly.size(), other.monthly.size()); k++) {
            boolean earlier = earliest < 0
                    || monthly.get(k).month() < monthly.get(earliest).month();
            if (earlier
                    && ofLine(ResultsFolder.MONTHLY, MonthlyLine.HEADER, monthly.get(k), other.monthly.get(k))
                            != null) {
                earliest = k;
            }
        }
        return earliest < 0
                ? null
                : ofLine(ResultsFolder.MONTHLY, MonthlyLine.HEADER, monthly.get(earliest), other.monthly.get(earliest));
    }

    private @Nullable CellDifference ofOutcomes(ResultsContents other) {
        if (!columns.equals(other.columns)) {
            return new CellDifference(outcomesFile, "header", "columns", columns.toString(), other.columns.toString());
        }
        int most = Math.max(outcomes.size(), other.outcomes.size());
        for (int k = 0; k < most; k++) {
            String one = k < outcomes.size() ? outcomes.get(k).scenario() : NOTHING;
            String two = k < other.outcomes.size() ? other.outcomes.get(k).scenario() : NOTHING;
            CellDifference found = one.equals(two)
                    ? ofScenario(outcomes.get(k), other.outcomes.get(k))
                    : new CellDifference(outcomesFile, "scenario " + (k + 1), "scenario", one, two);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable CellDifference ofScenario(ScenarioColumns one, ScenarioColumns two) {
        for (int row = 0; row < Math.max(one.runs().length, two.runs().length); row++) {
            String first = row < one.runs().length ? Integer.toString(one.runs()[row]) : NOTHING;
            String second = row < two.runs().length ? Integer.toString(two.runs()[row]) : NOTHING;
            if (!first.equals(second)) {
                return new CellDifference(outcomesFile, one.scenario() + ", row " + (row + 1), "run", first, second);
            }
            for (int column = 0; column < columns.size(); column++) {
                double a = one.values()[column][row];
                double b = two.values()[column][row];
                if (Double.doubleToLongBits(a) != Double.doubleToLongBits(b)) {
                    return new CellDifference(
                            outcomesFile, one.scenario() + ", run " + first, columns.get(column), cell(a), cell(b));
                }
            }
        }
        return null;
    }

    private static @Nullable CellDifference ofPart(Part one, Part two) {
        int lines = Math.max(one.lines.size(), two.lines.size());
        for (int k = 0; k < lines; k++) {
            CellDifference found;
            if (k >= one.lines.size() || k >= two.lines.size()) {
                String first = k < one.lines.size() ? one.lines.get(k).texts().toString() : NOTHING;
                String second = k < two.lines.size() ? two.lines.get(k).texts().toString() : NOTHING;
                found = new CellDifference(one.file, "line " + (k + 2), "line", first, second);
            } else {
                found = ofLine(one.file, one.header, one.lines.get(k), two.lines.get(k));
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable CellDifference ofLine(String file, List<String> header, TableLine one, TableLine two) {
        List<String> texts = one.texts();
        String row = String.join(" ", texts);
        for (int k = 0; k < texts.size(); k++) {
            if (!texts.get(k).equals(two.texts().get(k))) {
                return new CellDifference(
                        file, row, header.get(k), texts.get(k), two.texts().get(k));
            }
        }
        double[] a = one.numbers();
        double[] b = two.numbers();
        for (int k = 0; k < a.length; k++) {
            if (Double.doubleToLongBits(a[k]) != Double.doubleToLongBits(b[k])) {
                return new CellDifference(file, row, header.get(texts.size() + k), cell(a[k]), cell(b[k]));
            }
        }
        return null;
    }

    private static String cell(double number) {
        return Double.isNaN(number) ? NOTHING : Numbers.text(number);
    }
}
