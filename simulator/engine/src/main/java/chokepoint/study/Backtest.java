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
 * @param observed price ratios to the base ({@link #baseFrom}) that were observed, by month of the run
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
        boolean yearly = targets.containsKey(EventMetrics.YEARLY_PEAK_RATIO);
        CalendarYears years = new CalendarYears(startsIn);
        if (yearly) {
            requireYears(years, before, until, targets);
        }
        int from = yearly ? years.first(before) : before;
        int to = yearly ? years.december(before) : before;
        if (observed.entrySet().stream()
                .anyMatch(seen -> seen.getKey() >= from && seen.getKey() <= to && seen.getValue() != 1)) {
            throw new IllegalArgumentException(
                    "observed must be 1 in the " + (yearly ? "year" : "month") + " of 'before', or leave it out");
        }
    }

    /** What a series of one value a year cannot say is not asked of it. */
    private static void requireYears(CalendarYears years, int before, int until, Map<String, Target> targets) {
        if (years.january(until) == years.january(before)) {
            throw new IllegalArgumentException("until must lie in a later year than 'before' where "
                    + EventMetrics.YEARLY_PEAK_RATIO + " is a target: within one year it is always 1");
        }
        for (String monthly : EventMetrics.ofMonths()) {
            if (targets.containsKey(monthly)) {
                throw new IllegalArgumentException("targets must not hold " + monthly + " beside "
                        + EventMetrics.YEARLY_PEAK_RATIO + ": a series of one value a year does not tell months");
            }
        }
    }

    /** Whether what was observed is a series of one value a year: means of calendar years are compared. */
    public boolean isYearly() {
        return targets.containsKey(EventMetrics.YEARLY_PEAK_RATIO);
    }

    /** The first month of the run to whose mean price the observed ratios are: {@code before}, or its year's first. */
    public int baseFrom() {
        return isYearly() ? new CalendarYears(startsIn).first(before) : before;
    }

    /** The last of these months: {@code before}, or the December of its year. */
    public int baseTo() {
        return isYearly() ? new CalendarYears(startsIn).december(before) : before;
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
