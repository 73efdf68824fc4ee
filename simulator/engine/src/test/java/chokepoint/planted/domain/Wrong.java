package chokepoint.planted.domain;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.random.Wrong other) {}
