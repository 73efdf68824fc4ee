package chokepoint.app.cli;

import chokepoint.app.results.Numbers;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.metric.MetricId;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.study.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Recorded runs done again, and compared with the record bit by bit. */
record Repetition(CompiledStudy compiled, KernelMaker kernels, RunSample sample, int threads) {

    /** Runs done one after the other by one worker; small, so that the last worker does not keep all waiting. */
    private static final int CHUNK = 16;

    /**
     * A value that came out otherwise.
     *
     * @param month in which the repeated run broke; -1 if it ended
     */
    record Deviation(String scenario, int run, MetricId metric, String recorded, String repeated, int month) {}

    /**
     * What came of it.
     *
     * @param first the first deviation in order of scenario, run and column; null if there is none
     */
    record Outcome(long runs, long deviatingRuns, @Nullable Deviation first) {}

    /** Repeats the sampled runs. */
    Outcome of(List<ScenarioColumns> recorded) {
        List<Callable<Outcome>> tasks = new ArrayList<>();
        for (ScenarioColumns scenario : recorded) {
            int[] runs = sample.of(scenario.scenario(), scenario.runs());
            for (int from = 0; from < runs.length; from += CHUNK) {
                int[] chunk = Arrays.copyOfRange(runs, from, Math.min(runs.length, from + CHUNK));
                tasks.add(() -> repeat(scenario, chunk));
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return joined(pool.invokeAll(tasks));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a worker broke outside a run", broken.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome joined(List<Future<Outcome>> parts) throws InterruptedException, ExecutionException {
        long runs = 0;
        long deviating = 0;
        Deviation first = null;
        for (Future<Outcome> part : parts) {
            Outcome outcome = part.get();
            runs += outcome.runs;
            deviating += outcome.deviatingRuns;
            first = first == null ? outcome.first : first;
        }
        return new Outcome(runs, deviating, first);
    }

    private Outcome repeat(ScenarioColumns recorded, int[] chunk) {
        Map<String, CompiledScenario> scenarios = compiled.scenarios();
        CompiledScenario scenario = scenarios.get(recorded.scenario());
        if (scenario == null) {
            throw new IllegalStateException("headings were compared before: " + recorded.scenario());
        }
        Kernel kernel = kernels.make(scenario, compiled.file().study());
        long deviating = 0;
        Deviation first = null;
        for (int run : chunk) {
            Deviation found = repeat(kernel, recorded, run);
            deviating += found == null ? 0 : 1;
            first = first == null ? found : first;
        }
        return new Outcome(chunk.length, deviating, first);
    }

    private @Nullable Deviation repeat(Kernel kernel, ScenarioColumns recorded, int run) {
        double[] row;
        try {
            row = kernel.run(new RunKey(compiled.file().study().seed(), run));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            MetricId any = kernel.metrics().get(0);
            return new Deviation(recorded.scenario(), run, any, "a run that ended", broken.toString(), kernel.month());
        }
        int place = place(recorded.runs(), run);
        for (int column = 0; column < row.length; column++) {
            double was = recorded.values()[column][place];
            // All NaNs are one: a file keeps only one.
            if (Double.doubleToLongBits(was) != Double.doubleToLongBits(row[column])) {
                return new Deviation(
                        recorded.scenario(), run, kernel.metrics().get(column), exact(was), exact(row[column]), -1);
            }
        }
        return null;
    }

    private static int place(int[] runs, int run) {
        int place = 0;
        while (runs[place] != run) {
            place++;
        }
        return place;
    }

    private static String exact(double number) {
        return Double.isNaN(number) ? "nothing" : Numbers.text(number);
    }
}
