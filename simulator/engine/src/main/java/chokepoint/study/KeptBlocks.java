package chokepoint.study;

import chokepoint.journal.Journal;
import chokepoint.journal.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that an experiment has finished before, here or elsewhere, and where it keeps those that it
 * finishes now. Safe for use from many threads.
 *
 * @param journal with the blocks
 * @param shard which blocks are to be run
 * @param retriesFailed whether blocks with failed runs are run again
 */
public record KeptBlocks(Journal journal, Shard shard, boolean retriesFailed) {

    /** The runs of a cell that are this shard's. */
    public long owned(String cell, int runs) {
        return runs(cell, runs, true);
    }

    /** Those of them that are there. */
    public long found(String cell, int runs) {
        return runs(cell, runs, false);
    }

    private long runs(String cell, int runs, boolean missingToo) {
        return Block.of(0, runs).stream()
                .filter(block -> shard.owns(cell, block.number()))
                .filter(block -> missingToo || journal.has(cell, block.number(), block.count()))
                .mapToLong(Block::count)
                .sum();
    }

    /** A block that is there, its monthly values in place of the kernel's; null if it has to be run. */
    @Nullable BlockOutcomes find(String cell, long seed, Block block, Kernel kernel) {
        try {
            ByteBuffer found = journal.read(cell, block.number(), block.count());
            if (found == null) {
                return null;
            }
            BlockOutcomes outcomes = BlockOutcomes.read(
                    found, cell, seed, block, kernel.metrics().size(), kernel.bands());
            return retriesFailed && !outcomes.failures().isEmpty() ? null : outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a block. */
    void keep(String cell, Block block, BlockOutcomes outcomes, BandBlock monthly) {
        try {
            journal.append(cell, block.number(), block.count(), outcomes.written(monthly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
