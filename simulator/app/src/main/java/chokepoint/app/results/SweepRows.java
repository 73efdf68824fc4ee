package chokepoint.app.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds rows of a design by what they are there for. */
final class SweepRows {

    private final List<SweepFactor> factors;
    private final List<String> names;
    private final List<SweepPoint> points;

    SweepRows(SweepOutcomes outcomes) {
        factors = outcomes.factors();
        names = factors.stream().map(SweepFactor::name).toList();
        points = outcomes.points();
    }

    /** The rows of a block, of one factor where it has them by factor, by their number in the block. */
    int[] of(String block, String factor) {
        return IntStream.range(0, points.size())
                .filter(k -> points.get(k).role().block().equals(block))
                .filter(k -> points.get(k).role().factor().equals(factor))
                .boxed()
                .sorted(Comparator.comparingInt(k -> points.get(k).role().row()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rows of each trajectory, step by step. */
    List<int[]> trajectories() {
        SortedMap<Integer, List<Integer>> paths = new TreeMap<>();
        for (int k = 0; k < points.size(); k++) {
            SweepPoint.Role role = points.get(k).role();
            if (role.block().equals("STEP")) {
                paths.computeIfAbsent(role.row(), t -> new ArrayList<>()).add(k);
            }
        }
        return paths.values().stream()
                .map(path -> path.stream()
                        .sorted(Comparator.comparingInt(
                                k -> points.get(k).role().step()))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }

    /** One at a time: the rows in which a factor has its lowest and its highest level, the base among them. */
    int[] ends(String factor) {
        int[] ends = {of("BASE", "")[0], of("BASE", "")[0]};
        for (int k : of("ONE", factor)) {
            ends[0] = value(k, factor) < value(ends[0], factor) ? k : ends[0];
            ends[1] = value(k, factor) > value(ends[1], factor) ? k : ends[1];
        }
        return ends;
    }

    /** Rows between which other factors do not differ on purpose: those that show how one factor works. */
    int[] showing(String factor) {
        return IntStream.range(0, points.size())
                .filter(k -> switch (points.get(k).role().block()) {
                    case "POINT", "A", "B", "BASE" -> true;
                    case "ONE" -> points.get(k).role().factor().equals(factor);
                    default -> false;
                })
                .toArray();
    }

    String level(int row, String factor) {
        return points.get(row).levels().get(place(factor));
    }

    double value(int row, String factor) {
        return factors.get(place(factor)).value(level(row, factor));
    }

    private int place(String factor) {
        return names.indexOf(factor);
    }
}
