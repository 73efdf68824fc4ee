package chokepoint.planted.market;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.metric.Wrong other) {}
