package chokepoint.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Points that are given one by one, in a study's file or in a table.
 *
 * @param rows levels in the order of the factors
 */
public record Listed(List<Factor> factors, List<List<Level>> rows) implements Design {

    public Listed {
        factors = Samples.checked(factors);
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new IllegalArgumentException("points (" + rows.size() + ") must be 1 to " + MOST);
        }
        for (List<Level> row : rows) {
            if (row.size() != factors.size()) {
                throw new IllegalArgumentException("points must have a level for each factor");
            }
        }
    }

    @Override
    public List<Point> points() {
        return points(factors, rows);
    }

    static List<Point> points(List<Factor> factors, List<List<Level>> rows) {
        List<Point> points = new ArrayList<>();
        for (List<Level> row : rows) {
            points.add(Point.of(factors, row, Role.point(points.size())));
        }
        return points;
    }
}
