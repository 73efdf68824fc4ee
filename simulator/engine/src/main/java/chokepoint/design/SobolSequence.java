package chokepoint.design;

import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The sequence of Sobol (1967) with the direction numbers of Joe and Kuo (2008), moved by a digital shift: the
 * bits of each coordinate are exchanged where those of a random number are 1. A shift keeps how evenly the
 * points lie in boxes of powers of two, and makes each of them uniform.
 */
final class SobolSequence {

    /** The largest dimension for which there are direction numbers. */
    static final int MOST_DIMENSIONS = 1000;

    /** 2^52: coordinates are multiples of its inverse. */
    private static final double CELLS = 0x1.0p52;

    private SobolSequence() {}

    /** The first points as they are, beginning with the origin. */
    static double[][] plain(int dimensions, int points) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        double[][] rows = new double[points][];
        for (int row = 0; row < points; row++) {
            rows[row] = generator.nextVector();
        }
        return rows;
    }

    /**
     * The first points, shifted; in the open unit cube.
     *
     * @param names of the coordinates, by which shifts are drawn
     */
    static double[][] shifted(Samples samples, List<String> names, int points) {
        double[][] rows = plain(names.size(), points);
        for (int f = 0; f < names.size(); f++) {
            long shift = (long) (samples.uniform("sobol/" + names.get(f), 0) * CELLS);
            for (double[] row : rows) {
                // The middle of the cell, so that no coordinate is 0.
                row[f] = (((long) (row[f] * CELLS) ^ shift) + 0.5) / CELLS;
            }
        }
        return rows;
    }
}
