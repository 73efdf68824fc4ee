package chokepoint.app.cli;

import chokepoint.app.results.CellDifference;
import chokepoint.app.results.ResultsContents;
import chokepoint.app.results.ResultsDigest;
import chokepoint.app.results.ResultsReader;
import chokepoint.precision.HalfWidth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two results folders. */
@Command(
        name = "compare",
        description = {
            "Compares two results folders: to the bit, or whether every outcome's distribution is the same up to a"
                    + " margin (two one-sided tests; MODEL.md 8.9).",
            "Folders of the same seed are compared run by run, which shows much smaller differences."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint compare results/before results/after --exact",
            "  chokepoint compare results/before results/after --equivalent --margin 1%% --junit equivalence.xml",
            "",
            "Exit codes: 0 the same or all equivalent, 1 not, 2 a folder cannot be used."
        })
final class CompareCommand implements Callable<Integer> {

    private static final double RISK = 0.05;
    private static final String EXACT_MARKDOWN = "## Two results\n";

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "The results folder to compare with.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "The other results folder.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path second;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Way way;

    /** How to compare. */
    static final class Way {

        @Option(names = "--exact", description = "Every number to the bit; names the first that differs.")
        private boolean exact;

        @Option(names = "--equivalent", description = "Mean, quantiles and distribution of every outcome.")
        @SuppressWarnings("UnusedVariable") // Given whenever the other is not.
        private boolean equivalent;
    }

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            defaultValue = "1%",
            description = "What counts as no difference: a share of A's absolute mean or, if that is more, of its"
                    + " standard deviation; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private String margin;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Write JUnit XML, one test case per outcome; only a former one is replaced.")
    private @Nullable Path junit;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the summary as Markdown; only a former one is replaced.")
    private @Nullable Path markdown;

    @Override
    public Integer call() throws IOException {
        double allowed = allowed();
        requireFree(junitFile());
        requireFree(markdownFile());
        ResultsReader one = ResultsReader.open(first);
        ResultsReader two = ResultsReader.open(second);
        return way.exact ? exact(one, two) : equivalent(one, two, allowed);
    }

    private double allowed() {
        try {
            HalfWidth width = HalfWidth.parse(margin);
            if (width.scale() == HalfWidth.Scale.RELATIVE) {
                return width.size();
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--margin: " + e.getMessage(), e);
        }
        throw new ParameterException(spec.commandLine(), "--margin (" + margin + ") must be a percentage like 1%");
    }

    private int exact(ResultsReader one, ResultsReader two) throws IOException {
        String digest = ResultsDigest.of(one);
        String other = ResultsDigest.of(two);
        CellDifference cell = ResultsContents.of(one).firstDifference(ResultsContents.of(two));
        boolean same = digest.equals(other) && cell == null;
        String verdict = same ? "same" : "different";
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("verdict", verdict);
        findings.put("digests", List.of(digest, other));
        StringBuilder text =
                new StringBuilder(verdict + "\n  " + digest + "  " + first + "\n  " + other + "  " + second);
        text.append('\n');
        if (cell != null) {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put("file", cell.file());
            where.put("row", cell.row());
            where.put("column", cell.column());
            where.put("first", cell.first());
            where.put("second", cell.second());
            findings.put("first-difference", where);
            text.append("first difference: ").append(cell.text()).append('\n');
        }
        write(junitFile(), exactJunit(same, text.toString()));
        write(markdownFile(), EXACT_MARKDOWN + "\n```\n" + text + "```\n");
        print(json ? JsonText.of(findings) : text.toString());
        return same ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static String exactJunit(boolean same, String text) {
        return EquivalenceReport.JUNIT + "1\" failures=\"" + (same ? 0 : 1)
                + "\" errors=\"0\" skipped=\"0\">\n  <testcase classname=\"exact\" name=\"digest\""
                + (same
                        ? "/>\n"
                        : "><failure type=\"different\" message=\"" + EquivalenceReport.escaped(text)
                                + "\"/></testcase>\n")
                + "</testsuite>\n";
    }

    private int equivalent(ResultsReader one, ResultsReader two, double allowed) throws IOException {
        EquivalenceCheck check = new EquivalenceCheck(allowed, RISK);
        EquivalenceReport report = new EquivalenceReport(check.of(one, two), check, EquivalenceCheck.paired(one, two));
        write(junitFile(), report.junit());
        write(markdownFile(), report.markdown());
        print(json ? report.json() : report.text());
        return report.allEquivalent() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private @Nullable ReportFile junitFile() {
        return junit == null ? null : new ReportFile(junit, List.of(EquivalenceReport.JUNIT));
    }

    private @Nullable ReportFile markdownFile() {
        return markdown == null ? null : new ReportFile(markdown, List.of(EquivalenceReport.MARKDOWN, EXACT_MARKDOWN));
    }

    /** Before hours of work, and before the other report is written. */
    private static void requireFree(@Nullable ReportFile file) throws IOException {
        if (file != null) {
            file.requireFree();
        }
    }

    private static void write(@Nullable ReportFile file, String text) throws IOException {
        if (file != null) {
            file.write(text);
        }
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
