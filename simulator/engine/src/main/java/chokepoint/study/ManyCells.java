package chokepoint.study;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs and keeps blocks of many cells, several cells at once where one has too few blocks for all workers.
 * Memory holds a kernel per worker and the cells that are under way, however many there are.
 *
 * @param kept where blocks are kept; those that are there are not asked for
 */
public record ManyCells(int threads, KeptBlocks kept) {

    /** Told of each block that has been run, from any thread. */
    public interface Finished {
        void block(int runs, int failed);
    }

    /**
     * Runs all blocks, cell by cell; all that have been begun are finished.
     *
     * @param isOver asked before each block; when true, none is begun any more
     */
    public void run(Iterator<? extends CellWork> cells, long seed, BooleanSupplier isOver, Finished finished) {
        Turns turns = new Turns(cells, isOver);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> workers = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                workers.add(() -> {
                    work(turns, seed, finished);
                    return true;
                });
            }
            join(pool.invokeAll(workers));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private record Turn(CellWork cell, Block block) {}

    private void work(Turns turns, long seed, Finished finished) {
        boolean done = false;
        try {
            CellWork cell = null;
            BlockWorker worker = null;
            for (Turn turn = turns.next(); turn != null; turn = turns.next()) {
                if (turn.cell() != cell) {
                    cell = turn.cell();
                    Kernel kernel = cell.kernel();
                    worker = kernel == null ? null : new BlockWorker(kernel);
                }
                if (worker != null) {
                    BlockOutcomes outcomes = worker.finish(cell.name(), seed, turn.block(), kept, () -> {});
                    finished.block(turn.block().count(), outcomes.failures().size());
                }
            }
            done = true;
        } finally {
            if (!done) {
                turns.stop();
            }
        }
    }

    private static void join(List<Future<Boolean>> workers) throws InterruptedException {
        RuntimeException fault = null;
        for (Future<Boolean> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException broken) {
                Throwable cause = broken.getCause();
                RuntimeException found = cause instanceof RuntimeException known
                        ? known
                        : new IllegalStateException("a worker broke outside a run", cause);
                fault = fault == null ? found : fault;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    /** The blocks of all cells, dealt out one by one. */
    private static final class Turns {

        private final Iterator<? extends CellWork> cells;
        private final BooleanSupplier isOver;
        private @Nullable CellWork cell;
        private Iterator<Block> blocks = List.<Block>of().iterator();
        private boolean stopped;

        Turns(Iterator<? extends CellWork> cells, BooleanSupplier isOver) {
            this.cells = cells;
            this.isOver = isOver;
        }

        synchronized @Nullable Turn next() {
            while (!stopped && !blocks.hasNext() && cells.hasNext()) {
                cell = cells.next();
                blocks = cell.blocks().iterator();
            }
            if (stopped || cell == null || !blocks.hasNext()) {
                return null;
            }
            // Asked only where there is work, so that what is there already is there in time.
            stopped = isOver.getAsBoolean();
            return stopped ? null : new Turn(cell, blocks.next());
        }

        synchronized void stop() {
            stopped = true;
        }
    }
}
