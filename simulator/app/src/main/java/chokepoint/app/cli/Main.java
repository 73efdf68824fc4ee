package chokepoint.app.cli;

import chokepoint.app.chart.ChartFonts;
import chokepoint.study.RunKernel;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "chokepoint",
        description = "Simulates trade in critical minerals while export bans and tariffs strike by chance.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chokepoint run config/studies/us-strategy.yaml",
            "  chokepoint run config/studies/us-strategy.yaml --runs 200 --scenario status-quo",
            "  chokepoint sweep config/sweeps/quota-and-stockpile.yaml",
            "  chokepoint backtest",
            "  chokepoint report results/example",
            "  chokepoint show results/example",
            "  chokepoint serve",
            "  chokepoint validate config/studies/us-strategy.yaml",
            "  chokepoint selftest",
            "",
            ExitCode.MEANINGS
        })
public final class Main {

    private Main() {}

    /** Runs a command and ends the Java machine with its exit code. */
    public static void main(String[] arguments) {
        try {
            ChartFonts.install();
        } catch (IOException e) {
            System.err.println("chokepoint: the fonts of charts cannot be unpacked into "
                    + System.getProperty("java.io.tmpdir") + ": " + e.getMessage());
            System.exit(ExitCode.USAGE);
        }
        System.exit(run(arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(String... arguments) {
        return commandLine(RunKernel::new).execute(arguments);
    }

    /** The commands, with what runs a scenario. */
    static CommandLine commandLine(KernelMaker kernels) {
        CommandLine commands = new CommandLine(new Main());
        commands.addSubcommand(new RunCommand(kernels));
        commands.addSubcommand(new SweepCommand(kernels));
        commands.addSubcommand(new MergeCommand(kernels));
        commands.addSubcommand(new BacktestCommand(kernels));
        commands.addSubcommand(new CalibrateCommand(kernels));
        commands.addSubcommand(new VerifyCommand(kernels));
        commands.addSubcommand(new CompareCommand());
        commands.addSubcommand(new ReportCommand());
        commands.addSubcommand(new ShowCommand());
        commands.addSubcommand(new ServeCommand());
        commands.addSubcommand(new ValidateCommand());
        commands.addSubcommand(new SelftestCommand(kernels));
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Mishaps::execute)
                .setExecutionExceptionHandler(new Mishaps());
    }
}
