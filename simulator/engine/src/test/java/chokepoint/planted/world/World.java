package chokepoint.planted.world;

/** What only those who move it on may touch. */
public final class World {}
