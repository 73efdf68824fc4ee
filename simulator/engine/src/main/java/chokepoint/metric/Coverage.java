package chokepoint.metric;

import java.util.List;

/**
 * For what a study records its metrics.
 *
 * @param focus names of the focus countries
 * @param places suppliers and producers with columns of their own
 * @param months length of a run
 */
public record Coverage(List<String> focus, TradePlaces places, int months) {}
