package chokepoint.design;

import chokepoint.design.Role.Block;
import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The design of variance-based sensitivity (Saltelli et al. 2010): for each row of two samples A and B, both of
 * one Sobol sequence of twice as many coordinates, the row of A, that of B, and for each factor that of A with
 * the factor's place from B.
 *
 * @param samples rows of A; the design has {@code samples (factors + 2)} points, or {@code samples (2 factors +
 *     2)} with second order
 * @param secondOrder whether also the rows of B with one factor from A are there
 */
public record Saltelli(List<Factor> factors, long seed, int samples, boolean secondOrder) implements Design {

    public Saltelli {
        factors = Samples.checked(factors);
        Require.between(samples, 1, 100_000, "samples");
    }

    @Override
    public List<Point> points() {
        int k = factors.size();
        List<String> names = new ArrayList<>();
        factors.forEach(factor -> names.add(factor.name() + "/A"));
        factors.forEach(factor -> names.add(factor.name() + "/B"));
        double[][] rows = SobolSequence.shifted(new Samples(seed), names, samples);
        List<Point> all = new ArrayList<>();
        for (int row = 0; row < samples; row++) {
            double[] a = Arrays.copyOfRange(rows[row], 0, k);
            double[] b = Arrays.copyOfRange(rows[row], k, 2 * k);
            all.add(Point.at(factors, a, new Role(Block.A, row, 0, "")));
            all.add(Point.at(factors, b, new Role(Block.B, row, 0, "")));
            exchange(all, Block.AB, row, a, b);
            if (secondOrder) {
                exchange(all, Block.BA, row, b, a);
            }
        }
        return all;
    }

    private void exchange(List<Point> all, Block block, int row, double[] of, double[] from) {
        for (int f = 0; f < factors.size(); f++) {
            double[] places = of.clone();
            places[f] = from[f];
            all.add(Point.at(
                    factors, places, new Role(block, row, 0, factors.get(f).name())));
        }
    }
}
