package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.PartnerDeal;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.ProjectPlan;
import chokepoint.world.ProjectState.Life;
import chokepoint.world.WorldView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seats at which nothing happens until somebody backs them, and what happens then. */
class ProjectsTest {

    private static final int MONTHS = 72;
    private static final Timing ONCE = new Timing.Window(2, 1);
    private static final Timing ALWAYS = new Timing.Window(0, 1_000_000);

    static LongStream seeds() {
        return LongStream.rangeClosed(301, 312);
    }

    /** One project of a refinery without a mined market or, in m0, of a refinery that needs feed; all in C0. */
    private static Scenario world(long seed, double success) {
        Project project = new Project(Prior.of(1200), Prior.of(1e6), Prior.of(6), Prior.of(success));
        return RandomWorlds.withProjects(
                RandomWorlds.calm(seed),
                Map.of("m0", Map.of(Stage.REFINED, Map.of("C0", project), Stage.MINED, Map.of("C0", project))));
    }

    private static Simulation run(Scenario world, PolicyInstrument policy) {
        return new Simulation(RandomWorlds.with(world, Map.of("policy", policy), Map.of()), new RunKey(5, 0));
    }

    private static CapacityAward award(double grant, double loan) {
        return new CapacityAward("C0", List.of(), List.of(), grant, loan, 0.1, 0.5, ONCE);
    }

    private static PartnerDeal deal(double endsPerYear) {
        return new PartnerDeal("C1", "C0", List.of(), List.of(), 0.3, 0.2, 0.1, 0.6, true, endsPerYear, ALWAYS);
    }

