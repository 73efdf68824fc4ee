package chokepoint.planted;

/** Lies in no layer. */
public final class Stray {}
