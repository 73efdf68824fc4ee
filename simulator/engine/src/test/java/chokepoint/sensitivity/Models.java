package chokepoint.sensitivity;

import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.random.RunKey;
import java.util.List;
import java.util.stream.IntStream;

/** Functions with known indices, and designs to run them on. */
final class Models {

    /** A function of a point in the unit cube and the luck of a replicate. */
    interface Model {
        double of(double[] x, Luck luck);
    }

    /** Two standard normal numbers: one that all points have in the replicate, one of the point's own. */
    record Luck(double common, double own) {}

    /** The variance of Ishigami's function: a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2. */
    static final double ISHIGAMI_VARIANCE = 13.844587940719254;

    static final List<String> THREE = List.of("x1", "x2", "x3");

    private Models() {}

    /** Ishigami and Homma (1990), a = 7, b = 0.1. */
    static double ishigami(double[] x) {
        double one = StrictMath.sin(Math.PI * (2 * x[0] - 1));
        double two = StrictMath.sin(Math.PI * (2 * x[1] - 1));
        double three = Math.PI * (2 * x[2] - 1);
        return one + 7 * two * two + 0.1 * three * three * three * three * one;
    }

    /** The G function of Sobol': the product of (|4 x - 2| + a) / (1 + a). */
    static double g(double[] x, double... a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }

    /** A Saltelli design of independent uniform points; another one for each seed. */
    static SobolSample saltelli(Model model, int factors, int rows, int replicates, long seed) {
        double[][] a = new double[rows][];
        double[][] b = new double[rows][];
        double[][][] ab = new double[factors][rows][];
        double[][][] ba = new double[factors][rows][];
        Draws draws = new Draws(new RunKey(seed, 0));
        for (int row = 0; row < rows; row++) {
            double[] atA = uniforms(draws, 1, row, factors);
            double[] atB = uniforms(draws, 2, row, factors);
            a[row] = outputs(model, atA, replicates, seed, point(0, row));
            b[row] = outputs(model, atB, replicates, seed, point(1, row));
            for (int i = 0; i < factors; i++) {
                ab[i][row] = outputs(model, with(atA, i, atB[i]), replicates, seed, point(2 + i, row));
                ba[i][row] = outputs(model, with(atB, i, atA[i]), replicates, seed, point(2 + factors + i, row));
            }
        }
        List<String> names =
                IntStream.rangeClosed(1, factors).mapToObj(i -> "x" + i).toList();
        return new SobolSample(names, a, b, ab, ba);
    }

    /** The same design without the points that indices of pairs need. */
    static SobolSample withoutPairs(SobolSample sample) {
        return new SobolSample(sample.factors(), sample.a(), sample.b(), sample.ab(), new double[0][][]);
    }

    /** The outputs of a point, by replicate. */
    static double[] outputs(Model model, double[] x, int replicates, long seed, long point) {
        double[] outputs = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            Draws draws = new Draws(new RunKey(seed, 1 + r));
            double own = draws.normal(Purpose.DEMAND_CYCLE, 3, (int) point);
            outputs[r] = model.of(x, new Luck(draws.normal(Purpose.DEMAND_CYCLE, 4, 0), own));
        }
        return outputs;
    }

    /** A point in the unit cube. */
    static double[] point(long number, int factors, long seed) {
        return uniforms(new Draws(new RunKey(seed, 0)), 5, number, factors);
    }

    static double[] with(double[] x, int i, double value) {
        double[] moved = x.clone();
        moved[i] = value;
        return moved;
    }

    private static double[] uniforms(Draws draws, int list, long row, int factors) {
        return IntStream.range(0, factors)
                .mapToDouble(i -> draws.uniform(Purpose.PARAMETER, 16L * list + i, (int) row))
                .toArray();
    }

    private static long point(int role, int row) {
        return role * 1_000_000L + row;
    }
}
