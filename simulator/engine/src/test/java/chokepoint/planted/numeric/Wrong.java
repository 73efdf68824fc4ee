package chokepoint.planted.numeric;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.domain.Wrong other) {}
