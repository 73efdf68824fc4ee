package chokepoint.sensitivity;

/**
 * The Sobol index of second order of two factors.
 *
 * @param second the share of the variance of the mean that the two have together, beyond what each has
 *     alone
 */
public record PairRow(String one, String other, Estimate second) {}
