package chokepoint.sensitivity;

/**
 * Means of products over the replicates of a row.
 *
 * <p>If u and v are what replicates give at one or two points, the mean of u_r v_s over all pairs of
 * different replicates has as expectation the product of the conditional means, since the luck of r and
 * of s is independent, though every point has the same luck in r. The mean of u_r v_r has that and the
 * covariance of noise on top.
 *
 * <p>Sums go into an array: at 0 that over all replicates, at 1 + q that without replicate q, which is
 * what the jackknife over replicates needs. Below three replicates nothing is left to cross without q,
 * and only place 0 is written.
 */
final class Crossing {

    private Crossing() {}

    /**
     * Adds the scaled mean over pairs of different replicates. A single replicate has no pair: its own
     * product is taken, noise and all.
     */
    static void addCross(double scale, double[] u, double[] v, double[] out) {
        int n = u.length;
        if (n == 1) {
            out[0] += scale * (u[0] * v[0]);
            return;
        }
        double own = product(u, v);
        double left = sum(u);
        double right = sum(v);
        out[0] += scale * ((left * right - own) / ((double) n * (n - 1)));
        if (n > 2) {
            for (int q = 0; q < n; q++) {
                double crossed = (left - u[q]) * (right - v[q]) - (own - u[q] * v[q]);
                out[1 + q] += scale * (crossed / ((double) (n - 1) * (n - 2)));
            }
        }
    }

    /** Adds the scaled mean over replicates of the product within a replicate. */
    static void addOwn(double scale, double[] u, double[] v, double[] out) {
        int n = u.length;
        double own = product(u, v);
        out[0] += scale * (own / n);
        if (n > 2) {
            for (int q = 0; q < n; q++) {
                out[1 + q] += scale * ((own - u[q] * v[q]) / (n - 1));
            }
        }
    }

    /**
     * Adds the scaled covariance over replicates, unbiased; for u = v the variance. A single replicate
     * has none: NaN.
     */
    static void addCovariance(double scale, double[] u, double[] v, double[] out) {
        if (u.length == 1) {
            out[0] = Double.NaN;
            return;
        }
        addOwn(scale, u, v, out);
        addCross(-scale, u, v, out);
    }

    /** Adds the scaled mean over replicates. */
    static void addMean(double scale, double[] u, double[] out) {
        int n = u.length;
        double sum = sum(u);
        out[0] += scale * (sum / n);
        if (n > 2) {
            for (int q = 0; q < n; q++) {
                out[1 + q] += scale * ((sum - u[q]) / (n - 1));
            }
        }
    }

    /** u minus v, replicate by replicate. */
    static double[] minus(double[] u, double[] v) {
        double[] gap = new double[u.length];
        for (int r = 0; r < gap.length; r++) {
            gap[r] = u[r] - v[r];
        }
        return gap;
    }

    private static double sum(double[] u) {
        double sum = 0;
        for (double value : u) {
            sum += value;
        }
        return sum;
    }

    private static double product(double[] u, double[] v) {
        double sum = 0;
        for (int r = 0; r < u.length; r++) {
            sum += u[r] * v[r];
        }
        return sum;
    }
}
