package chokepoint.planted.random;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.world.Wrong other) {}
