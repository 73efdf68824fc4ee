package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.scenario.Scenarios;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A month's trade by hand (MODEL.md, 7.3). Two sellers are in HOME and one in OTHER, who is used to half of each
 * buyer's purchases; one buyer each is in HOME, OTHER and THIRD. All asks are 1 and all lanes open unless a test says
 * so, and what the month before left in the arrays is always there.
 */
class ClearingTest {

    private static final int COUNTRIES = 3;
    private static final int HOME = 0;
    private static final int OTHER = 1;
    private static final int THIRD = 2;
    private static final double PLENTY = 1000;
    /** Products and sums of a few numbers of up to a thousand tonnes. */
    private static final double ROUNDING = 1e-9;

    private final Simulation simulation = new Simulation(new OneMetal(
                    Scenarios.rules(),
                    OneMetal.metal(0.5, 1, 0.5, 1),
                    Map.of(),
                    OneMetal.shares("HOME 0.66, OTHER 0.34"),
                    OneMetal.shares("HOME 0.4, OTHER 0.3, THIRD 0.3"),
                    0,
                    Map.of(),
                    Map.of())
            .scenario());
    private final MarketPlan plan = simulation.refined(0);
    private final MarketState state = simulation.state(plan);
    private final Clearing threeRounds = new Clearing(plan, COUNTRIES, 4, 3);
    private final Clearing oneRound = new Clearing(plan, COUNTRIES, 4, 1);

    @BeforeEach
    void twoSellersAtHomeAndOneElsewhere() {
        assertArrayEquals(new int[] {HOME, HOME, OTHER}, plan.sellerCountry());
        assertArrayEquals(new int[] {HOME, OTHER, THIRD}, plan.buyerCountry());
        Arrays.fill(state.exportQuota, Double.POSITIVE_INFINITY);
        Arrays.fill(state.laneLimit, Double.POSITIVE_INFINITY);
        for (int i = 0; i < 3; i++) {
            Arrays.fill(state.habit[i], i == 2 ? 0.5 : 0.25);
            Arrays.fill(state.factor[i], 1);
            Arrays.fill(state.cost[i], 1);
        }
        Arrays.fill(state.orders, 33);
    }

    private void clear(Clearing clearing, double[] wanted, double[] offered) {
        System.arraycopy(wanted, 0, state.wanted, 0, 3);
        System.arraycopy(offered, 0, state.offered, 0, 3);
        for (double[][] rows : new double[][][] {state.flow, state.pull, state.weight}) {
            Arrays.stream(rows).forEach(row -> Arrays.fill(row, 7));
        }
        for (double[] sums : new double[][] {state.sold, state.exported, state.received, state.paid}) {
            Arrays.fill(sums, 7);
        }
        clearing.clear(state);
    }

    private static double[] tonnes(double... tonnes) {
        return tonnes;
    }

    private void got(int buyer, double... fromEach) {
        double[] flows =
                Arrays.stream(state.flow).mapToDouble(row -> row[buyer]).toArray();
        assertArrayEquals(fromEach, flows, ROUNDING);
        assertEquals(Arrays.stream(fromEach).sum(), state.received[buyer], ROUNDING);
    }

    private static void assertTonnes(double[] actual, double... expected) {
        assertArrayEquals(expected, actual, ROUNDING);
    }

    @Test
    void buyersSplitByHabitPriceAndLaneAndWhoFindsNoSellerGetsNothing() {
        // T1: twice the price counts 1/16; a lane that costs 2^(1/4) times as much, 1/2. THIRD: 8, 4 and 1 of 13 parts.
        state.ask[2] = 2;
        state.factor[1][THIRD] = 0.5;
        state.cost[1][THIRD] = Math.sqrt(Math.sqrt(2));
        for (double[] factors : state.factor) {
            factors[OTHER] = 0;
        }
        clear(threeRounds, tonnes(170, 100, 130), tonnes(PLENTY, PLENTY, PLENTY));
        got(HOME, 80, 80, 10);
        got(OTHER, 0, 0, 0);
        got(THIRD, 80, 40, 10);
        assertTonnes(state.sold, 160, 120, 20);
        assertTonnes(state.ordersNow, 160, 120, 20);
        assertTonnes(state.offered, 840, 880, 980);
        assertTonnes(state.exported, 120, 20, 0);
        assertTonnes(state.exportOrders, 120, 20, 0);
        // T6.
        assertTonnes(state.paid, 180, 0, 80 + 40 * Math.sqrt(Math.sqrt(2)) + 20);
        assertTonnes(state.soldAt, 1, 1, 2);
    }

