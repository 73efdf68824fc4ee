package chokepoint.sensitivity;

import chokepoint.domain.Require;
import java.util.List;

/**
 * Outputs of a Saltelli design: two independent samples of points A and B, row by row, and for each
 * factor the points of A with that factor taken from B.
 *
 * <p>The last index is the number of the replicate; the same number has the same luck at every point. A
 * replicate that is missing at the end of an array, NaN or infinite is left out of its row.
 *
 * @param factors their names
 * @param a of each row of A, its replicates
 * @param b of each row of B, its replicates
 * @param ab of each factor, row by row, the points of A with the factor of B
 * @param ba of each factor, row by row, the points of B with the factor of A; empty if not run
 */
public record SobolSample(List<String> factors, double[][] a, double[][] b, double[][][] ab, double[][][] ba) {

    public SobolSample {
        factors = List.copyOf(factors);
        Require.between(factors.size(), 1, 10_000, "number of factors");
        requireSize(b.length, a.length, "rows of b");
        requireSize(ab.length, factors.size(), "factors of ab");
        if (ba.length > 0) {
            requireSize(ba.length, factors.size(), "factors of ba");
        }
        for (double[][] mixed : ab) {
            requireSize(mixed.length, a.length, "rows of ab");
        }
        for (double[][] mixed : ba) {
            requireSize(mixed.length, a.length, "rows of ba");
        }
    }

    /** Whether the design allows for indices of pairs. */
    boolean hasPairs() {
        return ba.length > 0;
    }

    /** All points of each row. */
    double[][][] rows() {
        double[][][] rows = new double[a.length][2 + ab.length + ba.length][];
        for (int row = 0; row < rows.length; row++) {
            int next = 0;
            rows[row][next++] = a[row];
            rows[row][next++] = b[row];
            for (double[][] mixed : ab) {
                rows[row][next++] = mixed[row];
            }
            for (double[][] mixed : ba) {
                rows[row][next++] = mixed[row];
            }
        }
        return rows;
    }

    /** The points of A and B of each row, which are independent draws. */
    double[][][] independent() {
        double[][][] rows = new double[a.length][][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[][] {a[row], b[row]};
        }
        return rows;
    }

    private static void requireSize(int size, int wanted, String what) {
        if (size != wanted) {
            throw new IllegalArgumentException(what + " (" + size + ") must be " + wanted);
        }
    }
}
