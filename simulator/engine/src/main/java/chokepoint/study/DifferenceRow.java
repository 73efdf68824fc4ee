package chokepoint.study;

import chokepoint.metric.MetricId;

/**
 * A metric's paired difference between a scenario and the first one, run by run on common random
 * numbers.
 *
 * @param reference the first scenario
 * @param difference mean of (scenario minus reference)
 * @param low lower limit of the 95 % confidence interval (Student's t)
 * @param high upper limit
 * @param varianceReduction how many times as many independent runs would give the same error: (var of
 *     scenario + var of reference) / var of difference; NaN where the difference never varies
 */
public record DifferenceRow(
        String scenario,
        String reference,
        MetricId metric,
        int runs,
        double difference,
        double standardError,
        double low,
        double high,
        double varianceReduction) {}
