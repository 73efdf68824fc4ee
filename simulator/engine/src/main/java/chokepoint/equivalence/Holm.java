package chokepoint.equivalence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** P-values of a family of tests, adjusted so that the risk of any false rejection is kept (Holm 1979). */
final class Holm {

    private Holm() {}

    /** Adjusted p-values, in the order given. */
    static double[] adjusted(double[] p) {
        List<Integer> rising = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> p[k]))
                .toList();
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int place = rising.get(rank);
            most = Math.max(most, Math.min(1, p[place] * (p.length - rank)));
            adjusted[place] = most;
        }
        return adjusted;
    }
}
