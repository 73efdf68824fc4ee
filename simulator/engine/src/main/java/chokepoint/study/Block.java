package chokepoint.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive runs that are done together, and kept or lost together.
 *
 * @param number of the block: run {@code number * RUNS} is the first that could be in it
 * @param first number of its first run
 * @param count how many runs
 */
public record Block(int number, int first, int count) {

    /** Most runs of a block. Enough to make its record cheap, few enough to keep all cores busy to the end. */
    public static final int RUNS = 16;

    /** The blocks of {@code count} runs from run {@code first} on, in order; more runs leave all but the last alone. */
    public static List<Block> of(int first, int count) {
        List<Block> blocks = new ArrayList<>();
        int end = first + count;
        for (int run = first; run < end; ) {
            int number = run / RUNS;
            int next = (int) Math.min(end, (number + 1L) * RUNS);
            blocks.add(new Block(number, run, next - run));
            run = next;
        }
        return blocks;
    }
}
