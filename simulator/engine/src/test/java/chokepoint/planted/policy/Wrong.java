package chokepoint.planted.policy;

import chokepoint.planted.world.World;

/** Imports what its layer must not. */
public record Wrong(World other) {}
