package chokepoint.app.cli;

import chokepoint.app.report.HtmlReport;
import chokepoint.app.results.SweepReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a results folder. */
@Command(
        name = "report",
        description = {
            "Makes report.html and tables/ of a results folder, from its files alone; nothing is run again.",
            "The page needs no network and no other file: it can be sent, printed and kept.",
            "Of several folders: one page that puts them side by side, into the file of --out."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint report results/example",
            "  chokepoint report results/A results/B --out comparison.html",
            "",
            ExitCode.MEANINGS
        })
final class ReportCommand implements Callable<Integer> {

    /** What a page can hold. */
    private static final int MOST = 6;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "A results folder, or several to compare.")
    private List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "With several folders: the page that is made.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter text = spec.commandLine().getOut();
        text.println(FilesText.shown(made().toAbsolutePath()));
        text.flush();
        return ExitCode.OK;
    }

    private Path made() throws IOException {
        if (folders.size() == 1) {
            if (out != null) {
                throw new ParameterException(
                        spec.commandLine(), "--out goes with several folders; the report of one lies in it");
            }
            return HtmlReport.write(folders.get(0));
        }
        if (out == null) {
            throw new ParameterException(
                    spec.commandLine(), "several folders need --out FILE, such as comparison.html");
        }
        if (folders.size() > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "folders (" + folders.size() + ") must be at most " + MOST);
        }
        for (Path folder : folders) {
            if (SweepReader.isSweep(folder)) {
                throw new ParameterException(
                        spec.commandLine(), folder + " is of a sweep; only folders of studies can be compared");
            }
        }
        return HtmlReport.compare(folders, out);
    }
}
