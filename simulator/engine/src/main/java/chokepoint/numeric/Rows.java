package chokepoint.numeric;

/**
 * Sweeps over stretches of rows. Each is a loop of one statement over one index, because that is
 * what the compiler vectorises; a vectorised sweep gives the same bits, since no element depends on
 * another.
 */
public final class Rows {

    private Rows() {}

    /** target = a times b, element by element. */
    public static void multiply(double[] target, double[] a, double[] b, int length) {
        for (int j = 0; j < length; j++) {
            target[j] = a[j] * b[j];
        }
    }

    /** target += factor times row, from {@code from} up to {@code to}. */
    public static void addScaled(double[] target, double factor, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] += factor * row[j];
        }
    }

    /** target = factor times row, from {@code from} up to {@code to}. */
    public static void scale(double[] target, double factor, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] = factor * row[j];
        }
    }

    /** target += factor times a times b, element by element. */
    public static void addProduct(double[] target, double factor, double[] a, double[] b, int length) {
        for (int j = 0; j < length; j++) {
            target[j] += factor * a[j] * b[j];
        }
    }

    /** Sum from {@code from} up to {@code to}, in four fixed strands, so that additions overlap. */
    public static double sum(double[] row, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            s0 += row[j];
            s1 += row[j + 1];
            s2 += row[j + 2];
            s3 += row[j + 3];
        }
        for (; j < to; j++) {
            s0 += row[j];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
