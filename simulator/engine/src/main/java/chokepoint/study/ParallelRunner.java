package chokepoint.study;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario on the cores of this machine.
 *
 * <p>Runs are dealt out in blocks of a fixed size, and blocks are put together in their own order, not in
 * the order in which they finish; monthly distributions are counts, to which order is nothing. A block
 * that was kept is read, and any other is run and kept. The outcome is the same, bit for bit, on one
 * thread or on a hundred, at once or after any number of kills.
 */
public final class ParallelRunner implements AutoCloseable {

    private final ForkJoinPool pool;
    private final IntConsumer finishedRuns;
    private final @Nullable KeptBlocks kept;

    /**
     * A runner that keeps nothing.
     *
     * @param threads number of workers
     * @param finishedRuns told the number of runs in each block that has been run, from any thread
     */
    public ParallelRunner(int threads, IntConsumer finishedRuns) {
        this(threads, finishedRuns, null);
    }

    /** A runner that keeps blocks, and runs none that was kept before. */
    public ParallelRunner(int threads, IntConsumer finishedRuns, @Nullable KeptBlocks kept) {
        pool = new ForkJoinPool(threads);
        this.finishedRuns = finishedRuns;
        this.kept = kept;
    }

    /**
     * Runs replications of one cell.
     *
     * @param cell its name, such as a scenario's; another cell has another name
     * @param kernels makes a kernel for each worker
     * @param seed of all random numbers
     * @param first number of the first run
     * @param count how many runs
     */
    public ScenarioOutcomes run(String cell, Supplier<? extends Kernel> kernels, long seed, int first, int count) {
        ConcurrentLinkedQueue<BlockWorker> idle = new ConcurrentLinkedQueue<>();
        BlockWorker one = new BlockWorker(kernels.get());
        idle.add(one);
        BlockOutcomes all = new BlockOutcomes();
        each(Block.of(first, count), idle, kernels, (worker, block) -> {
                    BlockOutcomes outcomes = finish(worker, cell, seed, block);
                    worker.count();
                    return outcomes;
                })
                .forEach(all::addAll);
        idle.remove(one);
        idle.forEach(worker -> one.counts().merge(worker.counts()));
        return new ScenarioOutcomes(
                cell,
                one.kernel().metrics(),
                all.rows().toArray(new double[0][]),
                all.runs().stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(all.failures()),
                one.counts().bands(one.kernel().series()));
    }

    /** Runs and keeps those blocks of a cell that are this process's, and returns the runs of them that broke. */
    public List<RunFailure> share(String cell, Supplier<? extends Kernel> kernels, long seed, int first, int count) {
        List<Block> own = Block.of(first, count).stream()
                .filter(block -> kept == null || kept.shard().owns(cell, block.number()))
                .toList();
        return each(
                        own,
                        new ConcurrentLinkedQueue<>(),
                        kernels,
                        (worker, block) -> finish(worker, cell, seed, block).failures())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private BlockOutcomes finish(BlockWorker worker, String cell, long seed, Block block) {
        return worker.finish(cell, seed, block, kept, () -> finishedRuns.accept(block.count()));
    }

    private interface Work<T> {
        T on(BlockWorker worker, Block block);
    }

    /** What comes of each block, in their order; after one that cannot be finished none is begun. */
    private <T> List<T> each(
            List<Block> blocks,
            ConcurrentLinkedQueue<BlockWorker> idle,
            Supplier<? extends Kernel> kernels,
            Work<T> work) {
        AtomicBoolean stopped = new AtomicBoolean();
        Function<Block, Callable<T>> task = block -> () -> {
            if (stopped.get()) {
                throw new CancellationException("another block could not be finished");
            }
            boolean done = false;
            try {
                BlockWorker borrowed = idle.poll();
                BlockWorker worker = borrowed == null ? new BlockWorker(kernels.get()) : borrowed;
                T result = work.on(worker, block);
                idle.add(worker);
                done = true;
                return result;
            } finally {
                if (!done) {
                    stopped.set(true);
                }
            }
        };
        return joined(pool.invokeAll(blocks.stream().map(task).toList()));
    }

    private static <T> List<T> joined(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        RuntimeException fault = null;
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException broken) {
                RuntimeException found = fault(broken.getCause());
                // What stopped the others says more than that they were stopped.
                fault = fault == null || fault instanceof CancellationException ? found : fault;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stopped);
            }
        }
        if (fault != null) {
            throw fault;
        }
        return results;
    }

    private static RuntimeException fault(@Nullable Throwable cause) {
        return cause instanceof UncheckedIOException || cause instanceof CancellationException
                ? (RuntimeException) cause
                : new IllegalStateException("a worker broke outside a run", cause);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
