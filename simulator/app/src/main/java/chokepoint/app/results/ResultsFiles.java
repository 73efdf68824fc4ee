package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a results folder, all but the charts. */
final class ResultsFiles {

    private ResultsFiles() {}

    static void write(Path folder, OutcomesFormat format, Provenance provenance, StudyResults results)
            throws IOException {
        List<FailureLine> failures = results.failureLines();
        format.write(folder, provenance.heading(), results);
        CsvTable.write(folder.resolve(ResultsFolder.SUMMARY), SummaryLine.HEADER, results.summaryLines());
        CsvTable.write(folder.resolve(ResultsFolder.DIFFERENCES), DifferenceLine.HEADER, results.differenceLines());
        CsvTable.write(folder.resolve(ResultsFolder.MONTHLY), MonthlyLine.HEADER, results.monthlyLines());
        if (!results.attribution().isEmpty()) {
            CsvTable.write(
                    folder.resolve(ResultsFolder.ATTRIBUTION), AttributionLine.HEADER, results.attributionLines());
        }
        if (!results.scores().isEmpty()) {
            CsvTable.write(folder.resolve(ResultsFolder.SCORES), ScoreLine.HEADER, results.scoreLines());
            CsvTable.write(folder.resolve(ResultsFolder.OBSERVED), ObservedLine.HEADER, results.observedLines());
        }
        if (!results.trade().isEmpty()) {
            CsvTable.write(folder.resolve(ResultsFolder.TRADE), TradeLine.HEADER, results.tradeLines());
        }
        if (!failures.isEmpty()) {
            CsvTable.write(folder.resolve(ResultsFolder.FAILURES), FailureLine.HEADER, failures);
        }
        provenance.writeAssumptions(folder);
        Dictionary.of(results.metrics()).write(folder);
        new Manifest(provenance, ResultsDigest.of(results), failures.size())
                .write(folder.resolve(ResultsFolder.MANIFEST));
    }
}
