package chokepoint.design;

import chokepoint.domain.Require;
import java.util.List;

/**
 * Something that an experiment varies.
 *
 * @param name of the column that tells its level
 * @param levels how many a grid takes of a continuous range; 0 leaves it to the design
 */
public record Factor(String name, Range range, int levels) {

    public Factor {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException(
                    "name (" + name + ") must be of a-z, 0-9 and -, and of at most 60 characters");
        }
        if (levels != 0) {
            Require.between(levels, 2, 10_000, "levels");
        }
    }

    /** A factor that leaves the number of its levels to the design. */
    public Factor(String name, Range range) {
        this(name, range, 0);
    }

    /** The level at a place in the unit interval. */
    public Level level(double u) {
        return range.level(u);
    }

    /** The levels of a grid. */
    List<Level> spread(int otherwise) {
        return range.spread(levels > 0 ? levels : otherwise);
    }
}
