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
import chokepoint.scenario.SupportedWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.ProjectPlan;
import chokepoint.world.ProjectState.Life;
import chokepoint.world.WorldView;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
        return SupportedWorlds.withProjects(
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
                new Simulation(SupportedWorlds.withProjects(RandomWorlds.stormy(seed)), new RunKey(seed, 0));
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
                SupportedWorlds.withProjects(without, Map.of("m0", Map.of(Stage.MINED, Map.of("C1", project)))),
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

    /** Of the worlds at mid values; drawn shares of end uses move some random worlds, with or without seats. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aWorldWithSeatsStaysAsSteadyAsWithout(long seed) {
        Simulation without = new Simulation(RandomWorlds.calm(seed)).advance(120);
        Simulation with = new Simulation(SupportedWorlds.withProjects(RandomWorlds.calm(seed))).advance(120);
        double drift = drift(without);
        assertEquals(drift, drift(with), 1e-12);
        assertTrue(seed % 2 == 1 || drift < 1e-12, "drifts by " + drift);
    }

    /** The largest deviation of a price; idle seats are quoted prices too. */
    private static double drift(Simulation simulation) {
        double drift = 0;
        for (MarketState state : simulation.world.markets) {
            for (double price : state.price) {
                drift = Math.max(drift, Math.abs(price - 1));
            }
        }
        return drift;
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
        // How much depends on the world: in the smallest, two projects are more than all others together.
        assertTrue(made(simulation) > 0);
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

    /** What the payer's buyers got from projects in a storm. */
    private static double toPayer(long seed, boolean firstOffer) {
        Scenario world = SupportedWorlds.withProjects(RandomWorlds.stormy(seed));
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>(world.policies());
        policies.put(
                "deal", new PartnerDeal("C1", "C0", List.of(), List.of(), 0.5, 0.5, 0.1, 0.2, firstOffer, 0, ALWAYS));
        Simulation simulation = new Simulation(RandomWorlds.with(world, policies, world.shocks()), new RunKey(seed, 0));
        double sum = 0;
        for (int month = 0; month < 120; month++) {
            simulation.advance();
            for (ProjectPlan project : simulation.blueprint.projects()) {
                MarketPlan plan = simulation.blueprint.markets().get(project.market());
                double[] flow = simulation.state(plan).flow[project.maker()];
                for (int j = plan.segment()[1]; j < plan.segment()[2]; j++) {
                    sum += flow[j];
                }
            }
        }
        return sum;
    }

    @Test
    void whoHasTheFirstOfferGetsMoreInAShortage() {
        int more = 0;
        double with = 0;
        double without = 0;
        for (long seed : seeds().toArray()) {
            double first = toPayer(seed, true);
            double alike = toPayer(seed, false);
            more += first > alike ? 1 : 0;
            with += first;
            without += alike;
        }
        assertTrue(more >= 6 && with > without, more + " of 12 worlds, " + with + " t instead of " + without);
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
        Simulation simulation = new Simulation(SupportedWorlds.supported(seed), new RunKey(seed, 0));
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
            Simulation simulation =
                    new Simulation(SupportedWorlds.supported(seed), new RunKey(seed, 0)).advance(MONTHS);
            for (Life life : simulation.world.projects.life) {
                onStream += life == Life.ON_STREAM ? 1 : 0;
                lost += life == Life.LOST ? 1 : 0;
                failed += life == Life.FAILED ? 1 : 0;
            }
        }
        assertTrue(onStream > 5 && lost > 5 && failed > 2, onStream + " on stream, " + lost + " lost, " + failed);
    }
}
