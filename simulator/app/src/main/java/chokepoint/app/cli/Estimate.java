package chokepoint.app.cli;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.SummaryLine;
import java.util.Locale;

/**
 * A mean over runs and half of its 95 % confidence interval.
 *
 * @param error NaN where the runs are too few to tell
 */
record Estimate(double mean, double error) {

    /** 95 % of a normal distribution lie within this many standard errors. */
    private static final double NORMAL_95 = 1.96;

    static Estimate of(SummaryLine row) {
        return new Estimate(row.mean(), NORMAL_95 * row.standardError());
    }

    static Estimate of(DifferenceLine row) {
        return new Estimate(row.difference(), (row.high() - row.low()) / 2);
    }

    Estimate times(double scale) {
        return new Estimate(mean * scale, error * scale);
    }

    /** A level, for example {@code 6.81 +/- 2.56}. */
    String level(int decimals) {
        return text("%." + decimals + "f", decimals);
    }

    /** A change, which always has a sign. */
    String change(int decimals) {
        return text("%+." + decimals + "f", decimals);
    }

    private String text(String format, int decimals) {
        if (Double.isNaN(mean)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, format, mean);
        return Double.isNaN(error) ? text : text + String.format(Locale.ROOT, " +/- %." + decimals + "f", error);
    }
}
