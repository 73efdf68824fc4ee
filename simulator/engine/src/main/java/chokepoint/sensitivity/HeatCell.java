package chokepoint.sensitivity;

/**
 * The mean output of the points in a cell of two factors.
 *
 * @param x range of the first factor's bin, {@code low} to {@code high}
 * @param y range of the second factor's bin
 * @param points how many there are; 0 leaves the mean NaN
 * @param mean over points and replicates
 */
public record HeatCell(Range x, Range y, int points, Estimate mean) {

    /** The lowest and highest value of a factor in a bin. */
    public record Range(double low, double high) {}
}
