package chokepoint.precision;

import chokepoint.domain.Require;
import java.util.Arrays;

/**
 * How well a statistic of one metric is to be known.
 *
 * <p>An interval around zero never meets a relative half-width, as nothing is a small share of zero: with
 * an estimate of exactly zero it is out of reach, and near zero the cap on runs ends it. Ask for an
 * absolute one there, above all of differences.
 *
 * @param statistic what is to be known
 * @param level of the quantile, above 0 and below 1; of no meaning for a mean or a difference
 * @param halfWidth how wide half of the interval may be
 * @param confidence of the interval; above 0 and below 1
 */
public record Precision(Statistic statistic, double level, HalfWidth halfWidth, double confidence) {

    /** Below it the interval says less than a coin; above the other its limits lie beyond any sample. */
    private static final double LEAST = 0.5;

    private static final double MOST = 0.9999;

    public Precision {
        Require.between(level, 1e-6, 1 - 1e-6, "level");
        Require.between(confidence, LEAST, MOST, "confidence");
    }

    /**
     * The estimate and its interval.
     *
     * @param values one per run in order of run, or per pair of runs the difference; NaN or infinite where
     *     the metric is undefined or the run failed, which is left out
     */
    public IntervalEstimate estimate(double[] values) {
        double[] finite = finite(values);
        return statistic == Statistic.QUANTILE
                ? IntervalEstimate.ofQuantile(finite, level, confidence)
                : IntervalEstimate.ofMean(finite, confidence);
    }

    /**
     * Differences to the first scenario, to be estimated from: ours less theirs, run by run, and NaN beyond
     * the shorter of the two or where one of them is not finite.
     */
    public static double[] differences(double[] ours, double[] theirs) {
        double[] gaps = new double[Math.min(ours.length, theirs.length)];
        for (int run = 0; run < gaps.length; run++) {
            boolean both = Double.isFinite(ours[run]) && Double.isFinite(theirs[run]);
            gaps[run] = both ? ours[run] - theirs[run] : Double.NaN;
        }
        return gaps;
    }

    static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
