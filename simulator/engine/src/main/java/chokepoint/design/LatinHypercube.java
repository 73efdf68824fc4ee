package chokepoint.design;

import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Latin hypercube sample that can grow by doubling (McKay, Beckman and Conover 1979; nested: Sallaberry,
 * Helton and Hora 2008, Qian 2009).
 *
 * <p>With {@code start}, twice that, four times that and so on, each of n slices of equal probability of each
 * factor holds exactly one point. In between, with n from m to 2m, each of m slices holds one point or two,
 * and each of 2m slices at most one.
 *
 * @param size number of points
 * @param start the size from which doubling begins
 */
public record LatinHypercube(List<Factor> factors, long seed, int size, int start) implements Design {

    /** Places within a slice, few enough that sums with the number of the slice are exact. */
    private static final double STEPS = 0x1.0p30;

    public LatinHypercube {
        factors = Samples.checked(factors);
        Require.between(size, 1, MOST, "points");
        Require.between(start, 1, MOST, "start");
    }

    @Override
    public List<Point> points() {
        Samples samples = new Samples(seed);
        double[][] rows = new double[size][factors.size()];
        for (int f = 0; f < factors.size(); f++) {
            double[] column =
                    column(samples, "latin-hypercube/" + factors.get(f).name());
            for (int row = 0; row < size; row++) {
                rows[row][f] = column[row];
            }
        }
        List<Point> all = new ArrayList<>();
        for (double[] row : rows) {
            all.add(Point.at(factors, row, Role.point(all.size())));
        }
        return all;
    }

    /** One factor's places, at least as many as there are points. */
    private double[] column(Samples samples, String name) {
        double[] places = new double[0];
        int slices = start;
        while (true) {
            int[] free = free(places, slices);
            int[] order = samples.order(name + "/order-of-" + slices, free.length);
            double[] longer = Arrays.copyOf(places, slices);
            for (int k = 0; k < free.length; k++) {
                int row = places.length + k;
                double within = Math.floor(samples.uniform(name + "/place", row) * STEPS) + 0.5;
                longer[row] = (free[order[k]] + within / STEPS) / slices;
            }
            places = longer;
            if (places.length >= size) {
                return places;
            }
            slices *= 2;
        }
    }

    /** The slices without a point, in order. */
    private static int[] free(double[] places, int slices) {
        boolean[] taken = new boolean[slices];
        for (double place : places) {
            taken[(int) (place * slices)] = true;
        }
        return IntStream.range(0, slices).filter(s -> !taken[s]).toArray();
    }
}
