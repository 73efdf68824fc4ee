package chokepoint.market;

import chokepoint.bench.ReferenceStudy;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds per seller, buyer and round: clearing and habits of all markets of the reference
 * scenario in its first month, when one round is enough. The figure is per {@link #PAIRS} pairs;
 * {@link #setUp} refuses to go on if the reference has another number.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClearingBenchmark {

    static final int PAIRS = 13_240;

    private final CompiledScenario scenario = ReferenceStudy.scenario(ReferenceStudy.load());
    private final Blueprint blueprint = scenario.blueprint();
    private final World world = scenario.newWorld();
    private final Clearing[] clearings = new Clearing[blueprint.markets().size()];
    private final Habits[] habits = new Habits[blueprint.markets().size()];

    /** Opens a run and lets a month pass, so that every factor is worked out. */
    @Setup
    public void setUp() {
        if (blueprint.pairs() != PAIRS) {
            throw new IllegalStateException("PAIRS must be " + blueprint.pairs());
        }
        Draws draws = new Draws(new RunKey(1, 0));
        var cycle = scenario.newCycle();
        cycle.open(world, draws);
        cycle.advance(world, draws);
        for (MarketPlan plan : blueprint.markets()) {
            clearings[plan.index()] = new Clearing(plan, blueprint.countries().size(), 4, 3);
            habits[plan.index()] = new Habits(plan);
        }
    }

    /** One month of clearing and habits in all markets. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public World month() {
        for (int m = 0; m < clearings.length; m++) {
            MarketState state = world.markets[m];
            System.arraycopy(state.stock, 0, state.offered, 0, state.stock.length);
            clearings[m].clear(state);
            habits[m].update(state, world.conduct);
        }
        return world;
    }
}
