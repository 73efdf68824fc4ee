package chokepoint.app.cli;

import chokepoint.app.config.CalibrationFile;
import chokepoint.app.config.CalibrationFile.Parameter;
import chokepoint.app.results.CalibrationFolder;
import chokepoint.app.results.Numbers;
import chokepoint.study.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a calibration found: the point, the fit before and after, and what the data do not tell. */
final class FitReport {

    private static final int OTHER_SEEDS = 3;

    private final CalibrationFile file;
    private final Map<String, List<Score>> before;
    private final Map<String, List<Score>> after;
    private final double lossBefore;
    private final double lossAfter;
    private final double noise;
    private final List<Found> found = new ArrayList<>();

    /**
     * A parameter after the search.
     *
     * @param lossAtLow loss with this parameter alone at the low end of its range
     */
    private record Found(Parameter parameter, double start, double value, double lossAtLow, double lossAtHigh) {}

    FitReport(CalibrationFile file, Fit fit, double[] start, double[] fitted) {
        this.file = file;
        before = fit.scores(Fit.OWN, start);
        after = fit.scores(Fit.OWN, fitted);
        lossBefore = fit.loss(Fit.OWN, start);
        lossAfter = fit.loss(Fit.OWN, fitted);
        noise = noise(fit, fitted);
        for (int k = 0; k < fitted.length; k++) {
            Parameter parameter = file.parameters().get(k);
            found.add(new Found(
                    parameter,
                    start[k],
                    fitted[k],
                    fit.loss(Fit.OWN, moved(fitted, k, parameter.low())),
                    fit.loss(Fit.OWN, moved(fitted, k, parameter.high()))));
        }
    }

    private static double[] moved(double[] point, int parameter, double value) {
        double[] moved = point.clone();
        moved[parameter] = value;
        return moved;
    }

    /** Standard deviation of the loss over other seeds: what the Monte Carlo error of a loss is. */
    private static double noise(Fit fit, double[] point) {
        double[] losses = new double[OTHER_SEEDS];
        double mean = 0;
        for (int k = 0; k < OTHER_SEEDS; k++) {
            losses[k] = fit.loss(k + 1, point);
            mean += losses[k] / OTHER_SEEDS;
        }
        double squares = 0;
        for (double loss : losses) {
            squares += (loss - mean) * (loss - mean);
        }
        return Math.sqrt(squares / (OTHER_SEEDS - 1));
    }

    /** The data tell a parameter if both ends of its range fit worse by more than two standard deviations. */
    private boolean isIdentified(Found one) {
        return Math.min(one.lossAtLow(), one.lossAtHigh()) - lossAfter > 2 * noise;
    }

    /**
     * How far towards one end of its range a parameter still fits as well as the fitted point, to two standard
     * deviations of the loss: by the parabola with its least at the fitted value that meets the loss at the end.
     */
    private double near(double fitted, double end, double lossAtEnd) {
        double excess = lossAtEnd - lossAfter;
        double part = excess > 2 * noise ? Math.sqrt(2 * noise / excess) : 1;
        return fitted + part * (end - fitted);
    }

    void write(CalibrationFolder folder) throws IOException {
        folder.write(CalibrationFolder.PARAMETERS, parameters());
        folder.write(CalibrationFolder.IDENTIFICATION, identification());
        folder.write(CalibrationFolder.FIT, fit());
    }

    /** The fitted point, to be laid on a scenario. */
    private String parameters() {
        StringBuilder yaml = new StringBuilder("# Fitted by: chokepoint calibrate; calibration " + file.name()
                + ", digest " + file.digest() + "\n# Provenance class: found (derived), in sample; loss "
                + text(lossBefore) + " before, " + text(lossAfter) + " after, +/- " + text(noise)
                + " Monte Carlo. One line for each path of a scenario.\n");
        for (Found one : found) {
            yaml.append(one.parameter().path() + ": " + Numbers.text(one.value()) + "  # started at "
                    + Numbers.text(one.start()) + (isIdentified(one) ? "" : "; not identified by the data") + "\n");
        }
        return yaml.toString();
    }

    private String identification() {
        StringBuilder csv = new StringBuilder(
                "parameter,low,high,start,fitted,loss_at_low,loss_at_high,near_low,near_high,identified\n");
        for (Found one : found) {
            csv.append(String.join(
                            ",",
                            one.parameter().path(),
                            Numbers.text(one.parameter().low()),
                            Numbers.text(one.parameter().high()),
                            Numbers.text(one.start()),
                            Numbers.text(one.value()),
                            Numbers.text(one.lossAtLow()),
                            Numbers.text(one.lossAtHigh()),
                            Numbers.text(near(one.value(), one.parameter().low(), one.lossAtLow())),
                            Numbers.text(near(one.value(), one.parameter().high(), one.lossAtHigh())),
                            Boolean.toString(isIdentified(one))))
                    .append('\n');
        }
        return csv.toString();
    }

    private String fit() {
        StringBuilder csv = new StringBuilder(
                "episode,metric,observed,before_q05,before_q95,before_crps,after_q05,after_q50,after_q95,after_crps\n");
        after.forEach((episode, scores) -> {
            List<Score> old = before.getOrDefault(episode, List.of());
            for (int k = 0; k < scores.size(); k++) {
                Score now = scores.get(k);
                csv.append(String.join(
                                ",",
                                episode,
                                now.metric(),
                                Numbers.text(now.observed()),
                                Numbers.text(old.get(k).q05()),
                                Numbers.text(old.get(k).q95()),
                                Numbers.text(old.get(k).crps()),
                                Numbers.text(now.q05()),
                                Numbers.text(now.q50()),
                                Numbers.text(now.q95()),
                                Numbers.text(now.crps())))
                        .append('\n');
            }
        });
        return csv.toString();
    }

    String text() {
        TextTable table = new TextTable();
        table.row(List.of("parameter", "low", "high", "start", "fitted", "told by the data"));
        for (Found one : found) {
            table.row(List.of(
                    one.parameter().path(),
                    text(one.parameter().low()),
                    text(one.parameter().high()),
                    text(one.start()),
                    text(one.value()),
                    isIdentified(one) ? "yes" : "no"));
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "%nLoss %.4f before, %.4f after, +/- %.4f Monte Carlo; targets inside 5 to 95 %%: %d before, %d after, of %d.%n",
                        lossBefore,
                        lossAfter,
                        noise,
                        inside(before),
                        inside(after),
                        after.values().stream().mapToInt(List::size).sum());
    }

    private static long inside(Map<String, List<Score>> scores) {
        return scores.values().stream()
                .flatMap(List::stream)
                .filter(Score::inside)
                .count();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
