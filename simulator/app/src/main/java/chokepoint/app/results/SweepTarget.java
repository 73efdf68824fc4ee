package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.precision.Precision;

/**
 * How well one number was to be known in every cell.
 *
 * @param metric one of the sweep's metrics
 * @param precision which statistic of it, and its half-width
 */
public record SweepTarget(MetricId metric, Precision precision) {}
