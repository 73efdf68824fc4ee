package chokepoint.sensitivity;

/**
 * Elementary effects of a factor, per unit of its steps, on the mean over replicates.
 *
 * @param effects how many elementary effects count
 * @param mu their mean
 * @param muStar the mean of their absolute values (Campolongo, Cariboni and Saltelli 2007); noise makes
 *     it larger, see {@code noiseFloor}
 * @param sigma their standard deviation over trajectories, with that of noise taken off: interactions
 *     and curvature
 * @param noiseFloor the mean absolute value that noise alone would give a factor without effect; NaN
 *     with one replicate
 */
public record MorrisRow(String factor, int effects, Estimate mu, Estimate muStar, Estimate sigma, double noiseFloor) {}
