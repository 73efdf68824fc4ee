package chokepoint.study;

import chokepoint.domain.Require;
import chokepoint.metric.MetricId;
import java.util.List;
import java.util.Map;

/**
 * A past event in months of a run, and what was observed of it.
 *
 * @param country whose delivered price is compared
 * @param mineral of the event
 * @param startsIn calendar month of the run's first month, 1 to 12
 * @param before last month before the announcement; prices are compared as ratios to that of this month
 * @param effective month in which the control or tariff took force
 * @param until last month in which a peak is looked for
 * @param supplyCut share of world supply that the event took away, for the static benchmark; 0 if none
 * @param tariff ad valorem rate of which the pass-through is asked; 0 if none
 * @param targets what was observed, by metric: one of {@link EventMetrics} or any that the study records
 * @param observed price ratios to {@code before} that were observed, by month of the run
 */
public record Backtest(
        String country,
        String mineral,
        int startsIn,
        int before,
        int effective,
        int until,
        double supplyCut,
        double tariff,
        Map<String, Target> targets,
        Map<Integer, Double> observed) {

    public Backtest {
        Require.between(startsIn, 1, 12, "start");
        Require.between(before, 0, 1200, "before");
        Require.between(effective, before, 1200, "effective");
        Require.between(until, effective + 1, 1200, "until");
        Require.between(supplyCut, 0, 0.99, "supply-cut");
        Require.between(tariff, 0, 10, "tariff");
        Require.between(targets.size(), 1, 100, "targets");
        observed.values().forEach(ratio -> Require.positive(ratio, "observed"));
        if (tariff == 0 && targets.containsKey(EventMetrics.PASS_THROUGH)) {
            throw new IllegalArgumentException(
                    "tariff (0.0) must be positive where " + EventMetrics.PASS_THROUGH + " is a target");
        }
        if (observed.getOrDefault(before, 1.0) != 1) {
            throw new IllegalArgumentException("observed must be 1 in the month of 'before', or leave it out");
        }
    }

    /**
     * One thing that was observed.
     *
     * @param observed the best reading
     * @param low lower end of what the sources allow
     * @param high upper end
     */
    public record Target(double observed, double low, double high) {

        public Target {
            Require.between(observed, low, high, "observed");
        }
    }

    /** The columns that runs of the event have besides their other metrics. */
    public List<MetricId> ids() {
        return EventMetrics.ids(this);
    }

    /** The names of the metrics that belong to an event, in the order of columns. */
    public static List<String> eventMetrics() {
        return EventMetrics.names();
    }
}
