package chokepoint.precision;

/** What of a metric is to be known. */
public enum Statistic {
    /** Its mean over runs. */
    MEAN,
    /** A quantile of its distribution over runs. */
    QUANTILE,
    /** The mean of its difference to the first scenario, run by run on common random numbers. */
    DIFFERENCE;

    /** The word in files: {@code mean}, {@code quantile} or {@code difference}. */
    public String word() {
        return switch (this) {
            case MEAN -> "mean";
            case QUANTILE -> "quantile";
            case DIFFERENCE -> "difference";
        };
    }
}
