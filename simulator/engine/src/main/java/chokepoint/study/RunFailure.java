package chokepoint.study;

/**
 * A run that broke.
 *
 * @param scenario its scenario
 * @param run its number; with the seed it repeats the failure
 * @param month the month in which it broke
 * @param message what went wrong
 */
public record RunFailure(String scenario, int run, int month, String message) {}
