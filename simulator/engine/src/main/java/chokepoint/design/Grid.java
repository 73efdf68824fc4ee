package chokepoint.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Every level of every factor with every level of the others; the last factor changes fastest.
 *
 * @param levels of continuous factors that do not say their own number
 */
public record Grid(List<Factor> factors, int levels) implements Design {

    public Grid {
        factors = Samples.checked(factors);
        long size = 1;
        for (Factor factor : factors) {
            size = Math.min(MOST + 1L, size * factor.spread(levels).size());
        }
        if (size > MOST) {
            throw new IllegalArgumentException("levels must give at most " + MOST + " points, but give more");
        }
    }

    @Override
    public List<Point> points() {
        List<List<Level>> rows = List.of(List.of());
        for (Factor factor : factors) {
            List<List<Level>> longer = new ArrayList<>();
            for (List<Level> row : rows) {
                for (Level level : factor.spread(levels)) {
                    List<Level> next = new ArrayList<>(row);
                    next.add(level);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return Listed.points(factors, rows);
    }
}
