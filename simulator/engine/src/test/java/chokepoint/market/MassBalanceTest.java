package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Stage;
import chokepoint.random.RunKey;
import chokepoint.scenario.EverythingWorlds;
import chokepoint.scenario.HinderedWorlds;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.StockedWorlds;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.scenario.UnbalancedWorlds;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import chokepoint.world.ReserveRule;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stocks before, and what was made, are stocks after, and what was used: in every month, of mineral and of feed. */
class MassBalanceTest {

    private static final int MONTHS = 120;

    /** Sums over a few dozen firms in another order: some ulps each. */
    private static final double ROUNDING = 1e-12;

    static LongStream seeds() {
        return LongStream.rangeClosed(101, 130);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostNorMadeOfNothing(long seed) {
        balances(new Simulation(RandomWorlds.tense(seed), new RunKey(seed, 0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norByAllotmentByHostsOrByIdlePlant(long seed) {
        balances(new Simulation(IndustryWorlds.stormy(seed), new RunKey(seed, 0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norInWorldsThatStartOutOfBalance(long seed) {
        balances(new Simulation(UnbalancedWorlds.stormy(seed), new RunKey(seed, 0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norInPublicReserves(long seed) {
        balances(new Simulation(StockedWorlds.stocked(seed), new RunKey(seed, 0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norWhereProjectsComeAndGo(long seed) {
        balances(new Simulation(SupportedWorlds.supported(seed), new RunKey(seed, 0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norOnClosedWaysOrAroundControls(long seed) {
        balances(new Simulation(HinderedWorlds.hindered(seed), new RunKey(seed, 0)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void norInAllOfItTogether(long seed) {
        balances(new Simulation(EverythingWorlds.of(seed), new RunKey(seed, 0)));
    }

    private static void balances(Simulation simulation) {
        for (int month = 0; month < MONTHS; month++) {
            double[] before = stocks(simulation);
            boolean[][] known = known(simulation);
            simulation.advance();
            addFound(simulation, known, before);
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
        for (int g = 0; g < simulation.world.reserveTonnes.length; g++) {
            for (double stock : simulation.world.reserveTonnes[g]) {
                assertTrue(stock >= 0);
                sums[simulation.refined(g).index()] += stock;
            }
        }
        return sums;
    }

    /** By mineral and country: whether a reserve has been in force. */
    private static boolean[][] known(Simulation simulation) {
        int countries = simulation.blueprint.countries().size();
        boolean[][] known = new boolean[simulation.blueprint.minerals().size()][countries];
        for (int g = 0; g < known.length; g++) {
            for (int c = 0; c < countries; c++) {
                known[g][c] = simulation.world.reserveRule[g][c] != null;
            }
        }
        return known;
    }

    /** What a reserve holds when it first takes force was there before, though nobody knew of it. */
    private static void addFound(Simulation simulation, boolean[][] known, double[] before) {
        for (int g = 0; g < known.length; g++) {
            for (int c = 0; c < known[g].length; c++) {
                ReserveRule rule = simulation.world.reserveRule[g][c];
                before[simulation.refined(g).index()] += rule == null || known[g][c] ? 0 : rule.openingTonnes();
            }
        }
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
}