    private static double made(Simulation simulation) {
        double sum = 0;
        for (ProjectPlan project : simulation.blueprint.projects()) {
            sum += simulation.world.markets[project.market()].output[project.maker()];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyBuysFromAProjectThatNobodyBacks(long seed) {
        Simulation simulation =
                new Simulation(RandomWorlds.withProjects(RandomWorlds.stormy(seed)), new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (ProjectPlan project : simulation.blueprint.projects()) {
                MarketState state = simulation.world.markets[project.market()];
                int i = project.maker();
                double[] all = {state.output[i], state.capacity[i], state.stock[i], state.sold[i], state.orders[i]};
                assertArrayEquals(new double[5], all);
                assertArrayEquals(new double[state.habit[i].length], state.habit[i]);
            }
        }
    }

    /** A seat among the mines adds no buyer, so not even the order of a sum changes; m0 and m1 have mines. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aSeatThatAddsNoBuyerChangesNoBit(long seed) {
        Project project = new Project(Prior.of(1200), Prior.of(1e6), Prior.of(6), Prior.of(1));
        Scenario without = RandomWorlds.stormy(seed);
        Simulation plain = new Simulation(without, new RunKey(seed, 0));
        Simulation seated = new Simulation(
                RandomWorlds.withProjects(without, Map.of("m0", Map.of(Stage.MINED, Map.of("C1", project)))),
                new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            plain.advance();
            seated.advance();
            for (MarketPlan plan : plain.blueprint.markets()) {
                assertArrayEquals(plain.state(plan).price, seated.state(plan).price, "month " + month);
                assertArrayEquals(plain.state(plan).buyerStock, seated.state(plan).buyerStock);
                assertArrayEquals(plain.state(plan).premium, seated.state(plan).premium);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWorldWithSeatsStaysAtItsStart(long seed) {
        Simulation simulation = new Simulation(RandomWorlds.withProjects(RandomWorlds.calm(seed)), new RunKey(1, 0));
        simulation.advance(120);
        for (MarketState state : simulation.world.markets) {
            for (double price : state.price) {
                assertEquals(1, price, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsBackedComesOnStreamAndSells(long seed) {
        Simulation simulation = run(world(seed, 1), award(0.3, 0)).advance(2);
        assertEquals(0, spent(simulation));
        simulation.advance();
        // A grant of 30 % of 1e6 USD to each of two projects.
        assertEquals(600_000, spent(simulation), 1e-6);
        simulation.advance(5);
        assertEquals(0, made(simulation));
        assertEquals(0, spent(simulation));
        simulation.advance(40);
        assertArrayEquals(new Life[] {Life.ON_STREAM, Life.ON_STREAM}, simulation.world.projects.life);
        assertTrue(made(simulation) > 100, "makes " + made(simulation));
        for (ProjectPlan project : simulation.blueprint.projects()) {
            assertTrue(simulation.world.markets[project.market()].sold[project.maker()] > 0);
        }
    }

    private static double spent(Simulation simulation) {
        WorldView view = simulation.view;
        double sum = 0;
        for (int c = 0; c < simulation.blueprint.countries().size(); c++) {
            sum += view.publicCost(0, c);
        }
        return sum;
    }

    @Test
    void whatFailsCostsAsMuchAndMakesNothing() {
        Simulation simulation = run(world(301, 0), award(0.3, 0.5)).advance(3);
        assertEquals(2 * 1e6 * (0.3 + 0.5 * 0.1), spent(simulation), 1e-6);
        simulation.advance(100);
        assertEquals(0, made(simulation));
        assertEquals(Life.FAILED, simulation.world.projects.life[0]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDealThatEndsTakesTheCapacityAndLeavesTheStocks(long seed) {
        Simulation simulation = run(world(seed, 1), deal(1));
        simulation.advance(240);
        for (ProjectPlan project : simulation.blueprint.projects()) {
            MarketState state = simulation.world.markets[project.market()];
            assertEquals(0, state.capacity[project.maker()]);
            assertEquals(0, state.output[project.maker()]);
            assertEquals(0, Arrays.stream(state.alpha[project.maker()]).sum());
        }
        assertArrayEquals(new Life[] {Life.LOST, Life.LOST}, simulation.world.projects.life);
        columnsSumToOne(simulation);
    }

    private static void columnsSumToOne(Simulation simulation) {
        for (MarketState state : simulation.world.markets) {
            for (int j = 0; j < state.price.length; j++) {
                double alpha = 0;
                double habit = 0;
                for (int i = 0; i < state.alpha.length; i++) {
                    alpha += state.alpha[i][j];
                    habit += state.habit[i][j];
                }
                assertEquals(1, alpha, 1e-12);
                assertEquals(1, habit, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void usualSharesAndHabitsSumToOne(long seed) {
        Simulation simulation = new Simulation(RandomWorlds.supported(seed), new RunKey(seed, 0));
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            columnsSumToOne(simulation);
        }
    }

    /** The laws of supported worlds would be easily kept if no project ever came on stream, or none was lost. */
    @Test
    void supportedWorldsSeeProjectsComeAndGo() {
        int onStream = 0;
        int lost = 0;
        int failed = 0;
        for (long seed : seeds().toArray()) {
            Simulation simulation = new Simulation(RandomWorlds.supported(seed), new RunKey(seed, 0)).advance(MONTHS);
            for (Life life : simulation.world.projects.life) {
                onStream += life == Life.ON_STREAM ? 1 : 0;
                lost += life == Life.LOST ? 1 : 0;
                failed += life == Life.FAILED ? 1 : 0;
            }
        }
        assertTrue(onStream > 5 && lost > 5 && failed > 2, onStream + " on stream, " + lost + " lost, " + failed);
    }

    /** The same luck: the fate of a project is one number, and more public money brings more of them off. */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreAwardIsNoLessSelfSufficiency(long seed) {
        double before = -1;
        for (double grant : new double[] {0, 0.05, 0.15, 0.3, 0.6}) {
            Simulation simulation = new Simulation(
                    RandomWorlds.with(world(seed, 0.9), Map.of("policy", award(grant, 0)), RandomWorlds.shocks()),
                    new RunKey(seed, 0));
            double own = 0;
            double use = 0;
            for (int month = 0; month < 120; month++) {
                simulation.advance();
                own += simulation.view.ownSupply(0, 0);
                use += simulation.view.wantedUse(0, 0, WorldView.ALL) - simulation.view.unmetUse(0, 0, WorldView.ALL);
            }
            assertTrue(own / use >= before - 1e-12, grant + ": " + own / use + " after " + before);
            before = own / use;
        }
    }
}
