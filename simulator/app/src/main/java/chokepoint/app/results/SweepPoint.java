package chokepoint.app.results;

import java.util.List;

/**
 * A row of a sweep's design.
 *
 * @param id of its levels; the same for rows with the same levels
 * @param role what it is there for
 * @param levels as a configuration file writes them, in the order of the factors
 * @param places in the unit cube, in the order of the factors; empty where the design has none
 */
public record SweepPoint(String id, Role role, List<String> levels, List<Double> places) {

    public SweepPoint {
        levels = List.copyOf(levels);
        places = List.copyOf(places);
    }

    /**
     * What a row of a design is there for.
     *
     * @param text in one word, for example {@code AB:quota/3}
     * @param block {@code POINT}, {@code A}, {@code B}, {@code AB}, {@code BA}, {@code STEP}, {@code BASE} or
     *     {@code ONE}: the names of the engine's {@code design.Role.Block}
     * @param row number in the block, from 0; of {@code STEP} the trajectory
     * @param step of a trajectory, from 0; of {@code ONE} which of the factor's levels; otherwise 0
     * @param factor the one that is exchanged, was moved last or is tried; empty if there is none
     */
    public record Role(String text, String block, int row, int step, String factor) {}
}
