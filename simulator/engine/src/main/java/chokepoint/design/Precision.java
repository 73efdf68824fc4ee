package chokepoint.design;

import chokepoint.domain.Require;

/**
 * How exactly a number must be known before runs may stop. It is asked of every point and scenario by itself.
 *
 * @param metric with {@code country}, {@code mineral} and {@code endUse} the column that is meant
 * @param p probability of the quantile; not read otherwise
 * @param halfWidth of the confidence interval, at most
 * @param confidence of the interval, for example 0.95
 * @param checkpoint runs between two tests; a test is made at multiples of it and nowhere else
 * @param maxRuns of a point and scenario, at most
 * @param maxMinutes for all together, at most; infinity for no such limit
 */
public record Precision(
        String metric,
        String country,
        String mineral,
        String endUse,
        Statistic statistic,
        double p,
        HalfWidth halfWidth,
        double confidence,
        int checkpoint,
        int maxRuns,
        double maxMinutes) {

    /** The number that must be known. */
    public enum Statistic {
        /** The mean over runs. */
        MEAN,
        /** A quantile over runs. */
        QUANTILE,
        /** The mean over runs of the difference to the first scenario. */
        DIFFERENCE
    }

    /**
     * Half of the width of an interval.
     *
     * @param value in the unit of the metric, or as a share of the estimate's absolute value
     */
    public record HalfWidth(double value, boolean relative) {

        public HalfWidth {
            Require.positive(value, "half-width");
        }
    }

    public Precision {
        Require.between(p, 0.001, 0.999, "p");
        Require.between(confidence, 0.5, 0.9999, "confidence");
        Require.between(checkpoint, 2, 10_000_000, "checkpoint");
        Require.between(maxRuns, checkpoint, 10_000_000, "max-runs");
        if (!(maxMinutes > 0)) {
            throw new IllegalArgumentException("max-minutes (" + maxMinutes + ") must be positive");
        }
    }
}
