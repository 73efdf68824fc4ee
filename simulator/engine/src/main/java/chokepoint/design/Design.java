package chokepoint.design;

import java.util.List;

/**
 * The points of an experiment.
 *
 * <p>A design that grows keeps its points: what it had when it was smaller it has to the bit when it is
 * larger. MODEL.md, section 8.8, says what of each design is kept.
 */
public sealed interface Design permits Grid, Listed, LatinHypercube, Sobol, Saltelli, Morris, OneAtATime {

    /** The most points that a design may ask for. */
    int MOST = 1_000_000;

    /** What is varied; a point has a level for each, in this order. */
    List<Factor> factors();

    /** All points, in an order that is the same each time. */
    List<Point> points();
}
