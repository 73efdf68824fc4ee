package chokepoint.sensitivity;

/**
 * What a base row of a Saltelli design says on the variances of the conditional mean m(x) = E[y|x].
 *
 * <p>With products crossed between replicates every term is unbiased for the mean function: first order
 * b (ab_i - a) (Saltelli et al. 2010, table 2 (b)), total (a - ab_i)^2 / 2 (Jansen 1999, same table (f)),
 * pairs ba_i ab_j - a b (Saltelli 2002, theorem 2). Replicates are centred first, so that luck common to
 * all points cancels; where the design has ba_i, both ways of reading a row are averaged.
 */
final class SobolTerms implements RowTerms {

    /** Variance of m over x. */
    static final int BETWEEN = 0;
    /** Mean variance of y given x. */
    static final int WITHIN = 1;

    private final SobolSample sample;
    private final CommonRuns runs;
    private final Centres centres;
    private final int factors;

    SobolTerms(SobolSample sample) {
        this.sample = sample;
        runs = CommonRuns.of(sample.rows());
        centres = Centres.of(runs, sample.independent());
        factors = sample.factors().size();
    }

    /** The term of a factor's variance of first order. */
    static int first(int factor) {
        return 2 + 2 * factor;
    }

    /** The term of a factor's total variance. */
    static int total(int factor) {
        return 3 + 2 * factor;
    }

    /** The term of the variance of first order of two factors taken as one; i below j. */
    int pair(int i, int j) {
        return 2 + 2 * factors + j * (j - 1) / 2 + i;
    }

    @Override
    public int terms() {
        return 2 + 2 * factors + (sample.hasPairs() ? factors * (factors - 1) / 2 : 0);
    }

    @Override
    public CommonRuns runs() {
        return runs;
    }

    @Override
    public void fill(int row, double[][] out) {
        int base = runs.rows()[row];
        double[] a = centres.centred(runs, row, sample.a()[base]);
        double[] b = centres.centred(runs, row, sample.b()[base]);
        double points = 2.0 * runs.count();
        double half = 0.5 * points / (points - 1);
        Crossing.addCross(half, a, a, out[BETWEEN]);
        Crossing.addCross(half, b, b, out[BETWEEN]);
        double[] levelA = centres.levelled(runs, row, sample.a()[base]);
        double[] levelB = centres.levelled(runs, row, sample.b()[base]);
        Crossing.addCovariance(0.5, levelA, levelA, out[WITHIN]);
        Crossing.addCovariance(0.5, levelB, levelB, out[WITHIN]);
        double[][] ab = mixed(row, base, sample.ab());
        double[][] ba = mixed(row, base, sample.ba());
        double share = sample.hasPairs() ? 0.5 : 1;
        for (int i = 0; i < factors; i++) {
            addFactor(share, a, b, ab[i], i, out);
            if (sample.hasPairs()) {
                addFactor(share, b, a, ba[i], i, out);
            }
        }
        if (sample.hasPairs()) {
            addPairs(a, b, ab, ba, out);
        }
    }

    private static void addFactor(double share, double[] a, double[] b, double[] mixed, int i, double[][] out) {
        double[] moved = Crossing.minus(mixed, a);
        Crossing.addCross(share, b, moved, out[first(i)]);
        Crossing.addCross(0.5 * share, moved, moved, out[total(i)]);
    }

    private void addPairs(double[] a, double[] b, double[][] ab, double[][] ba, double[][] out) {
        for (int j = 1; j < factors; j++) {
            for (int i = 0; i < j; i++) {
                double[] term = out[pair(i, j)];
                Crossing.addCross(0.5, ba[i], ab[j], term);
                Crossing.addCross(0.5, ba[j], ab[i], term);
                Crossing.addCross(-1, a, b, term);
            }
        }
    }

    private double[][] mixed(int row, int base, double[][][] points) {
        double[][] mixed = new double[points.length][];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = centres.centred(runs, row, points[i][base]);
        }
        return mixed;
    }
}
