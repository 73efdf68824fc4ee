package chokepoint.study;

/**
 * How an ensemble of runs and two benchmarks fare against one observed value.
 *
 * @param metric for example {@code event-peak-ratio}
 * @param observed the best reading
 * @param low lower end of what the sources allow
 * @param high upper end
 * @param runs runs in which the metric is a number
 * @param q05 5 % of runs lie below
 * @param q50 median
 * @param q95 95 % of runs lie below
 * @param pit probability integral transform: share of runs below the observed value, half of those equal to it
 * @param inside whether the observed value lies from q05 to q95
 * @param width q95 over q05; NaN unless both are above 0
 * @param crps continuous ranked probability score of the ensemble, unit of the metric; lower is better
 * @param crpsNoChange the same of the forecast that nothing changes; NaN where it says nothing
 * @param crpsStatic the same of the static elasticity benchmark; NaN where it says nothing
 */
public record Score(
        String metric,
        double observed,
        double low,
        double high,
        int runs,
        double q05,
        double q50,
        double q95,
        double pit,
        boolean inside,
        double width,
        double crps,
        double crpsNoChange,
        double crpsStatic) {}
