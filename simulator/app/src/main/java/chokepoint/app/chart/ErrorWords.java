package chokepoint.app.chart;

import java.util.List;
import java.util.Locale;

/** Sentences on the Monte Carlo error of a figure. */
final class ErrorWords {

    /** Half-width of a 95 % interval in standard errors, of many runs. */
    static final double HALF_WIDTH = 1.96;

    /** Of figures that draw their error. */
    static final String DRAWN = "Monte Carlo error is drawn: 95\u00A0% confidence intervals.";

    private ErrorWords() {}

    /** Of means that are known differently well. */
    static String ofMeans(List<Sample> samples, Measure measure) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Sample sample : samples) {
            double error = HALF_WIDTH * sample.standardError();
            least = Math.min(least, error);
            most = Math.max(most, error);
        }
        if (!Double.isFinite(most) || !Double.isFinite(least)) {
            return "Monte Carlo error is unknown: too few runs.";
        }
        String low = Words.number(least);
        String high = Words.number(most);
        return "95\u00A0% Monte Carlo error of the means: \u00B1\u00A0" + low
                + (low.equals(high) ? "" : " to \u00B1\u00A0" + high) + " " + measure.unit() + ".";
    }

    /** Of shares of runs. */
    static String ofShares(int runs) {
        return "95\u00A0% Monte Carlo error of a share of " + String.format(Locale.ROOT, "%,d", runs)
                + " runs: \u00B1\u00A0" + points(0.5, runs) + " percentage points at 50\u00A0%, \u00B1\u00A0"
                + points(0.05, runs) + " at 5\u00A0%.";
    }

    private static String points(double share, int runs) {
        return Words.number(100 * HALF_WIDTH * Math.sqrt(share * (1 - share) / runs));
    }
}
