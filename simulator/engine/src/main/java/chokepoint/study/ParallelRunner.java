package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Runs a scenario on the cores of this machine.
 *
 * <p>Runs are dealt out in shards of a fixed size, and shards are put together in their own order,
 * not in the order in which they finish; monthly distributions are counts, to which order is
 * nothing. The outcome is the same, bit for bit, on one thread or on a hundred.
 */
public final class ParallelRunner implements AutoCloseable {

    private static final int SHARD = 16;

    private final ForkJoinPool pool;
    private final IntConsumer finishedRuns;

    /**
     * A runner.
     *
     * @param threads number of workers
     * @param finishedRuns told the number of runs in each finished shard, from any thread
     */
    public ParallelRunner(int threads, IntConsumer finishedRuns) {
        pool = new ForkJoinPool(threads);
        this.finishedRuns = finishedRuns;
    }

    private record Shard(List<double[]> rows, List<Integer> runs, List<RunFailure> failures) {}

    /**
     * Runs replications of one scenario of a study.
     *
     * @param name of the scenario
     * @param first number of the first run
     * @param count how many runs
     */
    public ScenarioOutcomes run(Study study, String name, CompiledScenario scenario, int first, int count) {
        ConcurrentLinkedQueue<RunKernel> idle = new ConcurrentLinkedQueue<>();
        RunKernel kernel = new RunKernel(scenario, study);
        idle.add(kernel);
        List<Callable<Shard>> shards = new ArrayList<>();
        for (int from = first; from < first + count; from += SHARD) {
            int start = from;
            int end = Math.min(first + count, from + SHARD);
            shards.add(() -> {
                RunKernel borrowed = idle.poll();
                RunKernel worker = borrowed == null ? new RunKernel(scenario, study) : borrowed;
                Shard shard = shard(worker, study.seed(), name, start, end);
                idle.add(worker);
                finishedRuns.accept(end - start);
                return shard;
            });
        }
        Shard all = new Shard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Future<Shard> future : pool.invokeAll(shards)) {
            Shard shard = join(future);
            all.rows().addAll(shard.rows());
            all.runs().addAll(shard.runs());
            all.failures().addAll(shard.failures());
        }
        BandCounts bands = new BandCounts(kernel.series().size(), study.months());
        idle.forEach(worker -> bands.merge(worker.bands()));
        List<MetricId> metrics = kernel.metrics();
        return new ScenarioOutcomes(
                name,
                metrics,
                all.rows().toArray(new double[0][]),
                all.runs().stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(all.failures()),
                bands.bands(kernel.series()));
    }

    private static Shard shard(RunKernel kernel, long seed, String scenario, int from, int to) {
        Shard shard = new Shard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int run = from; run < to; run++) {
            try {
                shard.rows().add(kernel.run(new RunKey(seed, run)));
                shard.runs().add(run);
            } catch (RuntimeException broken) {
                String message = broken.getClass().getSimpleName() + ": " + broken.getMessage();
                shard.failures().add(new RunFailure(scenario, run, kernel.month(), message));
            }
        }
        return shard;
    }

    private static Shard join(Future<Shard> future) {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a worker broke outside a run", broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
