package chokepoint.app.cli;

import chokepoint.app.config.Overrides;
import chokepoint.app.config.StudyFile;
import chokepoint.study.Attribution;
import chokepoint.study.Backtest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a study file, everything it names, and whether its scenarios can be simulated. */
@Command(
        name = "validate",
        description = "Checks a study and everything it names; lists all problems; writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footerHeading = "%nExample:%n",
        footer = {"  chokepoint validate config/studies/us-strategy.yaml", "", ExitCode.MEANINGS})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "A study file.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path file;

    @Override
    public Integer call() {
        StudyFile study = StudyFile.load(file, Overrides.NONE);
        CompiledStudy compiled = CompiledStudy.of(study);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s is good: %d scenarios, %d runs each, %d months%n",
                file,
                compiled.scenarios().size(),
                study.study().runs(),
                study.study().months());
        compiled.scenarios()
                .forEach((name, scenario) -> out.printf(
                        Locale.ROOT,
                        "  %s: %d minerals, %d pairs of seller and buyer, %d policies, %d shocks%n",
                        name,
                        scenario.blueprint().minerals().size(),
                        scenario.blueprint().pairs(),
                        scenario.policies().size(),
                        scenario.shocks().size()));
        Attribution attribution = study.attribution();
        if (attribution != null) {
            out.printf(
                    Locale.ROOT,
                    "  attribution of %s: %d switches, %d variants of %d runs%n",
                    attribution.scenario(),
                    attribution.switches().size(),
                    attribution.coalitions(),
                    attribution.runs());
        }
        Backtest event = study.study().backtest();
        if (event != null) {
            out.printf(
                    Locale.ROOT,
                    "  backtest of %s in %s by %s: %d targets, %d observed prices%n",
                    event.mineral(),
                    event.country(),
                    study.study().scenarios().keySet().iterator().next(),
                    event.targets().size(),
                    event.observed().size());
        }
        out.flush();
        return ExitCode.OK;
    }
}
