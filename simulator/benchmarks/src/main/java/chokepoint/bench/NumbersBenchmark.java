package chokepoint.bench;

import chokepoint.app.results.Numbers;
import java.util.Random;
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

/** The text of a number in a results file; the monthly table of the main study has 57,600 of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumbersBenchmark {

    private final double[] numbers = new Random(1).doubles(1024).toArray();
    private int next;

    /** One number after another, each with all its digits. */
    @Benchmark
    public String text() {
        next = (next + 1) % numbers.length;
        return Numbers.text(numbers[next]);
    }
}
