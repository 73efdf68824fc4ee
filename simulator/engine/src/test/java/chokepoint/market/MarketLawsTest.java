package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Stage;
import chokepoint.random.RunKey;
import chokepoint.scenario.RandomWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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
        return new Simulation(RandomWorlds.stormy(seed), new RunKey(seed, 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostNorMadeOfNothing(long seed) {
        Simulation simulation = simulation(seed);
        for (int month = 0; month < MONTHS; month++) {
            double[] before = stocks(simulation);
            simulation.advance();
            double[] after = stocks(simulation);
            for (MarketPlan plan : simulation.blueprint.markets()) {
                double made = output(simulation, plan);
                double expected = before[plan.index()] + made - consumption(simulation, plan);
                double scale = before[plan.index()] + made;
                assertEquals(expected, after[plan.index()], ROUNDING * scale, "month " + month);
            }
        }
    }

    private static double[] stocks(Simulation simulation) {
        double[] sums = new double[simulation.world.markets.length];
        for (int m = 0; m < sums.length; m++) {
            MarketState state = simulation.world.markets[m];
            for (double stock : state.stock) {
                assertTrue(stock >= 0);
                sums[m] += stock;
            }
            for (double stock : state.buyerStock) {
                assertTrue(stock >= 0);
                sums[m] += stock;
            }
        }
        return sums;
    }

    private static double output(Simulation simulation, MarketPlan plan) {
        double sum = 0;
        for (double output : simulation.state(plan).output) {
            assertTrue(output >= 0);
            sum += output;
        }
        return sum;
    }

    /** Use of refined mineral by users; use of feed is what refineries make of it. */
    private static double consumption(Simulation simulation, MarketPlan plan) {
        double sum = 0;
        if (plan.stage() == Stage.REFINED) {
            MarketState state = simulation.state(plan);
            for (int j = 0; j < plan.buyers(); j++) {
                sum += plan.buyerKind()[j] == BuyerKind.USER ? state.use[j] - state.unmet[j] : 0;
            }
            return sum;
        }
        MarketPlan refined = simulation.refined(plan.mineral());
        for (int i = 0; i < refined.makers().length; i++) {
            boolean feeds = refined.makers()[i].kind() == MakerKind.REFINERY;
            sum += feeds ? simulation.state(refined).output[i] : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tradeKeepsToTheBorder(long seed) {
        Simulation simulation = simulation(seed);
        for (int month = 0; month < MONTHS; month++) {
            simulation.advance();
            for (MarketPlan plan : simulation.blueprint.markets()) {
                double[] exports = new double[simulation.blueprint.countries().size()];
                double[][] flow = simulation.state(plan).flow;
                for (int i = 0; i < plan.sellers(); i++) {
                    for (int j = 0; j < plan.buyers(); j++) {
                        int from = plan.sellerCountry()[i];
                        int to = plan.buyerCountry()[j];
                        assertTrue(flow[i][j] >= 0);
                        boolean closed =
                                simulation.world.border.isClosed(simulation.blueprint.lane(plan.index(), from, to));
                        assertTrue(!closed || flow[i][j] == 0, "closed lane");
                        exports[from] += from == to ? 0 : flow[i][j];
                    }
                }
                for (int c = 0; c < exports.length; c++) {
                    double quota = simulation.world.border.quotaTonnes(simulation.blueprint.desk(plan.index(), c));
                    // Rounds fill a quota in three sums: 1e-9 is far above their rounding, far below a shipment.
                    assertTrue(exports[c] <= quota * (1 + 1e-9), "quota");
                }
            }
        }
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
            assertTrue(state.ask[i] >= Math.min(rules.priceCap(), floor) * (1 - ROUNDING), "floor");
            assertTrue(state.ask[i] <= rules.priceCap(), "cap");
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

    @Test
    void aMonthAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Simulation simulation = simulation(101);
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
