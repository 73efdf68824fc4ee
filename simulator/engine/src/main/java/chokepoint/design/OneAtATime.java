package chokepoint.design;

import chokepoint.design.Role.Block;
import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * A base point, and points that differ from it in one factor.
 *
 * @param base in the order of the factors
 * @param levels of factors that do not say their own number; 0 means low and high, which are the ends of a
 *     uniform range and the 5 % and 95 % quantiles of another
 */
public record OneAtATime(List<Factor> factors, List<Level> base, int levels) implements Design {

    public OneAtATime {
        factors = Samples.checked(factors);
        base = List.copyOf(base);
        if (base.size() != factors.size()) {
            throw new IllegalArgumentException("base must have a level for each factor");
        }
        if (levels != 0) {
            Require.between(levels, 2, 10_000, "levels");
        }
    }

    @Override
    public List<Point> points() {
        List<Point> all = new ArrayList<>();
        all.add(Point.of(factors, base, new Role(Block.BASE, 0, 0, "")));
        for (int f = 0; f < factors.size(); f++) {
            Factor factor = factors.get(f);
            List<Level> tried = factor.levels() > 0 || levels > 0
                    ? factor.spread(levels)
                    : factor.range().ends();
            int step = 0;
            for (Level level : tried) {
                if (!level.equals(base.get(f))) {
                    List<Level> moved = new ArrayList<>(base);
                    moved.set(f, level);
                    all.add(Point.of(factors, moved, new Role(Block.ONE, 0, step, factor.name())));
                }
                step++;
            }
        }
        return all;
    }
}