    @Test
    void whatOneSellerLacksIsAskedOfTheOthersWhileThereAreRounds() {
        // T4: 50 t are ordered of the first and 20 there. Of the 15 t that each of two buyers lacks, 5 and 10 t follow.
        clear(threeRounds, tonnes(100, 0, 100), tonnes(20, PLENTY, PLENTY));
        got(HOME, 10, 30, 60);
        got(THIRD, 10, 30, 60);
        assertTonnes(state.ordersNow, 50, 50, 100);
        assertTonnes(state.offered, 0, 940, 880);
        assertTonnes(state.sold, 20, 60, 120);
        assertTonnes(state.exported, 40, 120, 0);
        clear(oneRound, tonnes(100, 0, 100), tonnes(20, PLENTY, PLENTY));
        got(THIRD, 10, 25, 50);
        assertTonnes(state.exported, 35, 100, 0);
        // Where all are short, all that there is goes out, and no more.
        clear(threeRounds, tonnes(100, 0, 100), tonnes(20, 10, 40));
        got(HOME, 10, 5, 20);
        got(THIRD, 10, 5, 20);
        assertTonnes(state.sold, 20, 10, 40);
    }

    @Test
    void aQuotaCutsAllOrdersFromAbroadAlikeAndThenOnlyHomeIsServed() {
        // 50 t are ordered from abroad; 0.6 of them may leave, and the rest comes from OTHER.
        state.exportQuota[HOME] = 30;
        clear(threeRounds, tonnes(100, 0, 100), tonnes(PLENTY, PLENTY, PLENTY));
        got(HOME, 25, 25, 50);
        got(THIRD, 15, 15, 70);
        assertTonnes(state.exportOrders, 50, 100, 0);
        assertTonnes(state.exported, 30, 120, 0);
        assertTonnes(state.ordersNow, 40, 40, 100);
        // OTHER has half of its orders. Of what is missing HOME still finds 25 t at home, THIRD nothing.
        clear(threeRounds, tonnes(100, 0, 100), tonnes(PLENTY, PLENTY, 50));
        got(HOME, 37.5, 37.5, 25);
        got(THIRD, 15, 15, 25);
        assertTonnes(state.exportOrders, 50, 100, 0);
        assertTonnes(state.exported, 30, 50, 0);
    }

    @Test
    void whatCannotLeaveForWantOfStockIsLeftOfTheQuota() {
        // Of 2 x 25 t ordered from abroad 40 may leave; the first seller has a quarter of his 25 + 20 t.
        state.exportQuota[HOME] = 40;
        clear(oneRound, tonnes(100, 0, 100), tonnes(11.25, PLENTY, PLENTY));
        got(HOME, 6.25, 25, 50);
        got(THIRD, 5, 20, 50);
        assertTonnes(state.exported, 25, 100, 0);
        // With a second round the other seller fills what is left of it, 15 t: a third of 25 t that THIRD lacks, 8 1/3.
        clear(threeRounds, tonnes(100, 0, 100), tonnes(11.25, PLENTY, PLENTY));
        got(HOME, 6.25, 25 + 18.75 / 3, 50 + 18.75 * 2 / 3);
        got(THIRD, 5, 20 + 25 / 3.0, 50 + 50 / 3.0);
    }

