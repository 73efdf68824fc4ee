package chokepoint.study;

import chokepoint.metric.MetricId;

/**
 * How a monthly quantity is distributed over the runs of a scenario in one month.
 *
 * @param series what it is; its metric is a monthly one, such as {@code price}
 * @param month 0 is the first month of the run
 * @param runs number of runs
 */
public record MonthlyBand(
        MetricId series,
        int month,
        int runs,
        double mean,
        double q05,
        double q25,
        double q50,
        double q75,
        double q95) {}
