package chokepoint.planted.sensitivity;

import chokepoint.planted.world.World;

/** Imports what its layer must not. */
public record Wrong(World other) {}
