package chokepoint.equivalence;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A statistic of the second sample less that of the first, and how well it is known.
 *
 * @param statistic what of the samples, for example {@code mean}
 * @param value the difference
 * @param error its standard error; NaN if the samples are too small for one
 * @param freedom degrees of freedom of the error
 * @param margin how large a difference counts as none, in the unit of the value; 0 or above
 */
public record Gap(String statistic, double value, double error, double freedom, double margin) {

    /**
     * The p-value of two one-sided tests (Schuirmann 1987); small where the difference is within the margin.
     *
     * <p>The hypothesis is that the difference is the margin or more, on either side.
     */
    public double equivalence() {
        if (Double.isNaN(error) || Double.isNaN(value)) {
            return 1;
        }
        if (error == 0) {
            return Math.abs(value) <= margin ? 0 : 1;
        }
        return beyond((margin - Math.abs(value)) / error);
    }

    /** The p-value of the hypothesis that the difference is within the margin; small where it is beyond. */
    public double difference() {
        if (Double.isNaN(error) || Double.isNaN(value)) {
            return 1;
        }
        if (error == 0) {
            return Math.abs(value) <= margin ? 1 : 0;
        }
        double size = Math.abs(value);
        return Math.min(1, beyond((size - margin) / error) + beyond((size + margin) / error));
    }

    private double beyond(double t) {
        return new TDistribution(null, freedom).cumulativeProbability(-t);
    }
}
