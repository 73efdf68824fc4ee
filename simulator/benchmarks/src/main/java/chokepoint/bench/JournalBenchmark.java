package chokepoint.bench;

import chokepoint.journal.Journal;
import chokepoint.journal.JournalHeader;
import chokepoint.journal.Shard;
import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.study.BandBlock;
import chokepoint.study.Block;
import chokepoint.study.Episode;
import chokepoint.study.KeptBlocks;
import chokepoint.study.Kernel;
import chokepoint.study.ParallelRunner;
import chokepoint.study.RunFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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

/**
 * What a run costs to keep: a model that does nothing but leave rows of 450 numbers, and in one case
 * monthly values of 30 series over 120 months, in a journal of the temporary folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JournalBenchmark {

    private static final int RUNS = 3200;
    private static final int COLUMNS = 450;
    private static final int MONTHS = 120;

    /** How a block is kept. */
    public enum Keeping {
        /** Not at all: what is left is the cost of the journal's absence. */
        NONE,
        /** As users keep it: forced every second. */
        EVERY_SECOND,
        /** Forced after every block. */
        EVERY_BLOCK
    }

    @Param({"1", "2"})
    private int threads;

    @Param
    private Keeping keeping = Keeping.NONE;

    @Param({"0", "30"})
    private int series;

    private Path folder = Path.of(".");

    @Setup(Level.Invocation)
    public void open() throws IOException {
        folder = Files.createTempDirectory("journal");
    }

    @TearDown(Level.Invocation)
    public void delete() throws IOException {
        Files.deleteIfExists(folder.resolve("part-1-of-1.journal"));
        Files.delete(folder);
    }

    /** Per run, of a study of 3,200 runs, its journal begun and closed. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public List<RunFailure> rows() throws IOException {
        if (keeping == Keeping.NONE) {
            return share(null, runs -> {});
        }
        JournalHeader header = new JournalHeader("bench", "bench", Block.RUNS, List.of(), List.of(), List.of());
        try (Journal journal = Journal.open(folder, Shard.WHOLE, header)) {
            return share(new KeptBlocks(journal, Shard.WHOLE, false), runs -> {
                if (keeping == Keeping.EVERY_BLOCK) {
                    force(journal);
                }
            });
        }
    }

    private List<RunFailure> share(@Nullable KeptBlocks kept, IntConsumer finished) {
        try (ParallelRunner runner = new ParallelRunner(threads, finished, kept)) {
            return runner.share("rows", () -> new Rows(series), 1, 0, RUNS);
        }
    }

    private static void force(Journal journal) {
        try {
            journal.force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Kernel {

        private final double[][] path;
        private final BandBlock bands;

        Rows(int series) {
            path = new double[series][MONTHS];
            bands = new BandBlock(series, MONTHS);
        }

        @Override
        public List<MetricId> metrics() {
            return IntStream.range(0, COLUMNS)
                    .mapToObj(k -> new MetricId("m" + k, "1", "USA", "all", "all"))
                    .toList();
        }

        @Override
        public List<MetricId> series() {
            return metrics().subList(0, path.length);
        }

        @Override
        public double[] run(RunKey key) {
            double[] row = new double[COLUMNS];
            for (int k = 0; k < COLUMNS; k++) {
                row[k] = key.run() + 0.1 * k;
            }
            for (double[] one : path) {
                for (int month = 0; month < MONTHS; month++) {
                    one[month] = 1 + (key.run() * 31 + month) % 97;
                }
            }
            bands.add(path);
            return row;
        }

        @Override
        public List<Episode> history() {
            return List.of();
        }

        @Override
        public int month() {
            return 0;
        }

        @Override
        public BandBlock bands() {
            return bands;
        }
    }
}
