package chokepoint.metric;

/**
 * One number of a run's row.
 *
 * @param readings where its readings are read
 * @param value numbers of the readings whose sum is folded
 * @param per numbers of those whose sum it is divided by; empty unless it is a ratio
 */
record Column(MetricId id, Metric metric, Readings readings, int[] value, int[] per) {}
