package chokepoint.planted.scenario;

import chokepoint.planted.study.Sins;

/** Imports what its layer must not. */
public record Wrong(Sins other) {}
