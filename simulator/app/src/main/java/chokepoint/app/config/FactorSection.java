package chokepoint.app.config;

import chokepoint.design.Level;
import chokepoint.design.Range;
import chokepoint.domain.Default;
import chokepoint.domain.Require;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A factor of a sweep file as it is written. Which keys it has says what kind it is.
 *
 * <p>All have {@code path}, one or several in a scenario; {@code in}, the scenarios on which it is laid, all if
 * empty; {@code base}, its level in the base point of one-at-a-time, left out for that of the study; and
 * {@code levels}, how many a grid takes, 0 for as many as the design says.
 */
interface FactorSection {

    Node path();

    List<String> in();

    Node base();

    default int levels() {
        return 0;
    }

    /** Null if the points of the design say it. */
    @Nullable Range range();

    /** How numbers lie between low and high. */
    enum Scale {
        LINEAR,
        LOG
    }

    /** A number between two. */
    record Between(
            Node path,
            double low,
            double high,
            @Default("linear") Scale scale,
            @Default("[]") List<String> in,
            @Default("~") Node base,
            @Default("0") int levels)
            implements FactorSection {

        public Between {
            of(low, high, scale);
            counted(levels);
        }

        private static Range of(double low, double high, Scale scale) {
            return scale == Scale.LOG ? new Range.LogUniform(low, high) : new Range.Uniform(low, high);
        }

        @Override
        public Range range() {
            return of(low, high, scale);
        }
    }

    /** A number that is likeliest at {@code mode}. */
    record Peaked(
            Node path,
            double low,
            double mode,
            double high,
            @Default("[]") List<String> in,
            @Default("~") Node base,
            @Default("0") int levels)
            implements FactorSection {

        public Peaked {
            new Range.Triangular(low, mode, high).canonical();
            counted(levels);
        }

        @Override
        public Range range() {
            return new Range.Triangular(low, mode, high);
        }
    }

    /** A normal number, cut off where {@code low} or {@code high} is given. */
    record Bell(
            Node path,
            double mean,
            double sd,
            @Default("~") Node low,
            @Default("~") Node high,
            @Default("[]") List<String> in,
            @Default("~") Node base,
            @Default("0") int levels)
            implements FactorSection {

        public Bell {
            of(mean, sd, low, high);
            counted(levels);
        }

        private static Range of(double mean, double sd, Node low, Node high) {
            return new Range.Gaussian(
                    mean, sd, end(low, "low", Double.NEGATIVE_INFINITY), end(high, "high", Double.POSITIVE_INFINITY));
        }

        private static double end(Node node, String name, double none) {
            if (node instanceof Node.Scalar scalar && scalar.kind() == Kind.NOTHING) {
                return none;
            }
            if (level(node) instanceof Level.Quantity number) {
                return number.value();
            }
            throw new IllegalArgumentException(name + " (" + node.described() + ") must be a number");
        }

        @Override
        public Range range() {
            return of(mean, sd, low, high);
        }
    }

    /** A whole number. */
    record Counted(
            Node path,
            int from,
            int to,
            @Default("[]") List<String> in,
            @Default("~") Node base,
            @Default("0") int levels)
            implements FactorSection {

        public Counted {
            new Range.Whole(from, to).canonical();
            counted(levels);
        }

        @Override
        public Range range() {
            return new Range.Whole(from, to);
        }
    }

    /** One of some numbers, choices or switches. */
    record Chosen(
            Node path,
            List<Node> values,
            @Default("[]") List<String> in,
            @Default("~") Node base) implements FactorSection {

        public Chosen {
            of(values);
        }

        private static Range of(List<Node> values) {
            List<Level> levels = new ArrayList<>();
            for (Node value : values) {
                Level level = level(value);
                if (level == null) {
                    String rule = ") must be numbers, words, true or false";
                    throw new IllegalArgumentException("values (" + value.described() + rule);
                }
                levels.add(level);
            }
            return new Range.Values(levels);
        }

        @Override
        public Range range() {
            return of(values);
        }
    }

    /** Whatever the points of the design say. */
    record Open(
            Node path,
            @Default("[]") List<String> in,
            @Default("~") Node base) implements FactorSection {

        @Override
        public @Nullable Range range() {
            return null;
        }
    }

    /** A number of levels that a grid can take; 0 leaves it to the design. */
    private static void counted(int levels) {
        if (levels != 0) {
            Require.between(levels, 2, 10_000, "levels");
        }
    }

    /** What a node says as a level; null if it is none. */
    static @Nullable Level level(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return null;
        }
        return switch (scalar.kind()) {
            case INTEGER, DECIMAL -> {
                double value = Double.parseDouble(scalar.text());
                yield Double.isFinite(value) ? new Level.Quantity(value) : null;
            }
            case BOOLEAN ->
                new Level.Flag(scalar.text().startsWith("t") || scalar.text().startsWith("T"));
            case TEXT -> new Level.Word(scalar.text());
            case NOTHING, FAULTY -> null;
        };
    }

    /** The kind of factor that the keys of a map speak of. */
    static Class<? extends Record> kind(Node.Mapping map) {
        if (map.get("values") != null) {
            return Chosen.class;
        }
        if (map.get("mode") != null) {
            return Peaked.class;
        }
        if (map.get("mean") != null || map.get("sd") != null) {
            return Bell.class;
        }
        if (map.get("from") != null || map.get("to") != null) {
            return Counted.class;
        }
        return map.get("low") != null || map.get("high") != null || map.get("scale") != null
                ? Between.class
                : Open.class;
    }
}
