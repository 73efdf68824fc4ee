package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Storm.BreakingPoint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenRunsTest {

    private static final BreakingPoint THROW = disturbance -> {
        throw new IllegalStateException("struck");
    };

    private static final BreakingPoint NOT_A_NUMBER = disturbance -> disturbance.addDemandLog(0, 0, Double.NaN);

    private static ScenarioOutcomes run(BreakingPoint point, int threads, String... metrics) {
        CompiledScenario broken = Storm.broken(point);
        try (ParallelRunner runner = new ParallelRunner(threads, runs -> {})) {
            return runner.run("storm", () -> new RunKernel(broken, Storm.study(metrics)), Storm.SEED, 0, Storm.RUNS);
        }
    }

    @Test
    void someRunsBreakAndSomeDoNot() {
        assertTrue(Storm.runsThat(true).length > 5);
        assertTrue(Storm.runsThat(false).length > 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void failuresAreListedInOrderWithTheirMonth(int threads) {
        List<RunFailure> expected = Arrays.stream(Storm.runsThat(true))
                .mapToObj(run -> new RunFailure("storm", Storm.SEED, run, Storm.BREAK, "IllegalStateException: struck"))
                .toList();

        assertEquals(expected, run(THROW, threads).failures());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void allOtherRunsAreAsIfNothingHadBroken(int threads) {
        RunKernel whole = new RunKernel(Storm.whole(), Storm.study());
        int[] intact = Storm.runsThat(false);

        ScenarioOutcomes outcomes = run(THROW, threads);

        assertArrayEquals(intact, outcomes.runs());
        for (int k = 0; k < intact.length; k++) {
            assertArrayEquals(whole.run(new RunKey(Storm.SEED, intact[k])), outcomes.rows()[k]);
        }
        assertEquals(whole.bands().counts().bands(whole.series()), outcomes.monthly());
    }

    @Test
    void aReadingThatIsNotANumberBreaksTheRunInThatMonth() {
        ScenarioOutcomes outcomes = run(NOT_A_NUMBER, 2);

        assertArrayEquals(Storm.runsThat(false), outcomes.runs());
        assertEquals(Storm.runsThat(true).length, outcomes.failures().size());
        for (RunFailure failure : outcomes.failures()) {
            assertEquals(Storm.BREAK, failure.month());
            assertTrue(failure.message().startsWith("C0.m0.all."), failure.message());
        }
    }

    @Test
    void aBrokenRunLeavesNothingInTheBandsWhateverIsRecorded() {
        // The mean of import concentration leaves out what is not a number, so only the bands can notice.
        ScenarioOutcomes outcomes = run(NOT_A_NUMBER, 2, "import-hhi");

        int intact = Storm.runsThat(false).length;
        assertEquals(intact, outcomes.runs().length);
        outcomes.monthly().forEach(band -> assertEquals(intact, band.runs()));
    }
}
