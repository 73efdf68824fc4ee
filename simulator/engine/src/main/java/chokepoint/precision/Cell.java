package chokepoint.precision;

/**
 * One scenario at one point, and how it stands.
 *
 * @param number of the cell, its place in the list of all; zero or above
 * @param first number of the cell that it is compared with, run by run; its own if with none
 * @param runs that it has
 * @param verdict {@link Verdict#MET} for one that nothing is asked of but to run along with others
 * @param noise of {@link Judgement}; infinite before the first checkpoint
 */
public record Cell(int number, int first, int runs, Verdict verdict, double noise) {

    /** A cell that has not run yet. */
    public static Cell fresh(int number, int first) {
        return new Cell(number, first, 0, Verdict.GO_ON, Double.POSITIVE_INFINITY);
    }

    /** A first scenario, which runs as far as those that are compared with it. */
    public static Cell along(int number, int runs) {
        return new Cell(number, number, runs, Verdict.MET, 0);
    }

    /** The same after it was judged. */
    public Cell judged(Judgement judgement) {
        return new Cell(number, first, judgement.runs(), judgement.verdict(), judgement.noise());
    }
}
