package chokepoint.study;

import chokepoint.market.MonthlyCycle;
import chokepoint.metric.MetricId;
import chokepoint.metric.Recorder;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.world.World;
import chokepoint.world.WorldView;
import java.util.List;

/**
 * One run, first month to last. What comes out depends on the scenario and the run's key alone, not
 * on the runs before it.
 *
 * <p>Not thread-safe: it owns a world. One worker borrows it at a time.
 */
public final class RunKernel {

    private final int months;
    private final World world;
    private final WorldView view;
    private final MonthlyCycle cycle;
    private final Recorder metrics;
    private final Recorder series;
    private final double[][] path;
    private final BandCounts bands;

    /** A kernel for the runs of one scenario of a study. */
    public RunKernel(CompiledScenario scenario, Study study) {
        months = study.months();
        world = scenario.newWorld();
        view = new WorldView(scenario.blueprint(), world);
        cycle = scenario.newCycle();
        metrics = new Recorder(scenario.blueprint(), study.recorded(), study.focus());
        series = new Recorder(scenario.blueprint(), study.recordedMonthly(), study.focus());
        path = new double[series.ids().size()][months];
        bands = new BandCounts(path.length, months);
    }

    /** What each number of a row is. */
    public List<MetricId> metrics() {
        return metrics.ids();
    }

    /** What each monthly series is. */
    public List<MetricId> series() {
        return series.ids();
    }

    /** The monthly distribution over all runs that this kernel has done. */
    public BandCounts bands() {
        return bands;
    }

    /** The month that a failed run had reached. */
    public int month() {
        return world.month;
    }

    /** Returns the run's metrics; a run that breaks leaves nothing behind. */
    public double[] run(RunKey key) {
        Draws draws = new Draws(key);
        cycle.open(world, draws);
        metrics.open();
        for (int month = 0; month < months; month++) {
            cycle.advance(world, draws);
            metrics.read(view);
            series.open();
            series.read(view);
            for (int s = 0; s < path.length; s++) {
                path[s][month] = series.folded(s);
            }
        }
        for (int s = 0; s < path.length; s++) {
            for (int month = 0; month < months; month++) {
                bands.add(s, month, path[s][month]);
            }
        }
        return metrics.row();
    }
}
