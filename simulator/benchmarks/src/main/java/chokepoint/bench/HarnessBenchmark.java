package chokepoint.bench;

import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.study.BandBlock;
import chokepoint.study.Episode;
import chokepoint.study.Kernel;
import chokepoint.study.ParallelRunner;
import chokepoint.study.ScenarioOutcomes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a run costs besides the model: dealing out, collecting and joining runs of a model that does nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HarnessBenchmark {

    private static final int RUNS = 100_000;

    @Param({"1", "2"})
    private int threads;

    private ParallelRunner runner = new ParallelRunner(1, runs -> {});

    @Setup
    public void open() {
        runner.close();
        runner = new ParallelRunner(threads, runs -> {});
    }

    @TearDown
    public void close() {
        runner.close();
    }

    /** Per run, of a study of 100,000 runs. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public ScenarioOutcomes emptyModel() {
        return runner.run("empty", Empty::new, 1, 0, RUNS);
    }

    private record Empty(BandBlock bands) implements Kernel {

        Empty() {
            this(new BandBlock(0, 1));
        }

        @Override
        public List<Episode> history() {
            return List.of();
        }

        @Override
        public List<MetricId> metrics() {
            return List.of(new MetricId("seed", "1", "USA", "all", "all"));
        }

        @Override
        public List<MetricId> series() {
            return List.of();
        }

        @Override
        public double[] run(RunKey key) {
            return new double[] {key.run()};
        }

        @Override
        public int month() {
            return 0;
        }
    }
}
