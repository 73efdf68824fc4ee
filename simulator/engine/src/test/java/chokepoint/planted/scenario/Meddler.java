package chokepoint.planted.scenario;

import chokepoint.planted.world.World;

/** Touches a world though it only describes one. */
public record Meddler(World world) {}
