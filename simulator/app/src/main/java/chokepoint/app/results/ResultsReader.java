package chokepoint.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A results folder read back: everything that charts and reports are made of. */
public final class ResultsReader {

    /** So many columns are kept at most: all of a large study would fill the memory. */
    private static final int FEW = 64;

    private final Path folder;
    private final StoredManifest manifest;
    private final List<SummaryLine> summary;
    private final List<DifferenceLine> differences;
    private final List<MonthlyLine> monthly;
    private final List<AttributionLine> attribution;
    private final List<ScoreLine> scores;
    private final List<ObservedLine> observed;
    private final List<TradeLine> trade;

    /** What was read last: charts of several kinds ask for the same columns, and opening the file takes its time. */
    private List<String> lastAsked = List.of();

    private List<ScenarioColumns> lastRead = List.of();

    /** Read when it is first asked for. */
    private @Nullable List<String> columns;

    /** Read when they are first asked for. */
    private @Nullable List<ScenarioSettings> settings;

    private ResultsReader(Path folder) throws IOException {
        this.folder = folder;
        manifest = StoredManifest.read(folder.resolve(ResultsFolder.MANIFEST));
        summary = CsvTable.read(folder.resolve(ResultsFolder.SUMMARY), SummaryLine.HEADER, SummaryLine::read);
        differences =
                CsvTable.read(folder.resolve(ResultsFolder.DIFFERENCES), DifferenceLine.HEADER, DifferenceLine::read);
        monthly = CsvTable.read(folder.resolve(ResultsFolder.MONTHLY), MonthlyLine.HEADER, MonthlyLine::read);
        Path optional = folder.resolve(ResultsFolder.ATTRIBUTION);
        attribution = Files.exists(optional)
                ? CsvTable.read(optional, AttributionLine.HEADER, AttributionLine::read)
                : List.of();
        Path scored = folder.resolve(ResultsFolder.SCORES);
        scores = Files.exists(scored) ? CsvTable.read(scored, ScoreLine.HEADER, ScoreLine::read) : List.of();
        Path seen = folder.resolve(ResultsFolder.OBSERVED);
        observed = Files.exists(seen) ? CsvTable.read(seen, ObservedLine.HEADER, ObservedLine::read) : List.of();
        Path before = folder.resolve(ResultsFolder.TRADE);
        trade = Files.exists(before) ? CsvTable.read(before, TradeLine.HEADER, TradeLine::read) : List.of();
    }

    /** Opens a folder; a missing or malformed file is named in an {@link UnreadableResultsException}. */
    public static ResultsReader open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableResultsException(folder, "is no results folder");
        }
        return new ResultsReader(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Where {@code charts/} of the folder is. */
    public Path charts() {
        return folder.resolve(ResultsFolder.CHARTS);
    }

    public StoredManifest manifest() {
        return manifest;
    }

    public StudyHeading heading() {
        return manifest.heading();
    }

    /** What each scenario sets, as far as charts need it; empty if the manifest does not tell. */
    public List<ScenarioSettings> settings() throws IOException {
        List<ScenarioSettings> known = settings;
        if (known == null) {
            known = ScenarioSettings.read(folder);
            settings = known;
        }
        return known;
    }

    /** Names and limits that the tables take for granted. */
    public RecordedTerms terms() throws IOException {
        return RecordedTerms.read(folder.resolve(ResultsFolder.MANIFEST));
    }

    public List<SummaryLine> summary() {
        return summary;
    }

    public List<DifferenceLine> differences() {
        return differences;
    }

    public List<MonthlyLine> monthly() {
        return monthly;
    }

    /** Of each quantity what each switch adds, then all together; empty where the study has no attribution. */
    public List<AttributionLine> attribution() {
        return attribution;
    }

    /** How the runs fare against a past event; empty where the study replays none. */
    public List<ScoreLine> scores() {
        return scores;
    }

    /** Prices observed in a past event, in rising order of month; empty where the study replays none. */
    public List<ObservedLine> observed() {
        return observed;
    }

    /**
     * Who supplied whom in the base year of the first scenario, and of those whose base year is not the same;
     * empty where an older program wrote the folder.
     */
    public List<TradeLine> trade() {
        return trade;
    }

    /** The same of one scenario: its own lines or, where it has none, those of the first. */
    public List<TradeLine> trade(String scenario) {
        List<TradeLine> own =
                trade.stream().filter(line -> line.scenario().equals(scenario)).toList();
        String first = heading().scenarios().get(0);
        return own.isEmpty() && !scenario.equals(first) ? trade(first) : own;
    }

    /** Runs that broke; empty where no file lists any. */
    public List<FailureLine> failures() throws IOException {
        Path file = folder.resolve(ResultsFolder.FAILURES);
        return Files.exists(file) ? CsvTable.read(file, FailureLine.HEADER, FailureLine::read) : List.of();
    }

    /** Traced runs, by scenario and run; empty where no file holds any. */
    public List<TraceLine> traces() throws IOException {
        Path file = folder.resolve(ResultsFolder.TRACES);
        return Files.exists(file) ? CsvTable.read(file, TraceLine.HEADER, TraceLine::read) : List.of();
    }

    /** Inputs and where they are from; empty where no file tells. */
    public List<AssumptionLine> assumptions() throws IOException {
        Path file = folder.resolve(ResultsFolder.ASSUMPTIONS);
        return Files.exists(file) ? CsvTable.read(file, AssumptionLine.HEADER, AssumptionLine::read) : List.of();
    }

    /** Names of all columns of the outcomes. */
    public List<String> outcomeColumns() throws IOException {
        List<String> known = columns;
        if (known == null) {
            known = List.copyOf(OutcomesFormat.in(folder).columns(folder));
            columns = known;
        }
        return known;
    }

    /** Columns of the outcomes, one element per scenario in the manifest's order; not to be written into. */
    public List<ScenarioColumns> outcomes(List<String> columns) throws IOException {
        if (!lastRead.isEmpty() && lastAsked.equals(columns)) {
            return lastRead;
        }
        List<ScenarioColumns> read = List.copyOf(OutcomesFormat.in(folder).read(folder, heading(), columns));
        if (columns.size() <= FEW) {
            lastAsked = List.copyOf(columns);
            lastRead = read;
        }
        return read;
    }
}
