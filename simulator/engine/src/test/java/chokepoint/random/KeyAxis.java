package chokepoint.random;

/**
 * A walk through neighbouring keys along one part of the key, all else held.
 *
 * <p>The plainest keys there are, small whole numbers one apart, because a weak mixer fails on them first.
 */
enum KeyAxis {
    SEED,
    RUN,
    PURPOSE,
    ENTITY,
    NAME,
    MONTH;

    private static final Purpose[] PURPOSES = Purpose.values();

    /**
     * Returns the 64 random bits {@code step} places along the walk.
     *
     * @param origin which walk: moves the parts of the key that are held
     */
    long bits(int origin, int step) {
        return switch (this) {
            case SEED -> draws(step, origin).bits(Purpose.DEMAND_CYCLE, origin, origin);
            case RUN -> draws(origin, step).bits(Purpose.DEMAND_CYCLE, origin, origin);
            // Nine purposes, then the next month, and again.
            case PURPOSE ->
                draws(origin, origin).bits(PURPOSES[step % PURPOSES.length], origin, step / PURPOSES.length);
            case ENTITY -> draws(origin, origin).bits(Purpose.OUTAGE_ONSET, step, origin);
            case NAME -> draws(origin, origin).bits(Purpose.OUTAGE_ONSET, Draws.entity("mine-" + step), origin);
            case MONTH -> draws(origin, origin).bits(Purpose.PARAMETER, origin, step);
        };
    }

    private static Draws draws(long seed, int run) {
        return new Draws(new RunKey(seed, run));
    }
}
