package chokepoint.numeric;

/**
 * Sweeps over rows. Each is a loop over one index, because that is what the compiler vectorises; a
 * vectorised sweep gives the same bits, since no element depends on another. Rows are short, so that
 * entering and leaving a loop costs as much as running it: what can share a loop does.
 */
public final class Rows {

    private Rows() {}

    /** weight = factor times a times b, and sum += weight, from {@code from} up to {@code to}. */
    public static void weigh(double[] weight, double[] sum, double factor, double[] a, double[] b, int from, int to) {
        for (int j = from; j < to; j++) {
            double product = factor * a[j] * b[j];
            weight[j] = product;
            sum[j] += product;
        }
    }

    /** target = a times b, element by element. */
    public static void multiply(double[] target, double[] a, double[] b, int length) {
        for (int j = 0; j < length; j++) {
            target[j] = a[j] * b[j];
        }
    }

    /** target += row, from {@code from} up to {@code to}. */
    public static void add(double[] target, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] += row[j];
        }
    }

    /** row *= factor, from {@code from} up to {@code to}. */
    public static void scale(double[] row, double factor, int from, int to) {
        for (int j = from; j < to; j++) {
            row[j] *= factor;
        }
    }

    /** target += factor times a times b, element by element. */
    public static void addProduct(double[] target, double factor, double[] a, double[] b, int length) {
        for (int j = 0; j < length; j++) {
            target[j] += factor * a[j] * b[j];
        }
    }

    /** target = target times keep + a times u + b times v, element by element. */
    public static void blend(
            double[] target, double[] keep, double[] a, double[] u, double[] b, double[] v, int length) {
        for (int j = 0; j < length; j++) {
            target[j] = target[j] * keep[j] + a[j] * u[j] + b[j] * v[j];
        }
    }

    /** Sum from {@code from} up to {@code to}, in eight fixed strands, so that additions overlap. */
    public static double sum(double[] row, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int j = from;
        for (; j < to - 7; j += 8) {
            s0 += row[j];
            s1 += row[j + 1];
            s2 += row[j + 2];
            s3 += row[j + 3];
            s4 += row[j + 4];
            s5 += row[j + 5];
            s6 += row[j + 6];
            s7 += row[j + 7];
        }
        for (; j < to; j++) {
            s0 += row[j];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
