package chokepoint.metric;

import chokepoint.domain.Stage;
import chokepoint.world.WorldView;

/**
 * One kind of number that a run leaves behind for each focus country and, mostly, mineral,
 * or for each country that makes a mineral.
 *
 * @param name in every file
 * @param unit of the number
 * @param scope for what it is recorded
 * @param fold how months become one number
 * @param value what is read each month
 * @param per what a {@link Fold#RATIO} divides by; otherwise not read
 */
public record Metric(String name, String unit, Scope scope, Fold fold, Reading value, Reading per) {

    /**
     * A monthly quantity of one country and mineral, and of one part of it: an end use or, with {@link
     * Scope#SUPPLIER}, the country that made it; {@link WorldView#ALL} where there are no parts.
     */
    @FunctionalInterface
    public interface Reading {
        double read(WorldView world, int mineral, int country, int part);
    }

    /** For what a metric is recorded. */
    public enum Scope {
        /** Each mineral. */
        MINERAL,
        /** Each mineral, and all together: the reading is in USD and adds up. */
        MINERAL_AND_ALL,
        /** Each mineral and end use, all end uses, and all minerals together: the reading is in USD and adds up. */
        END_USE_AND_ALL,
        /** The country as a whole, once: the mineral is "all", and the reading's is {@link WorldView#ALL}. */
        COUNTRY,
        /** Each mineral and country that supplies it: the name ends in the supplier's. */
        SUPPLIER,
        /** Not focus countries: each mineral, and each country that mines it or may. */
        MINER,
        /** Not focus countries: each mineral, and each country that refines or recycles it or may. */
        REFINER;

        /** Whether there is a column for all minerals together. */
        public boolean isOfAll() {
            return this == MINERAL_AND_ALL || this == END_USE_AND_ALL || this == COUNTRY;
        }

        /** Whether the columns are of countries that make the mineral, and not of focus countries. */
        public boolean isOfProducers() {
            return this == MINER || this == REFINER;
        }

        /** What producers make; refined mineral where the scope is none of producers. */
        public Stage stage() {
            return this == MINER ? Stage.MINED : Stage.REFINED;
        }
    }

    /** How months become one number. */
    public enum Fold {
        /** The largest. */
        MAX,
        /** The least. */
        MIN,
        /** The sum. */
        SUM,
        /** The mean of the months in which the reading is a number; NaN if there are none. */
        MEAN,
        /** That of the last month. */
        END,
        /** What the last twelve months add up to, or as many as there are, per year. */
        LAST_YEAR,
        /**
         * Months of the longest spell: it begins with a reading above 0, and the next one below 0 ends it; one
         * that goes on counts up to the last month.
         */
        LONGEST_SPELL,
        /** The sum of {@code value} over the sum of {@code per}; 0 where both are 0. */
        RATIO
    }

    static Metric of(String name, String unit, Scope scope, Fold fold, Reading value) {
        return new Metric(name, unit, scope, fold, value, (world, mineral, country, endUse) -> 1);
    }
}
