package chokepoint.study;

import chokepoint.random.RunKey;
import org.jspecify.annotations.Nullable;

/** One worker's kernel, and the monthly counts of all blocks that it has been through. Not thread-safe. */
final class BlockWorker {

    private final Kernel kernel;
    private @Nullable BandCounts counts;

    BlockWorker(Kernel kernel) {
        this.kernel = kernel;
    }

    Kernel kernel() {
        return kernel;
    }

    /** The block as it was kept, or run now and kept. */
    BlockOutcomes finish(String cell, long seed, Block block, @Nullable KeptBlocks kept, Runnable ran) {
        BlockOutcomes found = kept == null ? null : kept.find(cell, seed, block, kernel);
        if (found != null) {
            return found;
        }
        kernel.bands().clear();
        BlockOutcomes outcomes = new BlockOutcomes();
        for (int run = block.first(); run < block.first() + block.count(); run++) {
            try {
                outcomes.rows().add(kernel.run(new RunKey(seed, run)));
                outcomes.runs().add(run);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
                outcomes.failures().add(new RunFailure(cell, seed, run, kernel.month(), RunFailure.told(broken)));
            }
        }
        if (kept != null) {
            kept.keep(cell, block, outcomes, kernel.bands());
        }
        ran.run();
        return outcomes;
    }

    /** Counts the monthly values of the block that was finished last. */
    void count() {
        if (counts == null) {
            counts = kernel.bands().counts();
        } else {
            kernel.bands().addTo(counts);
        }
    }

    /** All that it has counted. */
    BandCounts counts() {
        if (counts == null) {
            kernel.bands().clear();
            counts = kernel.bands().counts();
        }
        return counts;
    }
}
