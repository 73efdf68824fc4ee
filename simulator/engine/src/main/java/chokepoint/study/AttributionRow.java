package chokepoint.study;

import chokepoint.metric.MetricId;

/**
 * What one switch adds to a metric of a scenario, or all of them together.
 *
 * @param scenario in which the switches are
 * @param switchName its name, or {@link Attribution#ALL}
 * @param runs in which every coalition finished and the metric is a number
 * @param baseline mean of the metric with all switches off
 * @param whole mean of the metric with all switches on
 * @param mean mean over runs of the Shapley value; of all together, of (all on minus all off)
 * @param low lower limit of the 95 % confidence interval of that mean (Student's t)
 * @param high upper limit
 * @param share mean over (whole minus baseline); NaN where the effect of all together is zero
 * @param shareLow lower limit of the 95 % confidence interval of the share, by linearisation; NaN where
 *     the interval of the effect of all together holds zero
 * @param shareHigh upper limit
 */
public record AttributionRow(
        String scenario,
        String switchName,
        MetricId metric,
        int runs,
        double baseline,
        double whole,
        double mean,
        double standardError,
        double low,
        double high,
        double share,
        double shareLow,
        double shareHigh) {}
