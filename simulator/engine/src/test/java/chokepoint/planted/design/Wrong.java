package chokepoint.planted.design;

import chokepoint.planted.world.World;

/** Imports what its layer must not. */
public record Wrong(World other) {}
