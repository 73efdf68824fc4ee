package chokepoint.planted.world;

/** Imports what its layer must not. */
public record Wrong(chokepoint.planted.policy.Wrong other) {}
