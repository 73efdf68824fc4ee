package chokepoint.planted.precision;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.study.Sins other) {}
