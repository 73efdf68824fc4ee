package chokepoint.study;

/**
 * A run that broke.
 *
 * @param scenario its scenario
 * @param seed with the run's number it repeats the failure
 * @param run its number
 * @param month the month in which it broke
 * @param message what went wrong
 */
public record RunFailure(String scenario, long seed, int run, int month, String message) {}
