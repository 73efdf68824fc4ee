package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelRunnerTest {

    private static final CompiledScenario SCENARIO = Storm.whole();

    private static ScenarioOutcomes run(int threads, int first, int count) {
        try (ParallelRunner runner = new ParallelRunner(threads, runs -> {})) {
            return runner.run("storm", () -> kernel(), Storm.SEED, first, count);
        }
    }

    private static RunKernel kernel() {
        return new RunKernel(SCENARIO, Storm.study());
    }

    /** Arrays.equals of doubles compares bits, but for the kinds of NaN. */
    private static void assertSameRows(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], "row " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void outcomesDoNotDependOnTheNumberOfThreads(int threads) {
        RunKernel alone = kernel();
        double[][] rows = IntStream.range(0, Storm.RUNS)
                .mapToObj(run -> alone.run(new RunKey(Storm.SEED, run)))
                .toArray(double[][]::new);

        ScenarioOutcomes outcomes = run(threads, 0, Storm.RUNS);

        assertSameRows(rows, outcomes.rows());
        assertArrayEquals(IntStream.range(0, Storm.RUNS).toArray(), outcomes.runs());
        assertEquals(alone.bands().counts().bands(alone.series()), outcomes.monthly());
        assertEquals(alone.metrics(), outcomes.metrics());
        assertEquals(0, outcomes.failures().size());
    }

    @Test
    void aRunOnAFreshKernelIsTheSameAsOnAUsedOne() {
        double[][] rows = run(2, 0, Storm.RUNS).rows();

        for (int run : new int[] {0, 1, 15, 16, 33, Storm.RUNS - 1}) {
            assertArrayEquals(rows[run], kernel().run(new RunKey(Storm.SEED, run)), "run " + run);
        }
    }

    @Test
    void runsDiffer() {
        double[][] rows = run(2, 0, Storm.RUNS).rows();

        assertEquals(
                Storm.RUNS, Arrays.stream(rows).map(Arrays::hashCode).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 23})
    void aPartOfTheRunsGivesTheirRows(int first) {
        ScenarioOutcomes part = run(3, first, 20);

        double[][] expected = Arrays.copyOfRange(run(1, 0, Storm.RUNS).rows(), first, first + 20);
        assertSameRows(expected, part.rows());
        assertArrayEquals(IntStream.range(first, first + 20).toArray(), part.runs());
        assertEquals(20, part.monthly().get(0).runs());
    }

    @Test
    void tellsOfEveryFinishedRun() {
        AtomicInteger finished = new AtomicInteger();
        try (ParallelRunner runner = new ParallelRunner(2, finished::addAndGet)) {
            runner.run("storm", () -> kernel(), Storm.SEED, 0, 37);
        }
        assertEquals(37, finished.get());
    }
}