    @Test
    void whoMaySellNothingAbroadGetsNoOrdersFromThere() {
        // A quota of a trillionth of the market is none.
        for (double quota : tonnes(0, plan.soldOut())) {
            state.exportQuota[HOME] = quota;
            clear(threeRounds, tonnes(100, 100, 100), tonnes(PLENTY, PLENTY, PLENTY));
            got(HOME, 25, 25, 50);
            got(OTHER, 0, 0, 100);
            got(THIRD, 0, 0, 100);
            assertEquals(0, state.exportOrders[HOME]);
            assertEquals(0, state.exported[HOME]);
            // And who may sell nothing at home does not miss it.
            state.exportQuota[HOME] = Double.POSITIVE_INFINITY;
            state.exportQuota[OTHER] = quota;
            clear(threeRounds, tonnes(100, 100, 100), tonnes(PLENTY, PLENTY, PLENTY));
            got(HOME, 50, 50, 0);
            got(OTHER, 25, 25, 50);
            got(THIRD, 50, 50, 0);
            state.exportQuota[OTHER] = Double.POSITIVE_INFINITY;
        }
    }

    @Test
    void aLaneThatIsUsedUpIsAskedForNoMore() {
        // T3: 50 t are ordered on the lane and 10 licensed; the other 40 come from OTHER in the second round, all of
        // them.
        state.licensed[HOME] = true;
        state.laneLimit[HOME * COUNTRIES + THIRD] = 10;
        clear(threeRounds, tonnes(100, 100, 100), tonnes(PLENTY, PLENTY, PLENTY));
        got(HOME, 25, 25, 50);
        got(OTHER, 25, 25, 50);
        got(THIRD, 5, 5, 90);
        assertEquals(50, state.laneOrders[HOME * COUNTRIES + THIRD], ROUNDING);
    }

    @Test
    void whoBeginsTheMonthSoldOutGoesByWhatHeIsUsedTo() {
        clear(threeRounds, tonnes(120, 120, 0), tonnes(plan.soldOut(), PLENTY, PLENTY));
        got(HOME, 0, 40, 80);
        assertTonnes(state.ordersNow, 33, 80, 160);
        assertEquals(0, state.sold[0]);
        assertEquals(plan.soldOut(), state.offered[0]);
    }

    @Test
    void whoHasTheFirstOfferIsServedBeforeAllOthers() {
        // HOME has that of the seller in OTHER, of whom 50, 10 and 50 t are ordered; he has 60, so the others share 10.
        state.firstOffer[2] = HOME;
        clear(oneRound, tonnes(100, 20, 100), tonnes(PLENTY, PLENTY, 60));
        got(HOME, 25, 25, 50);
        got(OTHER, 5, 5, 10 / 6.0);
        got(THIRD, 25, 25, 50 / 6.0);
        assertEquals(50 + 50 / 6.0, state.exported[OTHER], ROUNDING);
        assertEquals(60, state.sold[2], ROUNDING);
        assertEquals(0, state.offered[2]);
        // With 30 t there is nothing for the others, and it is the same if they order nothing.
        clear(oneRound, tonnes(100, 20, 100), tonnes(PLENTY, PLENTY, 30));
        got(HOME, 25, 25, 30);
        got(THIRD, 25, 25, 0);
        assertEquals(30, state.exported[OTHER], ROUNDING);
        clear(oneRound, tonnes(100, 0, 0), tonnes(PLENTY, PLENTY, 30));
        got(HOME, 25, 25, 30);
        got(THIRD, 0, 0, 0);
    }

    @Test
    void theFirstOfferComesAfterTheQuota() {
        // Of 100 t from abroad 80 may leave: 40 for THIRD, and 20 of 60 t left for the other 40 t and 10 t at home.
        state.firstOffer[2] = THIRD;
        state.exportQuota[OTHER] = 80;
        clear(oneRound, tonnes(100, 20, 100), tonnes(PLENTY, PLENTY, 60));
        got(HOME, 25, 25, 16);
        got(OTHER, 5, 5, 4);
        got(THIRD, 25, 25, 40);
        assertEquals(56, state.exported[OTHER], ROUNDING);
        assertEquals(100, state.exportOrders[OTHER], ROUNDING);
        assertEquals(90, state.ordersNow[2], ROUNDING);
    }
}
