package chokepoint.equivalence;

import chokepoint.numeric.Reals;
import java.util.Arrays;

/**
 * The two-sample test of Kolmogorov and Smirnov, blind to moves within a margin.
 *
 * <p>The hypothesis is that F(x - margin) is at most G(x) and G(x) at most F(x + margin) for all x. With margin 0
 * it is the usual one, that distributions are the same.
 *
 * @param distance the largest share of runs that lies beyond the margin, from 0 to 1
 * @param p from the two one-sided limits exp(-2 d^2 nm/(n+m)) (Smirnov 1939), doubled
 */
record MovedMass(double distance, double p) {

    static MovedMass of(double[] first, double[] second, double margin) {
        if (first.length == 0 || second.length == 0) {
            return new MovedMass(Double.NaN, 1);
        }
        double[] a = first.clone();
        double[] b = second.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double distance = Math.max(excess(a, b, margin), excess(b, a, margin));
        double n = a.length;
        double m = b.length;
        return new MovedMass(distance, Math.min(1, 2 * Reals.exp(-2 * distance * distance * (n * m / (n + m)))));
    }

    /** The largest G(x) - F(x + margin) over all x, which is at a value of G's sample. */
    private static double excess(double[] f, double[] g, double margin) {
        double most = 0;
        int below = 0;
        for (int k = 0; k < g.length; k++) {
            while (below < f.length && f[below] <= g[k] + margin) {
                below++;
            }
            most = Math.max(most, (k + 1.0) / g.length - (double) below / f.length);
        }
        return most;
    }
}
