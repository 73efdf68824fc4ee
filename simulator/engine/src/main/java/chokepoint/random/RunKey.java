package chokepoint.random;

/**
 * Which run it is: with the scenario, all that is needed to repeat it.
 *
 * @param seed of the study
 * @param run its number, zero or above; scenarios share numbers, so that they share luck
 */
public record RunKey(long seed, int run) {

    public RunKey {
        if (run < 0) {
            throw new IllegalArgumentException("run (" + run + ") must not be negative");
        }
    }
}
