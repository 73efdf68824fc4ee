package chokepoint.app.cli;

import chokepoint.app.report.HtmlReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a results folder. */
@Command(
        name = "report",
        description = {
            "Makes report.html and tables/ of a results folder, from its files alone; nothing is run again.",
            "The page needs no network and no other file: it can be sent, printed and kept."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint report results/example",
            "",
            ExitCode.MEANINGS
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1", description = "A results folder.")
    private List<Path> folders = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter text = spec.commandLine().getOut();
        text.println(FilesText.shown(HtmlReport.write(folders.get(0)).toAbsolutePath()));
        text.flush();
        return ExitCode.OK;
    }
}
