package chokepoint.design;

import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * The first points of a Sobol sequence, moved by a shift that the seed decides. They lie most evenly where
 * their number is a power of two.
 *
 * @param size number of points
 */
public record Sobol(List<Factor> factors, long seed, int size) implements Design {

    public Sobol {
        factors = Samples.checked(factors);
        Require.between(size, 1, MOST, "points");
    }

    @Override
    public List<Point> points() {
        List<String> names = factors.stream().map(Factor::name).toList();
        List<Point> all = new ArrayList<>();
        for (double[] row : SobolSequence.shifted(new Samples(seed), names, size)) {
            all.add(Point.at(factors, row, Role.point(all.size())));
        }
        return all;
    }
}
