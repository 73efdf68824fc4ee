package chokepoint.sensitivity;

/**
 * Numbers of each row whose means over rows are what is to be estimated. A row is what was drawn
 * independently of all others: a base row of a Saltelli design, a trajectory, a point.
 */
interface RowTerms {

    /** How many numbers there are in a row. */
    int terms();

    /** The replicates that each row has. */
    CommonRuns runs();

    /**
     * Writes a row's terms.
     *
     * @param out of each term, at 0 its value from all replicates of the row and at 1 + q that without
     *     the q-th; all zero beforehand
     */
    void fill(int row, double[][] out);
}
