package chokepoint.market;

import chokepoint.world.World;

/** Whoever looks at the world after each phase. */
public interface Witness {

    /** Looks at nothing. */
    Witness NONE = (phase, world, market) -> {};

    /**
     * Looks at the world.
     *
     * @param market number of the market whose phase it was; -1 if the phase is not one market's
     */
    void after(Phase phase, World world, int market);
}
