package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules;
import chokepoint.random.RunKey;
import chokepoint.scenario.EverythingWorlds;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.StockedWorlds;
import chokepoint.scenario.UncertainWorlds;
import chokepoint.world.Chronicle;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no month of no world may break, however stormy. */
class MarketLawsTest {

    private static final int MONTHS = 120;

    /** Sums over a few dozen firms in another order: some ulps each. */
    private static final double ROUNDING = 1e-12;

    static LongStream seeds() {
        return LongStream.rangeClosed(101, 130);
    }

    private static Simulation simulation(long seed) {
        return new Simulation(
                seed % 2 == 0 ? HinderedWorlds.hindered(seed) : EverythingWorlds.of(seed), new RunKey(seed, 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tradeKeepsToTheBorder(long seed) {
        Simulation simulation = simulation(seed);
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (MarketPlan plan : simulation.blueprint.markets()) {
                int n = simulation.blueprint.countries().size();
                double[] exports = new double[n];
                double[][] flow = simulation.state(plan).flow;
                double[] smuggled = simulation.state(plan).smuggled;
                smugglersKeepToTheirCapacity(simulation, plan);
                for (int i = 0; i < plan.sellers(); i++) {
                    for (int j = 0; j < plan.buyers(); j++) {
                        int from = plan.sellerCountry()[i];
                        int to = plan.buyerCountry()[j];
                        assertTrue(flow[i][j] >= 0);
                        int lane = simulation.blueprint.lane(plan.index(), from, to);
                        boolean closed = simulation.world.border.isClosed(lane)
                                || simulation.world.disturbance.passages().isClosed(lane);
                        assertTrue(!closed || flow[i][j] == 0 || smuggled[from * n + to] > 0, "closed lane");
                        exports[from] += from == to ? 0 : flow[i][j];
                    }
                }
                licencesHold(simulation, plan);
                for (int c = 0; c < exports.length; c++) {
                    for (int d = 0; d < n; d++) {
                        exports[c] -= smuggled[c * n + d];
                    }
                    double quota = simulation.world.border.quotaTonnes(simulation.blueprint.desk(plan.index(), c));
                    // Rounds fill a quota in three sums: 1e-9 is far above their rounding, far below a shipment.
                    // What left in tonnes: a world counts in those of base-year use.
                    double left = exports[c] * simulation.world.trend[plan.mineral()];
                    assertTrue(left <= quota * (1 + 1e-9) + ROUNDING * plan.worldFlow0(), "quota");
                }
            }
        }
    }

    /** Only makers' goods are smuggled, only past a control, and only where no way is closed. */
    private static void smugglersKeepToTheirCapacity(Simulation simulation, MarketPlan plan) {
        int n = simulation.blueprint.countries().size();
        MarketState state = simulation.state(plan);
        double most = simulation.blueprint.rules().smuggling().capacityMax().mid();
        for (int pair = 0; pair < n * n; pair++) {
            int lane = simulation.blueprint.lane(plan.index(), pair / n, pair % n);
            assertTrue(state.smugglers[pair] >= 0 && state.smugglers[pair] <= most);
            boolean possible = simulation.world.border.isControlled(lane)
                    && !simulation.world.disturbance.passages().isClosed(lane)
                    && most > 0;
            assertTrue(state.smuggled[pair] == 0 || (possible && state.smuggled[pair] > 0), "smuggled");
            assertTrue(state.smuggled[pair] <= plan.worldFlow0() * most, "capacity");
        }
    }

    private static void licencesHold(Simulation simulation, MarketPlan plan) {
        int n = simulation.blueprint.countries().size();
        double[] crossed = new double[n * n];
        for (int i = 0; i < plan.sellers(); i++) {
            for (int j = 0; j < plan.buyers(); j++) {
                crossed[plan.sellerCountry()[i] * n + plan.buyerCountry()[j]] += simulation.state(plan).flow[i][j];
            }
        }
        for (int lane = 0; lane < n * n; lane++) {
            double limit = simulation.state(plan).laneLimit[lane];
            // As for quotas.
            double allowed = crossed[lane] - simulation.state(plan).smuggled[lane];
            assertTrue(allowed <= limit * (1 + 1e-9) + ROUNDING * plan.worldFlow0(), "licence");
            assertTrue(simulation.state(plan).lanePremium[lane] >= 1, "rent");
        }
        for (double threat : simulation.state(plan).threat) {
            assertTrue(threat >= 0 && threat <= 1 + ROUNDING, "threat");
        }
    }

    /** Governments act on each other in the tense worlds in every way that there is. */
    @Test
    void worldsAreTense() {
        Map<Chronicle.Event, Integer> events = new EnumMap<>(Chronicle.Event.class);
        int rents = 0;
        int fears = 0;
        int answers = 0;
        for (long seed : seeds().limit(12).toArray()) {
            Simulation simulation = new Simulation(RandomWorlds.tense(seed), new RunKey(seed, 0));
            for (int month = 0; month < MONTHS; month++) {
                simulation.advance();
                fears += simulation.world.isThreatened ? 1 : 0;
                for (MarketState state : simulation.world.markets) {
                    for (double premium : state.lanePremium) {
                        rents += premium > 1.1 ? 1 : 0;
                    }
                }
                for (MarketPlan plan : simulation.blueprint.markets()) {
                    licencesHold(simulation, plan);
                }
            }
            Chronicle chronicle = simulation.world.chronicle;
            for (int k = 0; k < chronicle.size(); k++) {
                events.merge(chronicle.event(k), 1, Integer::sum);
                answers += chronicle.cause(k) >= 0 ? 1 : 0;
            }
        }
        for (Chronicle.Event event : Chronicle.Event.values()) {
            assertTrue(events.getOrDefault(event, 0) > 10, event + " in " + events);
        }
        assertTrue(rents > 500 && fears > 200 && answers > 10, rents + " " + fears + " " + answers);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asksCapacitiesAndHabitsKeepTheirBounds(long seed) {
        Simulation simulation = simulation(seed);
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (MarketPlan plan : simulation.blueprint.markets()) {
                sellersKeepTheirBounds(simulation, plan);
                tradersBuyWithinCapacity(simulation.state(plan), plan);
                habitsAreShares(simulation.state(plan), plan);
            }
        }
    }

    private static void sellersKeepTheirBounds(Simulation simulation, MarketPlan plan) {
        MarketRules rules = simulation.blueprint.rules();
        MarketState state = simulation.state(plan);
        for (int i = 0; i < plan.sellers(); i++) {
            double floor;
            if (i >= plan.makers().length) {
                floor = state.unitCost[i - plan.makers().length]
                        * (1 + rules.traders().markup());
            } else if (plan.makers()[i].feedBuyer() >= 0) {
                int mined = simulation.blueprint.minedMarket()[plan.mineral()];
                double feed = simulation.world.markets[mined].price[plan.makers()[i].feedBuyer()];
                floor = 0.8 * (rules.feedPriceShare() * feed + rules.processingCostShare());
            } else {
                floor = rules.costFloor() * plan.ask0()[i];
            }
            assertTrue(state.ask[i] >= Math.min(rules.priceCap() * plan.basePrice(), floor) * (1 - ROUNDING), "floor");
            assertTrue(state.ask[i] <= rules.priceCap() * plan.basePrice(), "cap");
            assertTrue(state.premium[plan.sellerCountry()[i]] >= 1, "premium");
        }
    }

    private static void tradersBuyWithinCapacity(MarketState state, MarketPlan plan) {
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] == BuyerKind.TRADER) {
                double capacity = state.traderCapacity[plan.role()[j] - plan.makers().length];
                assertTrue(state.received[j] <= capacity * (1 + ROUNDING));
            }
        }
    }

    private static void habitsAreShares(MarketState state, MarketPlan plan) {
        for (int j = 0; j < plan.buyers(); j++) {
            double sum = 0;
            for (double[] habit : state.habit) {
                assertTrue(habit[j] >= 0 && habit[j] <= 1 + ROUNDING);
                sum += habit[j];
            }
            // Base shares sum to 1 within 1e-13; rounding of 120 months does not add up to more than this.
            assertEquals(1, sum, 1e-9);
        }
    }

    /** The laws above would be easily kept in worlds where nothing happens. */
    @Test
    void worldsAreStormy() {
        int filledQuotas = 0;
        int soldOut = 0;
        int stopped = 0;
        int caught = 0;
        int smuggled = 0;
        for (long seed : seeds().toArray()) {
            Simulation simulation = new Simulation(HinderedWorlds.hindered(seed), new RunKey(seed, 0)).advance(40);
            for (int lane = 0; lane < simulation.blueprint.lanes(); lane++) {
                stopped += simulation.world.disturbance.passages().isClosed(lane) ? 1 : 0;
            }
            for (MarketPlan plan : simulation.blueprint.markets()) {
                MarketState state = simulation.state(plan);
                caught += state.bars;
                smuggled += state.isSmuggled ? 1 : 0;
                for (int c = 0; c < state.exported.length; c++) {
                    double quota = state.exportQuota[c];
                    filledQuotas += quota > 1e-6 && state.exported[c] >= quota * (1 - 1e-9) ? 1 : 0;
                }
                for (double offered : state.offered) {
                    soldOut += offered == 0 ? 1 : 0;
                }
            }
        }
        assertTrue(filledQuotas > 20 && soldOut > 20, filledQuotas + " quotas, " + soldOut + " sellers");
        assertTrue(stopped > 20 && caught > 3, stopped + " lanes, " + caught + " traders");
        assertTrue(smuggled > 10, smuggled + " markets with smuggling");
    }

    @Test
    void aMonthAllocatesNothing() {
        allocatesNothing(simulation(101));
        allocatesNothing(new Simulation(RandomWorlds.tense(101), new RunKey(101, 0)));
        allocatesNothing(new Simulation(IndustryWorlds.stormy(101), new RunKey(101, 0)));
        allocatesNothing(new Simulation(StockedWorlds.stocked(101), new RunKey(101, 0)));
        allocatesNothing(new Simulation(UncertainWorlds.of(101), new RunKey(101, 0)));
    }

    private static void allocatesNothing(Simulation simulation) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        simulation.advance(2_000);
        simulation.open(new RunKey(7, 1));
        long thread = Thread.currentThread().getId();
        // The first reading loads classes of the bean itself.
        threads.getThreadAllocatedBytes(thread);
        // The virtual machine now and then allocates on our thread for itself (80 bytes were seen);
        // what the month allocates would show every time, so the least of five decides.
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < 5; trial++) {
            long before = threads.getThreadAllocatedBytes(thread);
            simulation.advance(MONTHS);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertEquals(0, least);
    }
}
