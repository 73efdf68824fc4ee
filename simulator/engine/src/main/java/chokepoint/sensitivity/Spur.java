package chokepoint.sensitivity;

/**
 * A factor moved away from the base point, all others staying there.
 *
 * @param low outputs at its low end, by number of replicate
 * @param high outputs at its high end
 */
public record Spur(String factor, double[] low, double[] high) {}
