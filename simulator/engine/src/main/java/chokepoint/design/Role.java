package chokepoint.design;

/**
 * What a point is there for in its design, so that an analysis finds it.
 *
 * @param block the part of the design
 * @param row number in the block, from 0; of {@link Block#STEP} the trajectory
 * @param step of a trajectory, from 0, its start; of {@link Block#ONE} which of the factor's levels; otherwise 0
 * @param factor the one that is exchanged, was moved last or is tried; empty if there is none
 */
public record Role(Block block, int row, int step, String factor) {

    /** The parts of designs. */
    public enum Block {
        /** A point like all others of a grid, list, Latin hypercube or Sobol sequence. */
        POINT,
        /** A row of the first sample of Saltelli's design. */
        A,
        /** A row of the second. */
        B,
        /** A row of A with one factor from B. */
        AB,
        /** A row of B with one factor from A. */
        BA,
        /** A step of a trajectory of Morris's design. */
        STEP,
        /** What the others of one at a time are compared with. */
        BASE,
        /** One factor moved from the base. */
        ONE
    }

    static Role point(int row) {
        return new Role(Block.POINT, row, 0, "");
    }

    /** In one word, for a column: {@code point/3}, {@code A/3}, {@code AB:quota/3}, {@code step:quota/3/2}. */
    public String text() {
        String head = switch (block) {
            case POINT -> "point";
            case STEP -> "step";
            case BASE -> "base";
            case ONE -> "one";
            case A, B, AB, BA -> block.name();
        };
        String tail = block == Block.STEP || block == Block.ONE ? "/" + step : "";
        return head + (factor.isEmpty() ? "" : ":" + factor) + "/" + row + tail;
    }
}
