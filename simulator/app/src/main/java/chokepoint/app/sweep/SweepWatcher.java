package chokepoint.app.sweep;

/** Told how far a sweep is. */
public interface SweepWatcher {

    /** Some runs are there; from any thread. */
    void block(int runs, int failed);

    /** One more block is to be run for each cell that is not known well enough. */
    void round(Standing standing);

    /**
     * Before a round.
     *
     * @param number from 1
     * @param going cells that are not known well enough yet
     * @param cells of all
     * @param noise largest half-width, as a multiple of what is allowed; infinite before the first look
     * @param halfWidth the same in the unit of the metric; NaN where there is none
     */
    record Standing(int number, int going, int cells, double noise, double halfWidth) {}
}
