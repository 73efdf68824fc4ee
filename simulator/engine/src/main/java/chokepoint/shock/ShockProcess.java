package chokepoint.shock;

import chokepoint.random.Draws;
import chokepoint.world.Disturbance;
import chokepoint.world.Roster;
import chokepoint.world.Traits;

/**
 * Something that nobody decides.
 *
 * <p>To add one: write a record in this package, add it to {@code permits}, give its draws a purpose
 * in {@link chokepoint.random.Purpose}, and run the tests. Its components become its YAML keys and
 * its name becomes its {@code type}: {@link MineOutage} reads {@code type: mine-outage}.
 */
public sealed interface ShockProcess permits Corridor, DemandCycle, MineOutage {

    /**
     * Turns names into numbers, once per scenario.
     *
     * @param name the shock's key in the scenario; part of the name of each of its draws
     */
    Effect bind(String name, Roster roster);

    /** A shock in numbers. Immutable: all threads share it; what it must remember lies in the world. */
    interface Effect {

        /** How many numbers it remembers from month to month; all are zero when a run opens. */
        int memory();

        /** Adds what happens this month to the disturbance. */
        void strike(Disturbance disturbance, double[] memory, Traits traits, Draws draws, int month);
    }
}
