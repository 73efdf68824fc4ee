package chokepoint.precision;

/**
 * Runs of a cell that are done together: from one checkpoint to the next.
 *
 * @param cell its number
 * @param from first run
 * @param to one after the last
 */
public record Block(int cell, int from, int to) {}
