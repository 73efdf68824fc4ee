package chokepoint.app.cli;

import chokepoint.app.chart.ChartFonts;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "chokepoint",
        description = "Simulates trade in critical minerals while export bans and tariffs strike by chance.",
        subcommands = {RunCommand.class, ValidateCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint run config/studies/us-strategy.yaml",
            "  chokepoint run config/studies/us-strategy.yaml --runs 200 --scenario status-quo",
            "  chokepoint validate config/studies/us-strategy.yaml",
            "",
            "Exit codes: 0 ok, 1 a check failed, 2 usage or configuration, 3 some runs failed."
        })
public final class Main {

    private Main() {}

    /** Runs a command and ends the Java machine with its exit code. */
    public static void main(String[] arguments) throws IOException {
        ChartFonts.install();
        System.exit(run(arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Mishaps());
    }
}
