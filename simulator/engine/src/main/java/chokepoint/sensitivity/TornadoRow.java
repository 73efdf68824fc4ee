package chokepoint.sensitivity;

/**
 * What moving one factor from the base point does, run by run on common random numbers.
 *
 * @param pairs replicates that are finite at the base and both ends
 * @param base mean at the base point over these
 * @param low effect of going to the low end
 * @param high effect of going to the high end
 * @param swing high end less low end
 */
public record TornadoRow(String factor, int pairs, double base, Estimate low, Estimate high, Estimate swing) {}
