package chokepoint.scenario;

import chokepoint.market.MonthlyCycle;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.Passages;
import chokepoint.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a scenario, written down month by month; two are equal if all bits are.
 *
 * @param markets prices, stocks, output and flows of all markets
 * @param luck demand factors and what outages and corridors leave of output and lanes
 * @param inForce by policy
 */
public record History(List<List<Double>> markets, List<List<Double>> luck, List<List<Boolean>> inForce) {

    /** Length of a history. */
    public static final int MONTHS = 60;

    /** Run 0 of seed 1 in a new world. */
    public static History of(Scenario scenario) {
        CompiledScenario compiled = Compiler.compile(scenario);
        return of(compiled, compiled.newWorld(), new RunKey(1, 0));
    }

    /** A run in a given world. */
    public static History of(CompiledScenario scenario, World world, RunKey key) {
        Run run = new Run(scenario, world, key);
        for (int month = 0; month < MONTHS; month++) {
            run.advance();
        }
        return run.history;
    }

    /** A run under way. */
    public static final class Run {

        private final CompiledScenario scenario;
        private final World world;
        private final MonthlyCycle cycle;
        private final Draws draws;
        private final History history = new History(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        public Run(CompiledScenario scenario, RunKey key) {
            this(scenario, scenario.newWorld(), key);
        }

        private Run(CompiledScenario scenario, World world, RunKey key) {
            this.scenario = scenario;
            this.world = world;
            cycle = scenario.newCycle();
            draws = new Draws(key);
            cycle.open(world, draws);
        }

        public void advance() {
            cycle.advance(world, draws);
            history.write(scenario, world);
        }

        public History history() {
            return history;
        }
    }

    private void write(CompiledScenario scenario, World world) {
        List<Double> numbers = new ArrayList<>();
        for (MarketState state : world.markets) {
            add(numbers, state.ask, state.stock, state.output, state.capacity);
            add(numbers, state.price, state.use, state.buyerStock);
            add(numbers, state.flow);
        }
        markets.add(numbers);
        List<Double> chances = new ArrayList<>();
        add(chances, world.demandFactor);
        for (MarketPlan plan : scenario.blueprint().markets()) {
            for (int i = 0; i < plan.makers().length; i++) {
                chances.add(world.disturbance.capacityFactor(plan.index(), i));
            }
        }
        add(chances, ways(scenario, world));
        luck.add(chances);
        List<Boolean> forces = new ArrayList<>();
        for (boolean force : world.inForce) {
            forces.add(force);
        }
        inForce.add(forces);
    }

    private static double[] ways(CompiledScenario scenario, World world) {
        Passages passages = world.disturbance.passages();
        int lanes = scenario.blueprint().lanes();
        double[] ways = new double[3 * lanes];
        for (int lane = 0; lane < lanes; lane++) {
            ways[3 * lane] = passages.extraFreight(lane);
            ways[3 * lane + 1] = passages.orderShare(lane);
            ways[3 * lane + 2] = passages.tonnes(lane);
        }
        return ways;
    }

    private static void add(List<Double> numbers, double[]... rows) {
        for (double[] row : rows) {
            for (double number : row) {
                numbers.add(number);
            }
        }
    }
}
