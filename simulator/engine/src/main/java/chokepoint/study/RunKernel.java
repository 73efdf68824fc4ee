package chokepoint.study;

import chokepoint.market.MonthlyCycle;
import chokepoint.market.Witness;
import chokepoint.metric.Coverage;
import chokepoint.metric.MetricId;
import chokepoint.metric.Recorder;
import chokepoint.policy.BoundPolicy;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.world.Chronicle;
import chokepoint.world.World;
import chokepoint.world.WorldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The model as a kernel: one run is one life of the world, first month to last.
 *
 * <p>Not thread-safe: it owns a world.
 */
public final class RunKernel implements Kernel {

    private final CompiledScenario scenario;
    private final int months;
    private final List<String> policies;
    private final World world;
    private final WorldView view;
    private final MonthlyCycle cycle;
    private final Recorder metrics;
    private final Recorder series;
    private final double[][] path;
    private final BandBlock bands;
    private final @Nullable Backtest event;
    private final List<MetricId> ids;
    /** Where the event's price lies among the series, and its mineral; not read without an event. */
    private final int eventSeries;

    private final int eventMineral;
    /** Not the world's, which is a month on by the time that the month is read. */
    private int month;

    /** A kernel for the runs of one scenario of a study. */
    public RunKernel(CompiledScenario scenario, Study study) {
        this.scenario = scenario;
        months = study.months();
        policies = scenario.policies().stream().map(BoundPolicy::name).toList();
        world = scenario.newWorld();
        view = new WorldView(scenario.blueprint(), world);
        cycle = scenario.newCycle();
        Coverage coverage = study.coverage();
        metrics = new Recorder(scenario.blueprint(), study.recorded(), coverage);
        series = new Recorder(scenario.blueprint(), study.recordedMonthly(), coverage);
        path = new double[series.ids().size()][months];
        bands = new BandBlock(path.length, months);
        event = study.backtest();
        List<MetricId> all = new ArrayList<>(metrics.ids());
        if (event != null) {
            all.addAll(EventMetrics.ids(event));
        }
        ids = List.copyOf(all);
        eventSeries = event == null ? -1 : series(event);
        eventMineral = event == null ? -1 : scenario.blueprint().minerals().indexOf(event.mineral());
    }

    private int series(Backtest of) {
        MetricId price = new MetricId("price", "1", of.country(), of.mineral(), "all");
        return series.ids().indexOf(price);
    }

    @Override
    public List<MetricId> metrics() {
        return ids;
    }

    @Override
    public List<MetricId> series() {
        return series.ids();
    }

    @Override
    public BandBlock bands() {
        return bands;
    }

    @Override
    public List<Episode> history() {
        Chronicle chronicle = world.chronicle;
        return IntStream.range(0, chronicle.size())
                .mapToObj(k -> new Episode(
                        chronicle.month(k),
                        policies.get(chronicle.policy(k)),
                        chronicle.event(k),
                        chronicle.cause(k) < 0 ? "" : policies.get(chronicle.cause(k))))
                .toList();
    }

    @Override
    public int month() {
        return month;
    }

    @Override
    public Trace trace(RunKey key) {
        return trace(key, Witness.NONE);
    }

    /** The same after someone else, who may meddle with the world. */
    Trace trace(RunKey key, Witness first) {
        Tracer tracer = new Tracer(scenario);
        // A world of its own, since it is told whole, what the last run left and nobody reads included.
        World fresh = scenario.newWorld();
        MonthlyCycle watched = scenario.newCycle();
        watched.watch((phase, now, market) -> {
            first.after(phase, now, market);
            tracer.after(phase, now, market);
        });
        Draws draws = new Draws(key);
        watched.open(fresh, draws);
        for (int m = 0; m < months; m++) {
            watched.advance(fresh, draws);
            tracer.close(m);
        }
        return tracer.trace();
    }

    @Override
    public double[] run(RunKey key) {
        Draws draws = new Draws(key);
        month = 0;
        cycle.open(world, draws);
        metrics.open();
        for (; month < months; month++) {
            cycle.advance(world, draws);
            metrics.read(view);
            series.open();
            series.read(view);
            for (int s = 0; s < path.length; s++) {
                path[s][month] = series.folded(s);
            }
        }
        double[] row = row();
        // Last: a run that breaks before, for want of memory too, has left nothing in the bands.
        bands.add(path);
        return row;
    }

    private double[] row() {
        double[] row = metrics.row();
        if (event == null) {
            return row;
        }
        double[] numbers = EventMetrics.of(event, path[eventSeries], world.traits, eventMineral);
        double[] whole = Arrays.copyOf(row, ids.size());
        System.arraycopy(numbers, 0, whole, row.length, numbers.length);
        return whole;
    }
}
