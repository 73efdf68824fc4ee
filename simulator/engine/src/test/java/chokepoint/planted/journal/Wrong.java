package chokepoint.planted.journal;

import chokepoint.planted.world.World;

/** Imports what its layer must not. */
public record Wrong(World other) {}
