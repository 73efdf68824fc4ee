package chokepoint.world;

import chokepoint.domain.Project;

/**
 * A project in numbers, and its seat among the makers.
 *
 * @param name of the seat, for example {@code gallium/refined/USA/project}; part of the name of each draw
 * @param market number of its market
 * @param maker number of its seat among the makers of the market
 * @param country number of the country in which it lies
 * @param terms size, cost, lead time and success, uncertain
 */
public record ProjectPlan(String name, int market, int maker, int country, Project terms) {}
