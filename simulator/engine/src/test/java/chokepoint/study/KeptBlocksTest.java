package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.journal.Journal;
import chokepoint.journal.JournalHeader;
import chokepoint.journal.Shard;
import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptBlocksTest {

    private static final JournalHeader HEADER =
            new JournalHeader("test", "storm", Block.RUNS, List.of(), List.of(), List.of());

    private static final CompiledScenario BROKEN = Storm.broken(disturbance -> {
        throw new IllegalStateException("struck");
    });

    @TempDir
    Path folder;

    private static Kernel kernel(CompiledScenario scenario) {
        return new RunKernel(scenario, Storm.study());
    }

    private static ScenarioOutcomes undisturbed(CompiledScenario scenario) {
        try (ParallelRunner runner = new ParallelRunner(2, runs -> {})) {
            return runner.run("storm", () -> kernel(scenario), Storm.SEED, 0, Storm.RUNS);
        }
    }

    private ScenarioOutcomes run(Supplier<Kernel> kernels, boolean retries, AtomicInteger ran) throws IOException {
        try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER);
                ParallelRunner runner =
                        new ParallelRunner(2, ran::addAndGet, new KeptBlocks(journal, Shard.WHOLE, retries))) {
            return runner.run("storm", kernels, Storm.SEED, 0, Storm.RUNS);
        }
    }

    private Path file() {
        return folder.resolve("part-1-of-1.journal");
    }

    private static void assertSame(ScenarioOutcomes expected, ScenarioOutcomes actual) {
        assertArrayEquals(expected.rows(), actual.rows());
        assertArrayEquals(expected.runs(), actual.runs());
        assertEquals(expected.failures(), actual.failures());
        assertEquals(expected.monthly(), actual.monthly());
        assertEquals(expected.metrics(), actual.metrics());
    }

    @Test
    void whateverIsLeftOfTheJournalTheOutcomeIsTheSame() throws IOException {
        ScenarioOutcomes expected = undisturbed(BROKEN);
        assertSame(expected, run(() -> kernel(BROKEN), false, new AtomicInteger()));
        byte[] whole = Files.readAllBytes(file());
        int before = Storm.RUNS + 1;
        for (int part = 0; part <= 10; part++) {
            AtomicInteger ran = new AtomicInteger();
            Files.write(file(), Arrays.copyOf(whole, (int) (whole.length * (long) part / 10)));

            assertSame(expected, run(() -> kernel(BROKEN), false, ran));

            assertEquals(true, ran.get() <= before, "more is left, so less is run: " + ran);
            before = ran.get();
        }
        assertEquals(0, before);
    }

    @Test
    void failedRunsAreTriedAgainOnlyWhenAsked() throws IOException {
        AtomicInteger ran = new AtomicInteger();
        run(() -> kernel(BROKEN), false, ran);
        assertEquals(Storm.RUNS, ran.get());

        assertSame(undisturbed(BROKEN), run(() -> kernel(Storm.whole()), false, ran));
        assertEquals(Storm.RUNS, ran.get());

        assertSame(undisturbed(Storm.whole()), run(() -> kernel(Storm.whole()), true, ran));
        assertSame(undisturbed(Storm.whole()), run(() -> kernel(BROKEN), false, ran));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void shardsJoinedAreTheWhole(int of) throws IOException {
        for (int k = of; k >= 1; k--) {
            Shard shard = new Shard(k, of);
            AtomicInteger ran = new AtomicInteger();
            try (Journal journal = Journal.open(folder, shard, HEADER);
                    ParallelRunner runner =
                            new ParallelRunner(2, ran::addAndGet, new KeptBlocks(journal, shard, false))) {
                KeptBlocks kept = new KeptBlocks(journal, shard, false);
                assertEquals(0, kept.found("storm", Storm.RUNS));
                runner.share("storm", () -> kernel(BROKEN), Storm.SEED, 0, Storm.RUNS);
                assertEquals(kept.owned("storm", Storm.RUNS), kept.found("storm", Storm.RUNS));
                assertEquals(kept.owned("storm", Storm.RUNS), ran.get());
            }
        }
        AtomicInteger ran = new AtomicInteger();
        try (Journal joined = Journal.join(Journal.files(folder), HEADER);
                ParallelRunner runner =
                        new ParallelRunner(2, ran::addAndGet, new KeptBlocks(joined, Shard.WHOLE, false))) {
            assertSame(undisturbed(BROKEN), runner.run("storm", () -> kernel(BROKEN), Storm.SEED, 0, Storm.RUNS));
        }
        assertEquals(0, ran.get());
    }

    @Test
    void moreRunsLeaveTheBlocksOfTheFirstOnes() throws IOException {
        AtomicInteger ran = new AtomicInteger();
        try (Journal journal = Journal.open(folder, Shard.WHOLE, HEADER);
                ParallelRunner runner =
                        new ParallelRunner(2, ran::addAndGet, new KeptBlocks(journal, Shard.WHOLE, false))) {
            runner.run("storm", () -> kernel(BROKEN), Storm.SEED, 0, 40);
        }
        assertSame(undisturbed(BROKEN), run(() -> kernel(BROKEN), false, ran));
        // 40 runs are two whole blocks and a half one, which is run again.
        assertEquals(40 + Storm.RUNS - 32, ran.get());
    }

    /** The model, but memory ends in one run, and a stack in another. */
    private record Exhausted(Kernel kernel) implements Kernel {

        @Override
        public double[] run(RunKey key) {
            if (key.run() == 5) {
                throw new OutOfMemoryError("Java heap space");
            }
            if (key.run() == 20) {
                throw new StackOverflowError();
            }
            return kernel.run(key);
        }

        @Override
        public List<MetricId> metrics() {
            return kernel.metrics();
        }

        @Override
        public List<MetricId> series() {
            return kernel.series();
        }

        @Override
        public List<Episode> history() {
            return kernel.history();
        }

        @Override
        public int month() {
            return kernel.month();
        }

        @Override
        public BandBlock bands() {
            return kernel.bands();
        }
    }

    @Test
    void aRunForWhichMemoryDoesNotLastFailsAlone() throws IOException {
        ScenarioOutcomes outcomes = run(() -> new Exhausted(kernel(Storm.whole())), false, new AtomicInteger());

        assertEquals(
                List.of("OutOfMemoryError: Java heap space", "StackOverflowError: null"),
                outcomes.failures().stream().map(RunFailure::message).toList());
        assertEquals(Storm.RUNS - 2, outcomes.rows().length);
        assertSame(undisturbed(Storm.whole()), run(() -> kernel(Storm.whole()), true, new AtomicInteger()));
    }

    @Test
    void whereNothingCanBeKeptNoMoreIsRun() throws IOException {
        AtomicInteger ran = new AtomicInteger();
        Journal journal = Journal.open(folder, Shard.WHOLE, HEADER);
        journal.close();
        try (ParallelRunner runner =
                new ParallelRunner(1, ran::addAndGet, new KeptBlocks(journal, Shard.WHOLE, false))) {
            assertThrows(
                    UncheckedIOException.class,
                    () -> runner.run("storm", () -> kernel(BROKEN), Storm.SEED, 0, Storm.RUNS));
        }
        assertEquals(0, ran.get());
    }
}
