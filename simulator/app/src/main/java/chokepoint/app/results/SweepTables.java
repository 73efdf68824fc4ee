package chokepoint.app.results;

import chokepoint.precision.Judgement;
import chokepoint.precision.Statistic;
import chokepoint.precision.Verdict;
import chokepoint.study.Differences;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of a sweep that can be written cell by cell, in one pass in the order of the design. Two cells
 * are in memory at a time: the one that is written, and that of the first scenario at the same point.
 */
final class SweepTables implements AutoCloseable {

    private final StudyHeading heading;
    private final SweepOutcomes outcomes;
    private final SweepCounts counts = new SweepCounts();
    private final CsvLines cells;
    private final CsvLines runs;
    private final CsvLines summary;
    private final CsvLines differences;
    private final CsvLines failures;
    private final CsvLines precision;

    private SweepTables(Path folder, StudyHeading heading, SweepOutcomes outcomes) throws IOException {
        this.heading = heading;
        this.outcomes = outcomes;
        cells = new CsvLines(folder.resolve(SweepFiles.CELLS), CellLine.HEADER);
        runs = new CsvLines(folder.resolve(SweepFiles.RUNS + ".csv"), SweepRuns.header(outcomes));
        summary = new CsvLines(folder.resolve(ResultsFolder.SUMMARY), AtPoint.header(SummaryLine.HEADER));
        differences = new CsvLines(folder.resolve(ResultsFolder.DIFFERENCES), AtPoint.header(DifferenceLine.HEADER));
        failures = new CsvLines(folder.resolve(ResultsFolder.FAILURES), AtPoint.header(FailureLine.HEADER));
        precision = new CsvLines(folder.resolve(SweepFiles.PRECISION), PrecisionLine.HEADER);
    }

    /** Writes all of them, and counts. */
    static SweepCounts write(Path folder, StudyHeading heading, SweepOutcomes outcomes) throws IOException {
        SweepCounts counts;
        try (SweepTables tables = new SweepTables(folder, heading, outcomes)) {
            tables.writeAll();
            counts = tables.counts;
        }
        if (counts.failures() == 0) {
            Files.delete(folder.resolve(ResultsFolder.FAILURES));
        }
        if (outcomes.target() == null) {
            Files.delete(folder.resolve(SweepFiles.PRECISION));
        }
        return counts;
    }

    private void writeAll() throws IOException {
        Set<String> written = new LinkedHashSet<>();
        for (int point = 0; point < outcomes.points().size(); point++) {
            // Rows with one id share their runs, which would else be there twice.
            if (!written.add(outcomes.points().get(point).id())) {
                continue;
            }
            ScenarioOutcomes first = null;
            for (String scenario : outcomes.scenarios()) {
                ScenarioOutcomes cell = checked(outcomes.cell(point, scenario), scenario);
                write(point, cell, first);
                first = first == null ? cell : first;
            }
        }
    }

    private ScenarioOutcomes checked(ScenarioOutcomes cell, String scenario) {
        if (!cell.scenario().equals(scenario) || !cell.metrics().equals(outcomes.metrics())) {
            throw new IllegalArgumentException("cell of " + scenario + " must have its name and the sweep's metrics");
        }
        return cell;
    }

    private void write(int point, ScenarioOutcomes cell, @Nullable ScenarioOutcomes first) throws IOException {
        SweepPoint at = outcomes.points().get(point);
        Judgement judgement = outcomes.stop(point, cell.scenario());
        CellLine line = new CellLine(
                at.id(),
                cell.scenario(),
                cell.rows().length,
                cell.failures().size(),
                state(cell, judgement, first == null));
        counts.add(line);
        cells.add(line);
        SweepTarget target = outcomes.target();
        if (target != null && judgement != null) {
            precision.add(PrecisionLine.of(line, target, judgement));
        }
        for (int row = 0; row < cell.rows().length; row++) {
            runs.add(SweepRuns.texts(at, cell, row), cell.rows()[row]);
        }
        Summaries.of(cell).forEach(row -> summary.add(new AtPoint<>(at.id(), SummaryLine.of(row))));
        if (first != null) {
            Differences.of(cell, first).forEach(row -> differences.add(new AtPoint<>(at.id(), DifferenceLine.of(row))));
        }
        cell.failures().forEach(failure -> failures.add(new AtPoint<>(at.id(), FailureLine.of(failure))));
    }

    private String state(ScenarioOutcomes cell, @Nullable Judgement judgement, boolean first) {
        SweepTarget target = outcomes.target();
        if (target == null) {
            boolean all = cell.rows().length + cell.failures().size() >= heading.runs();
            return all ? CellLine.DONE : CellLine.UNFINISHED;
        }
        if (judgement == null) {
            // Of a first scenario nothing is asked but that the others can be compared with it.
            boolean along = first && target.precision().statistic() == Statistic.DIFFERENCE;
            return along ? CellLine.DONE : CellLine.UNFINISHED;
        }
        return judgement.verdict() == Verdict.GO_ON
                ? CellLine.UNFINISHED
                : judgement.verdict().word();
    }

    @Override
    public void close() throws IOException {
        for (CsvLines table : List.of(cells, runs, summary, differences, failures, precision)) {
            table.close();
        }
    }
}
