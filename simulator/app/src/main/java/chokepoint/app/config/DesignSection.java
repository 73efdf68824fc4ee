package chokepoint.app.config;

import chokepoint.design.Design;
import chokepoint.design.Factor;
import chokepoint.design.Level;
import chokepoint.design.Listed;
import chokepoint.domain.Default;
import java.util.Map;

/** The section {@code design} of a sweep file: which points, and what of it names the experiment. */
sealed interface DesignSection {

    /**
     * The design, or what is wrong with it, by the key that the message begins with.
     *
     * @throws IllegalArgumentException if it does not suit the factors
     */
    Design design(Parts parts);

    /**
     * In one line what decides where points lie, and not how many they are; of points that their values
     * identify, nothing but that.
     */
    String canonical();

    /** Whether points are drawn from ranges, which then name the experiment too. */
    default boolean isSampled() {
        return true;
    }

    /**
     * What designs are made of.
     *
     * @param base levels of the base point; empty unless asked for
     * @param rows of points that are given; empty unless asked for
     */
    record Parts(
            java.util.List<Factor> factors,
            long seed,
            java.util.List<Level> base,
            java.util.List<java.util.List<Level>> rows) {}

    /**
     * All combinations.
     *
     * @param levels of continuous factors that do not say their own number
     */
    record Grid(@Default("0") int levels) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new chokepoint.design.Grid(parts.factors(), levels);
        }

        @Override
        public boolean isSampled() {
            return false;
        }

        @Override
        public String canonical() {
            return "grid";
        }
    }

    /**
     * Points in the file itself.
     *
     * @param points a level for every factor
     */
    record List(java.util.List<Map<String, Node>> points) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new Listed(parts.factors(), parts.rows());
        }

        @Override
        public boolean isSampled() {
            return false;
        }

        @Override
        public String canonical() {
            return "list";
        }
    }

    /**
     * Points in a table.
     *
     * @param file relative to the sweep file; its header names the factors
     */
    record Csv(String file) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new Listed(parts.factors(), parts.rows());
        }

        @Override
        public boolean isSampled() {
            return false;
        }

        /** The same points are the same experiment, wherever they are written. */
        @Override
        public String canonical() {
            return "list";
        }
    }

    /** A Latin hypercube sample of {@code start}, twice that, four times that, and so on. */
    record LatinHypercube(int points, @Default("1") int start) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new chokepoint.design.LatinHypercube(parts.factors(), parts.seed(), points, start);
        }

        @Override
        public String canonical() {
            return "latin-hypercube start " + start;
        }
    }

    /** A shifted Sobol sequence. */
    record Sobol(int points) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new chokepoint.design.Sobol(parts.factors(), parts.seed(), points);
        }

        @Override
        public String canonical() {
            return "sobol";
        }
    }

    /**
     * For Sobol indices.
     *
     * @param samples rows of either sample; the design has as many times two more points than factors
     */
    record Saltelli(int samples, @Default("false") boolean secondOrder) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new chokepoint.design.Saltelli(parts.factors(), parts.seed(), samples, secondOrder);
        }

        @Override
        public String canonical() {
            return secondOrder ? "saltelli second-order" : "saltelli";
        }
    }

    /** Trajectories for screening. */
    record Morris(int trajectories, @Default("4") int levels) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new chokepoint.design.Morris(parts.factors(), parts.seed(), trajectories, levels);
        }

        @Override
        public String canonical() {
            return "morris levels " + levels;
        }
    }

    /**
     * A base point, and each factor moved from it by itself.
     *
     * @param levels 0 means low and high
     */
    record OneAtATime(@Default("0") int levels) implements DesignSection {

        @Override
        public Design design(Parts parts) {
            return new chokepoint.design.OneAtATime(parts.factors(), parts.base(), levels);
        }

        @Override
        public boolean isSampled() {
            return false;
        }

        @Override
        public String canonical() {
            return "one-at-a-time";
        }
    }
}
