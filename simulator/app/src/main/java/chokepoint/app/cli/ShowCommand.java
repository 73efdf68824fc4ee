package chokepoint.app.cli;

import chokepoint.app.results.FailureLine;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a results folder holds, from its files alone. */
@Command(
        name = "show",
        description = {
            "Prints the main tables of a results folder, and median prices by month as small lines.",
            "Of a sweep: how far the means range, and which factors matter. Runs nothing and writes nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint show results/example",
            "  chokepoint show results/example --ascii --width 80",
            "",
            ExitCode.MEANINGS
        })
final class ShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A results folder, of a study or a sweep.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path folder;

    @Option(names = "--ascii", description = "No block characters; the default where the locale is not UTF-8.")
    private boolean ascii;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns, at least 60; default: the terminal's, or as many as it takes.")
    private @Nullable Integer width;

    @Option(names = "--json", description = "Print the findings as JSON instead of tables.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        String text = SweepReader.isSweep(folder) ? sweep(terminal) : study(terminal);
        PrintWriter out = spec.commandLine().getOut();
        out.print(terminal.wrapped(text));
        out.flush();
        return ExitCode.OK;
    }

    private Terminal terminal() {
        Terminal terminal = ascii ? Terminal.here().withoutBlocks() : Terminal.here();
        if (width == null) {
            return terminal;
        }
        if (width < Terminal.LEAST) {
            throw new ParameterException(
                    spec.commandLine(), "--width (" + width + ") must be at least " + Terminal.LEAST);
        }
        return terminal.withWidth(width);
    }

    private String sweep(Terminal terminal) throws IOException {
        SweepReader sweep = SweepReader.open(folder);
        SweepFindings findings = SweepFindings.of(sweep);
        if (json) {
            return JsonText.of(findings.json(folder));
        }
        String failed = findings.failed() == 0
                ? ""
                : String.format(Locale.ROOT, "%,d runs failed, listed in failures.csv%n", findings.failed());
        return findings.text() + failed + new SweepTablesText(sweep, terminal).text() + "\n" + FilesText.of(folder);
    }

    private String study(Terminal terminal) throws IOException {
        ResultsReader results = ResultsReader.open(folder);
        if (json) {
            return FindingsJson.of(results);
        }
        StringBuilder text = new StringBuilder(
                results.heading().study() + ": " + results.heading().question() + "\n\n");
        text.append(new Findings(results, terminal.width()).text());
        for (String country : results.heading().focus()) {
            String lines = new PriceLines(results, country).text(terminal);
            text.append(lines.isEmpty() ? "" : results.terms().country(country) + lines + "\n");
        }
        if (!results.scores().isEmpty()) {
            text.append(BacktestText.of(List.of(BacktestText.Replay.of(results)), terminal.width()))
                    .append('\n');
        }
        List<FailureLine> failures = results.failures();
        if (!failures.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%,d runs failed, listed in failures.csv; the others are in the tables%n%n",
                    failures.size()));
        }
        return text + FilesText.of(folder);
    }
}
