package chokepoint.app.cli;

import chokepoint.app.config.CalibrationFile;
import chokepoint.app.results.CalibrationFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits shared parameters to past events. */
@Command(
        name = "calibrate",
        description = "Fits parameters that all episodes share to what happened, within their prior ranges."
                + " The same command goes on where a killed one stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {"  chokepoint calibrate config/calibration/shared.yaml", "", ExitCode.MEANINGS})
final class CalibrateCommand implements Callable<Integer> {

    /** Of the unit cube of the prior ranges. */
    private static final double FIRST_RADIUS = 0.2;

    private static final double LAST_RADIUS = 0.01;

    private final KernelMaker kernels;

    @Spec
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A calibration file.")
    @SuppressWarnings("NullAway.Init") // Written by picocli.
    private Path file;

    @Option(names = "--evaluations", paramLabel = "N", description = "The most evaluations, in place of the file's.")
    private @Nullable Integer evaluations;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads; default: one per core.")
    private @Nullable Integer threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results folder is made; default: results.")
    private Path out = Path.of("results");

    CalibrateCommand(KernelMaker kernels) {
        this.kernels = kernels;
    }

    @Override
    public Integer call() throws IOException {
        TypedOptions typed = new TypedOptions(spec);
        int workers = typed.workers(threads);
        CalibrationFile calibration = CalibrationFile.load(file);
        int most = evaluations == null ? calibration.evaluations() : evaluations;
        int parameters = calibration.parameters().size();
        typed.atLeast(2 * parameters + 2, most, "--evaluations");
        String name =
                "calibration-" + calibration.name() + "-" + calibration.digest().substring(0, 8);
        CalibrationFolder folder = CalibrationFolder.open(
                out.resolve(name),
                calibration.parameters().stream()
                        .map(CalibrationFile.Parameter::path)
                        .toList());
        PrintWriter err = spec.commandLine().getErr();
        try {
            Fit fit = new Fit(calibration, folder, kernels, workers, line -> {
                err.printf(Locale.ROOT, "loss %.4f at %s%n", line.loss(), Arrays.toString(line.point()));
                err.flush();
            });
            double[] start = calibration.parameters().stream()
                    .mapToDouble(CalibrationFile.Parameter::start)
                    .toArray();
            double[] fitted = search(calibration, fit, start, most);
            FitReport report = new FitReport(calibration, fit, start, fitted);
            report.write(folder);
            PrintWriter text = spec.commandLine().getOut();
            text.print(report.text() + "\nResults are in " + folder.path() + "\n");
            text.flush();
            return ExitCode.OK;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The best point of a search by BOBYQA (Powell 2009) in the unit cube. It is deterministic, so that
     * a search that is started again asks for the same points, and the journal knows them.
     */
    private static double[] search(CalibrationFile file, Fit fit, double[] start, int most) {
        int n = start.length;
        double[] best = start.clone();
        double[] lowest = {fit.loss(Fit.OWN, start)};
        ObjectiveFunction objective = new ObjectiveFunction(unit -> {
            double[] point = point(file, unit);
            double loss = fit.loss(Fit.OWN, point);
            if (loss < lowest[0]) {
                lowest[0] = loss;
                System.arraycopy(point, 0, best, 0, n);
            }
            return loss;
        });
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] guess = new double[n];
        for (int k = 0; k < n; k++) {
            CalibrationFile.Parameter parameter = file.parameters().get(k);
            guess[k] = (start[k] - parameter.low()) / (parameter.high() - parameter.low());
        }
        try {
            new BOBYQAOptimizer(2 * n + 1, FIRST_RADIUS, LAST_RADIUS)
                    .optimize(
                            new MaxEval(most),
                            objective,
                            GoalType.MINIMIZE,
                            new InitialGuess(guess),
                            new SimpleBounds(new double[n], ones));
        } catch (TooManyEvaluationsException e) {
            // The best point so far is the answer that was asked for.
            return best;
        }
        return best;
    }

    private static double[] point(CalibrationFile file, double[] unit) {
        double[] point = new double[unit.length];
        for (int k = 0; k < unit.length; k++) {
            CalibrationFile.Parameter parameter = file.parameters().get(k);
            double place = Math.min(1, Math.max(0, unit[k]));
            point[k] = parameter.low() + place * (parameter.high() - parameter.low());
        }
        return point;
    }
}
