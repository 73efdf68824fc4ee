package chokepoint.app.sweep;

import chokepoint.app.config.SweepFile;
import chokepoint.design.Point;
import chokepoint.journal.Shard;
import chokepoint.study.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sweep has to run: each scenario at each point that differs from all before it.
 *
 * @param points with different levels, in the order of the design
 * @param scenarios names, in order
 * @param runs that a cell has, or may have at most
 */
public record SweepPlan(SweepFile file, List<Point> points, List<String> scenarios, int runs) {

    /** The plan of a sweep. */
    public static SweepPlan of(SweepFile file) {
        Map<String, Point> distinct = new LinkedHashMap<>();
        file.points().forEach(point -> distinct.putIfAbsent(point.id(), point));
        return new SweepPlan(
                file,
                List.copyOf(distinct.values()),
                List.copyOf(file.base().study().scenarios().keySet()),
                file.base().study().runs());
    }

    /** How many cells there are. */
    public int cells() {
        return points.size() * scenarios.size();
    }

    /** How many runs there are, or may be at most. */
    public long allRuns() {
        return (long) cells() * runs;
    }

    /** A cell's name in a journal. */
    static String cell(Point point, String scenario) {
        return point.id() + "/" + scenario;
    }

    /** The points that are a shard's as a whole. */
    List<Point> points(Shard shard) {
        return points.stream().filter(point -> shard.owns(point.id(), 0)).toList();
    }

    /**
     * The blocks of a cell from one number of runs to another.
     *
     * <p>Where runs go from checkpoint to checkpoint they are whole ones, so that none is run twice: a cell
     * may have some runs more than were looked at.
     */
    List<Block> blocks(int from, int to) {
        if (file.until() == null) {
            return Block.of(from, to - from);
        }
        int first = Math.min(runs, whole(from));
        return Block.of(first, Math.min(runs, whole(to)) - first);
    }

    private static int whole(int count) {
        return (count + Block.RUNS - 1) / Block.RUNS * Block.RUNS;
    }

    /** All cells of some points, in order. */
    List<CellName> names(List<Point> of) {
        List<CellName> names = new ArrayList<>();
        of.forEach(point -> scenarios.forEach(scenario -> names.add(new CellName(point, scenario))));
        return names;
    }

    /** A scenario at a point. */
    record CellName(Point point, String scenario) {

        String text() {
            return cell(point, scenario);
        }
    }
}
