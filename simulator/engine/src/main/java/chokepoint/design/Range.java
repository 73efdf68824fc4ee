package chokepoint.design;

import chokepoint.domain.Prior;
import chokepoint.domain.Require;
import chokepoint.numeric.Reals;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The levels that a factor can take, and how likely they are. */
public sealed interface Range permits Range.Continuous, Range.Discrete {

    /**
     * Inverse of the cumulative distribution.
     *
     * @param u from 0 to 1; strictly between them for a range without bounds
     */
    Level level(double u);

    /** The levels of a grid, from end to end: {@code count} of a range of numbers, all of a list. */
    List<Level> spread(int count);

    /** What a comparison of one factor at a time takes for its low and high, or all levels of a list. */
    List<Level> ends();

    /** Names the distribution, with all its parameters, on every JDK alike. */
    String canonical();

    /** Any number between two ends. */
    sealed interface Continuous extends Range permits Uniform, LogUniform, Triangular, Gaussian {

        /** Smallest possible value; minus infinity if there is none. */
        double low();

        /** Largest possible value; infinity if there is none. */
        double high();

        /** The value at a probability, before rounding. */
        double quantile(double u);

        /** Whether both ends are likely enough to be tried as they are; otherwise the middles of equal shares are. */
        default boolean reachesItsEnds() {
            return true;
        }

        @Override
        default Level level(double u) {
            Require.between(u, 0, 1, "u");
            return new Level.Quantity(Math.min(high(), Math.max(low(), quantile(u))));
        }

        @Override
        default List<Level> spread(int count) {
            Require.between(count, 2, 10_000, "levels");
            return IntStream.range(0, count)
                    .mapToObj(k -> level(reachesItsEnds() ? k / (count - 1.0) : (k + 0.5) / count))
                    .distinct()
                    .toList();
        }

        @Override
        default List<Level> ends() {
            return reachesItsEnds() ? List.of(level(0), level(1)) : List.of(level(0.05), level(0.95));
        }
    }

    /** One of some levels, each as likely as the others. */
    sealed interface Discrete extends Range permits Whole, Values {

        /** Number of levels. */
        int size();

        /** A level by its number, from 0. */
        Level item(int k);

        @Override
        default Level level(double u) {
            Require.between(u, 0, 1, "u");
            return item((int) Math.min(size() - 1L, (long) (u * size())));
        }

        @Override
        default List<Level> spread(int count) {
            return IntStream.range(0, size()).mapToObj(this::item).toList();
        }
    }

    /** Every number between two as likely as the others. */
    record Uniform(double low, double high) implements Continuous {

        public Uniform {
            ordered(low, high);
        }

        @Override
        public double quantile(double u) {
            return low + u * (high - low);
        }

        @Override
        public String canonical() {
            return named("uniform", low, high);
        }
    }

    /** Every ratio as likely as the others: the logarithm is uniform. */
    record LogUniform(double low, double high) implements Continuous {

        public LogUniform {
            Require.positive(low, "low");
            ordered(low, high);
        }

        @Override
        public double quantile(double u) {
            return u == 1 ? high : low * Reals.exp(u * Reals.log(high / low));
        }

        @Override
        public String canonical() {
            return named("log-uniform", low, high);
        }
    }

    /**
     * Likeliest at one value, and less so in straight lines towards both ends.
     *
     * @param mode likeliest value; may be an end
     */
    record Triangular(double low, double mode, double high) implements Continuous {

        public Triangular {
            ordered(low, high);
            Require.between(mode, low, high, "mode");
        }

        @Override
        public double quantile(double u) {
            return new Prior(low, mode, high).quantile(u);
        }

        @Override
        public boolean reachesItsEnds() {
            return false;
        }

        @Override
        public String canonical() {
            return named("triangular", low, mode, high);
        }
    }

    /**
     * A normal distribution, perhaps cut off at one end or both.
     *
     * @param mean before cutting
     * @param sd standard deviation before cutting
     * @param low minus infinity where it is not cut
     * @param high infinity where it is not cut
     */
    record Gaussian(double mean, double sd, double low, double high) implements Continuous {

        public Gaussian {
            Require.finite(mean, "mean");
            Require.positive(sd, "sd");
            ordered(low, high);
            // Further out than that the inverse loses its digits, and a normal distribution its sense.
            if (low > mean + 5 * sd) {
                throw new IllegalArgumentException("low (" + low + ") must not be above mean + 5 sd");
            }
            if (high < mean - 5 * sd) {
                throw new IllegalArgumentException("high (" + high + ") must not be below mean - 5 sd");
            }
        }

        @Override
        public double quantile(double u) {
            return TruncatedNormal.quantile(u, this);
        }

        @Override
        public boolean reachesItsEnds() {
            return false;
        }

        @Override
        public String canonical() {
            return named("normal", mean, sd, low, high);
        }
    }

    /** The whole numbers from one to another, both included. */
    record Whole(int from, int to) implements Discrete {

        public Whole {
            if (from >= to) {
                throw new IllegalArgumentException("from (" + from + ") must be below to (" + to + ")");
            }
            if ((long) to - from >= 1_000_000) {
                throw new IllegalArgumentException("to (" + to + ") must be less than a million above from");
            }
        }

        @Override
        public int size() {
            return to - from + 1;
        }

        @Override
        public Level item(int k) {
            return new Level.Quantity((double) from + k);
        }

        /** From end to end in steps as even as whole numbers can be; fewer if there are fewer numbers. */
        @Override
        public List<Level> spread(int count) {
            if (count <= 1 || count >= size()) {
                return Discrete.super.spread(count);
            }
            long span = to - (long) from;
            return LongStream.range(0, count)
                    .mapToObj(k -> item((int) ((2 * k * span + count - 1) / (2L * (count - 1)))))
                    .toList();
        }

        @Override
        public List<Level> ends() {
            return List.of(item(0), item(size() - 1));
        }

        @Override
        public String canonical() {
            return named("whole", from, to);
        }
    }

    /** Levels one by one. */
    record Values(List<Level> levels) implements Discrete {

        public Values {
            levels = List.copyOf(levels);
            Require.between(levels.size(), 1, Design.MOST, "values");
            if (new LinkedHashSet<>(levels).size() < levels.size()) {
                throw new IllegalArgumentException("values must differ from each other");
            }
        }

        @Override
        public int size() {
            return levels.size();
        }

        @Override
        public Level item(int k) {
            return levels.get(k);
        }

        @Override
        public List<Level> ends() {
            return levels;
        }

        @Override
        public String canonical() {
            return "values" + levels.stream().map(Level::canonical).toList();
        }
    }

    private static void ordered(double low, double high) {
        if (Double.isNaN(low) || Double.isNaN(high) || low >= high) {
            throw new IllegalArgumentException("low (" + low + ") must be below high (" + high + ")");
        }
    }

    private static String named(String name, double... numbers) {
        StringBuilder text = new StringBuilder(name);
        for (double number : numbers) {
            text.append(' ').append(Double.isInfinite(number) ? "none" : new Level.Quantity(number).text());
        }
        return text.toString();
    }
}
