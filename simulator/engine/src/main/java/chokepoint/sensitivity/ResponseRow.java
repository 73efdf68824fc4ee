package chokepoint.sensitivity;

/**
 * The mean output of the points in a bin of a factor.
 *
 * @param low lowest value of the factor in the bin
 * @param high highest value
 * @param points how many there are
 * @param mean over points and replicates
 */
public record ResponseRow(String factor, double low, double high, int points, Estimate mean) {}
