package chokepoint.sensitivity;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far an estimate may be off, from what each row and each replicate do to it.
 *
 * <p>Rows and replicates are crossed: all rows see the same luck. The variance of a mean over such a
 * table is that between rows, which holds noise of a row's own, and that between replicates, less what
 * noise of rows' own makes replicates differ by, or it would be counted twice (Cameron, Gelbach and
 * Miller 2011, Robust inference with multiway clustering, section 2.2; for tables of random effects Owen
 * 2007, The pigeonhole bootstrap). Replicates' part is a jackknife.
 */
final class Spread {

    private static final double UPPER = 0.975;

    private final double[] sums;
    private final double[] squares;
    private final int replicates;
    private double first = Double.NaN;
    private double rowSum;
    private double rowSquares;
    private int rows;

    /**
     * Of no rows yet.
     *
     * @param width one more than the highest replicate
     * @param replicates how many there are
     */
    Spread(int width, int replicates) {
        sums = new double[width];
        squares = new double[width];
        this.replicates = replicates;
    }

    /** Adds what a row does to the estimate: its deviation. */
    void addRow(double deviation) {
        if (rows == 0) {
            first = deviation;
        }
        double shifted = deviation - first;
        rowSum += shifted;
        rowSquares += shifted * shifted;
        rows++;
    }

    /** Adds by how much a row's deviation would be less without a replicate. */
    void addReplicate(int replicate, double change) {
        sums[replicate] += change;
        squares[replicate] += change * change;
    }

    /** The variance that rows account for, noise of their own included; NaN below two rows. */
    double ofRows() {
        if (rows < 2) {
            return Double.NaN;
        }
        return Math.max(0, rowSquares - rowSum * rowSum / rows) / (rows - 1) / rows;
    }

    /** The variance that luck common to all rows adds; 0 below three replicates, which cannot tell. */
    double ofReplicates() {
        if (replicates < 3 || rows == 0) {
            return 0;
        }
        double between = 0;
        double own = 0;
        for (int q = 0; q < sums.length; q++) {
            double mean = sums[q] / rows;
            between += mean * mean;
            own += rows < 2 ? 0 : Math.max(0, squares[q] / rows - mean * mean) / (rows - 1);
        }
        return Math.max(0, between - own) * (replicates - 1) / replicates;
    }

    /** The variance of the estimate. */
    double variance() {
        return (rows < 2 ? 0 : ofRows()) + ofReplicates();
    }

    /**
     * Student's quantile of 97.5 % with the degrees of freedom of Satterthwaite (1946); NaN where neither
     * rows nor replicates can tell the spread.
     */
    double quantile() {
        double common = ofReplicates();
        if (rows < 2) {
            return replicates < 3 || rows == 0 ? Double.NaN : student(replicates - 1.0);
        }
        double own = ofRows();
        double whole = own + common;
        if (!(whole > 0)) {
            return student(rows - 1.0);
        }
        double share = own / whole;
        double rest = common / whole;
        return student(1 / (share * share / (rows - 1) + (common > 0 ? rest * rest / (replicates - 1) : 0)));
    }

    /** Half the width of the 95 % interval. */
    double halfWidth() {
        return quantile() * Math.sqrt(variance());
    }

    private static double student(double freedom) {
        return new TDistribution(null, freedom).inverseCumulativeProbability(UPPER);
    }
}
