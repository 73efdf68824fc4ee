package chokepoint.policy;

/**
 * A policy whose names have become numbers.
 *
 * @param name its key in the scenario
 * @param entity the name as random draws know it: draws follow the name, never the place in a list
 */
public record BoundPolicy(String name, long entity, Timing timing, PolicyInstrument.Effect effect) {}
