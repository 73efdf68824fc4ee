package chokepoint.bench;

import chokepoint.random.RunKey;
import chokepoint.study.RunKernel;
import chokepoint.study.Study;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Runs of the reference scenario a second: 120 months, all metrics recorded. Use {@code -t 2} for two threads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReferenceRunBenchmark {

    private final Study study = ReferenceStudy.load();
    private final RunKernel kernel = new RunKernel(ReferenceStudy.scenario(study), study);
    private int run;

    /** One run after another, each with its own key. */
    @Benchmark
    public double[] run() {
        kernel.bands().clear();
        return kernel.run(new RunKey(study.seed(), run++));
    }
}
