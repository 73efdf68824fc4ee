package chokepoint.app.chart;

import chokepoint.app.results.ScenarioColumns;
import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What runs tell of a mean or a share.
 *
 * @param value the mean or share
 * @param standardError its Monte Carlo standard error; NaN if there are too few runs to tell
 * @param low lower limit of its 95 % confidence interval; NaN if unknown
 * @param high upper limit; NaN if unknown
 */
public record Estimate(double value, double standardError, double low, double high) {

    /** Two-sided 95 % of the normal distribution. */
    private static final double NORMAL = 1.959964;

    /** A mean over so many runs. */
    static Estimate ofMean(double mean, double standardError, int runs) {
        if (runs < 2) {
            return new Estimate(mean, Double.NaN, Double.NaN, Double.NaN);
        }
        double half = halfWidth(standardError, runs);
        return new Estimate(mean, standardError, mean - half, mean + half);
    }

    /** The mean of values of runs that know nothing of one another; all is NaN where there are none. */
    static Estimate ofMean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double variance = squares / Math.max(1, values.length - 1);
        return ofMean(mean, Math.sqrt(variance / values.length), values.length);
    }

    /** Of a mean's 95 % interval by Student's t; NaN for a single run. */
    static double halfWidth(double standardError, int runs) {
        return runs < 2
                ? Double.NaN
                : standardError * new TDistribution(null, runs - 1).inverseCumulativeProbability(0.975);
    }

    /** A share of runs, with the interval of Wilson (1927), which holds also near 0 and 1. */
    static Estimate ofShare(int hits, int runs) {
        double share = hits / (double) runs;
        double widened = NORMAL * NORMAL / runs;
        double middle = (share + widened / 2) / (1 + widened);
        double half = NORMAL / (1 + widened) * Math.sqrt((share * (1 - share) + widened / 4) / runs);
        return new Estimate(share, half / NORMAL, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The mean of the differences of two samples, over the runs that both have. */
    static Estimate ofDifference(Sample sample, Sample reference) {
        return ofMean(differences(sample, reference));
    }

    /**
     * The mean of the differences of a column, run by run, over the runs that have a finite value in both.
     *
     * @param reference what is taken off
     * @param column its place in both
     */
    public static Estimate ofDifference(ScenarioColumns columns, ScenarioColumns reference, int column) {
        return ofDifference(sample(columns, column), sample(reference, column));
    }

    private static Sample sample(ScenarioColumns columns, int column) {
        double[][] one = {columns.values()[column]};
        return Sample.of(new ScenarioColumns(columns.scenario(), columns.runs(), one), 0, 1);
    }

    private static double[] differences(Sample sample, Sample reference) {
        double[] differences = new double[Math.min(sample.size(), reference.size())];
        int kept = 0;
        int other = 0;
        for (int k = 0; k < sample.size(); k++) {
            while (other < reference.size() && reference.runs()[other] < sample.runs()[k]) {
                other++;
            }
            if (other < reference.size() && reference.runs()[other] == sample.runs()[k]) {
                differences[kept++] = sample.values()[k] - reference.values()[other];
            }
        }
        return Arrays.copyOf(differences, kept);
    }

    /** In another unit. */
    Estimate times(double scale) {
        double one = scale * low;
        double other = scale * high;
        return new Estimate(scale * value, Math.abs(scale) * standardError, Math.min(one, other), Math.max(one, other));
    }

    /** The same, with limits at the value where they are unknown, for drawing. */
    Estimate drawn() {
        return new Estimate(
                value, standardError, Double.isFinite(low) ? low : value, Double.isFinite(high) ? high : value);
    }

    /** With an interval that ends at zero, for what cannot be negative. */
    Estimate notNegative() {
        return new Estimate(value, standardError, Math.max(0, low), high);
    }

    boolean isClear() {
        return Effects.isClear(value, standardError);
    }
}
