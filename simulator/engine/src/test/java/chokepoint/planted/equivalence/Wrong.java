package chokepoint.planted.equivalence;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.study.Sins other) {}
