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
public record RunFailure(String scenario, long seed, int run, int month, String message) {

    /**
     * What went wrong, for people. Of numbers that ran away the message says all; of anything else, which nobody foresaw,
     * its kind is needed to find it.
     */
    public static String told(Throwable broken) {
        String message = String.valueOf(broken.getMessage());
        return broken instanceof ArithmeticException
                ? message
                : broken.getClass().getSimpleName() + ": " + message;
    }
}
