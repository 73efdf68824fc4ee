package chokepoint.precision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which cells get the next runs.
 *
 * <p>Effort goes in rounds: every cell that is to go on gets the block up to its next checkpoint, the
 * noisiest first, so that when time is up in the middle of a round the worst are done. It is not all
 * for the noisiest, since one that can never be met would then starve the others.
 *
 * <p>The order has no influence on results but under a cap on time.
 *
 * @param checkpoints of all cells
 */
public record EffortPlan(Checkpoints checkpoints) {

    /**
     * The blocks of the next round, in the order in which to begin them; none when all is done.
     *
     * <p>A cell that is compared with another comes after the block in which that one catches up. Cells of
     * the same noise keep the order of their numbers.
     *
     * @param cells all of them, in the order of their numbers, from 0
     */
    public List<Block> next(List<Cell> cells) {
        int[] reached = new int[cells.size()];
        for (int number = 0; number < reached.length; number++) {
            if (cells.get(number).number() != number) {
                throw new IllegalArgumentException("cells[" + number + "] must have this number");
            }
            reached[number] = cells.get(number).runs();
        }
        List<Cell> wanting = new ArrayList<>(
                cells.stream().filter(cell -> cell.verdict() == Verdict.GO_ON).toList());
        wanting.sort(Comparator.comparingDouble(Cell::noise).reversed().thenComparingInt(Cell::number));
        List<Block> blocks = new ArrayList<>();
        for (Cell cell : wanting) {
            int to = checkpoints.after(cell.runs());
            extend(cell.first(), to, reached, blocks);
            extend(cell.number(), to, reached, blocks);
        }
        return List.copyOf(blocks);
    }

    private static void extend(int cell, int to, int[] reached, List<Block> blocks) {
        if (reached[cell] < to) {
            blocks.add(new Block(cell, reached[cell], to));
            reached[cell] = to;
        }
    }
}
