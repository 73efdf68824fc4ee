package chokepoint.app.cli;

import chokepoint.app.results.ResultsFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where the results are, and what each file holds. */
final class FilesText {

    private static final List<Held> HELD = List.of(
            new Held(ResultsFolder.REPORT, "all of it on one page, to be opened in a browser"),
            new Held(ResultsFolder.TABLES, "the tables of the report (CSV and LaTeX)"),
            new Held(ResultsFolder.CHARTS, "pictures (SVG and PNG)"),
            new Held(ResultsFolder.SUMMARY, "every metric of every scenario: mean, error, quantiles"),
            new Held("points.csv", "the points of the design: identity, role, factors"),
            new Held("runs.csv", "every run of every point, with its factors"),
            new Held("runs.parquet", "the same"),
            new Held("cells.csv", "how many runs each point has in each scenario, and why"),
            new Held("precision.csv", "how well what was to be known is known"),
            new Held("sensitivity.csv", "which factors matter, with intervals"),
            new Held("response-curves.csv", "the mean along each factor"),
            new Held("map.csv", "the mean over two factors"),
            new Held(ResultsFolder.DIFFERENCES, "the same as paired changes from the first scenario"),
            new Held(ResultsFolder.MONTHLY, "prices and unmet demand month by month"),
            new Held(ResultsFolder.ATTRIBUTION, "what each switch adds to every metric, and its share"),
            new Held(ResultsFolder.SCORES, "how the runs fare against the past event"),
            new Held(ResultsFolder.OBSERVED, "the prices that were observed in it"),
            new Held(ResultsFolder.TRADE, "who supplied whom in the base year"),
            new Held("outcomes.parquet", "every run"),
            new Held("outcomes.csv", "every run"),
            new Held(ResultsFolder.FAILURES, "runs that failed, and why"),
            new Held(ResultsFolder.ASSUMPTIONS, "the inputs, where each is from, and how far to trust it"),
            new Held(ResultsFolder.TRACES, "fingerprints of some runs' states, for verify"),
            new Held("dictionary.csv", "what each column of each table is, and its unit"),
            new Held(ResultsFolder.MANIFEST, "what made these results: configuration, seed, version, machine"));

    private record Held(String name, String what) {}

    private FilesText() {}

    static String of(Path folder) {
        StringBuilder text = new StringBuilder("Results are in " + shown(folder) + "\n");
        for (Held held : HELD) {
            if (Files.exists(folder.resolve(held.name()))) {
                text.append(String.format(Locale.ROOT, "  %-16s  %s%n", held.name(), held.what()));
            }
        }
        return text.toString();
    }

    /** A path as a person would type it here. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
