package chokepoint.sensitivity;

/**
 * The variance of an output, split over points and replicates. With y = m(x) + noise:
 *
 * @param points how many count
 * @param replicates the most that any point has
 * @param between Var(m), the variance between points, with that of noise taken off; unbiased, so it may
 *     be negative where it is small
 * @param within E[Var(y|x)], the mean variance between replicates of a point; empty with one replicate
 * @param common that part of {@code within} which is luck that all points share; about 0 for replicates
 *     that do not share random numbers
 * @param noiseFirst {@code common} over the variance of y: the index of first order of the noise, taken
 *     as one more factor
 * @param noiseTotal {@code within} over the variance of y: the total index of the noise
 */
public record NoiseSplit(
        int points,
        int replicates,
        Estimate between,
        Estimate within,
        Estimate common,
        Estimate noiseFirst,
        Estimate noiseTotal) {

    /** The share of the variance of y that lies between points. */
    public Estimate betweenShare() {
        return new Estimate(1 - noiseTotal.value(), 1 - noiseTotal.high(), 1 - noiseTotal.low());
    }
}
