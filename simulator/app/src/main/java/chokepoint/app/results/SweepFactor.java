package chokepoint.app.results;

import java.util.List;
import java.util.Set;

/**
 * A factor of a sweep.
 *
 * @param name also the name of its column
 * @param unit as a configuration key has it; empty where it is not known
 * @param paths the keys that take its level
 * @param words its choices in the order of the design, for example {@code off, on}; empty for a number
 */
public record SweepFactor(String name, String unit, List<String> paths, List<String> words) {

    /** Columns of every table of runs or points, whose names a factor cannot have. */
    private static final Set<String> TAKEN = Set.of(AtPoint.COLUMN, "role", "scenario", "run");

    public SweepFactor {
        if (TAKEN.contains(name)) {
            throw new IllegalArgumentException("name (" + name + ") must not be that of another column");
        }
        paths = List.copyOf(paths);
        words = List.copyOf(words);
    }

    boolean isNumber() {
        return words.isEmpty();
    }

    /** A level as a number; a choice as its place among the choices. */
    double value(String level) {
        int word = words.indexOf(level);
        if (!isNumber() && word < 0) {
            throw new IllegalArgumentException("level (" + level + ") of " + name + " must be one of " + words);
        }
        return isNumber() ? Double.parseDouble(level) : word;
    }
}
