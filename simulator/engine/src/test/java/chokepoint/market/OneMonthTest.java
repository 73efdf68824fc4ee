package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Mines, refineries and their asks in one month, by hand (MODEL.md, 7.4 and 7.5). One mine and one refinery of 1000
 * t/month with 2500 t of capacity each; feed makes half of the base price, processing 0.3; sellers and feed are covered
 * for a month.
 */
class OneMonthTest {

    private static final double SUPPLY_ELASTICITY = 0.5;

    private final Simulation simulation = new Simulation(new OneMetal(
                            OneMetal.rules(0.075, 0.01, 0.6, 10),
                            OneMetal.metal(0.5, 1, SUPPLY_ELASTICITY, 1),
                            OneMetal.shares("MAKER 1"),
                            OneMetal.shares("MAKER 1"),
                            OneMetal.shares("USER 1"),
                            0,
                            Map.of(),
                            Map.of())
                    .scenario())
            .advance(1);
    private final MarketPlan mines =
            simulation.blueprint.markets().get(simulation.blueprint.minedMarket()[0]);
    private final MarketPlan refineries = simulation.refined(0);
    private final MarketState mined = simulation.state(mines);
    private final MarketState refined = simulation.state(refineries);
    private final int feed = refineries.makers()[0].feedBuyer();

    private double mine(double plannedAsk, double capacity, double stock) {
        mined.plannedAsk[0] = plannedAsk;
        mined.capacity[0] = capacity;
        mined.stock[0] = stock;
        new Mining(new ByProducts(simulation.blueprint)).produce(simulation.world, mines);
        assertEquals(stock, mined.openingStock[0]);
        assertEquals(stock + mined.output[0], mined.stock[0]);
        return mined.output[0];
    }

    @Test
    void minesFollowThePlannedAskUntilStockOrCapacityStopsThem() {
        // M1: the root of 4 is 2, so 2000 t; half of that with half the plant, or with stock for three months.
        assertEquals(2000, mine(4, 2500, 0), 1e-9);
        assertEquals(1000, mine(4, 1250, 0), 1e-9);
        assertEquals(1000, mine(4, 2500, 3000), 1e-9);
        assertEquals(2000, mine(4, 2500, 1900), 1e-9);
        assertEquals(0, mine(4, 2500, 4100), 1e-9);
        assertEquals(2500, mine(16, 2500, 0), 1e-9);
        assertEquals(1000, mine(1, 2500, 0), 1e-9);
    }

    /** Orders of 900 t/month and 500 t in stock: 940 t would be right; reference price 1.44 times that of feed. */
    private double refine(double ask, double feedPrice, double capacity, double feedInStock) {
        refined.orders[0] = 900;
        refined.stock[0] = 500;
        refined.ask[0] = ask;
        refined.capacity[0] = capacity;
        mined.price[feed] = feedPrice;
        mined.referencePrice[feed] = 1.44 * feedPrice;
        mined.threat[feed] = 0.1;
        mined.buyerStock[feed] = feedInStock;
        mined.smoothedUse[feed] = 1000;
        new Refining(simulation.blueprint).produce(simulation.world, refineries);
        return refined.output[0];
    }

    @Test
    void refineriesRunByOrdersMarginCapacityAndFeed() {
        // F1: feed at 1.2 and processing cost 0.9; a margin of 0.16 where 0.2 is usual makes 0.9 as eager.
        assertEquals(846, refine(1.06, 1.2, 2500, 5000), 1e-9);
        assertEquals(5000 - 846, mined.buyerStock[feed], 1e-9);
        assertEquals(846, mined.use[feed], 1e-9);
        assertEquals(1034, refine(3, 1.2, 2500, 5000), 1e-9);
        assertEquals(0, refine(0.5, 1.2, 2500, 5000), 1e-9);
        assertEquals(600, refine(1.06, 1.2, 600, 5000), 1e-9);
        // F2.
        assertEquals(800, refine(1.06, 1.2, 2500, 800), 1e-9);
        assertEquals(500, refined.openingStock[0]);
        assertEquals(1300, refined.stock[0], 1e-9);
        assertEquals(0, mined.buyerStock[feed], 1e-9);
    }

    @Test
    void feedIsOrderedForWhatTheyWouldLikeToRun() {
        // F3: smoothed use 1000 + 0.2 (846 - 1000) = 969.2; cover 1 + 3 x 0.1 months, times the root of 1.44.
        refine(1.06, 1.2, 2500, 800);
        assertEquals(969.2, mined.smoothedUse[feed], 1e-9);
        assertEquals(846 + (1.2 * 1.3 * 969.2 - 800) / 2.5, mined.wanted[feed], 1e-9);
        refine(1.06, 1.2, 2500, 9000);
        assertEquals(0, mined.wanted[feed]);
        // Three months of usual output at most.
        refined.normal[0] = 300;
        refine(1.06, 1.2, 2500, 0);
        assertEquals(900, mined.wanted[feed], 1e-9);
    }

    @Test
    void feedArrivesAndItsPriceIsLearned() {
        double paid0 = mines.price0()[feed];
        mined.buyerStock[feed] = 50;
        mined.received[feed] = 100;
        mined.paid[feed] = 100 * 1.6 * paid0;
        mined.referencePrice[feed] = 1;
        new Refining(simulation.blueprint).receive(simulation.world, mines);

        assertEquals(150, mined.buyerStock[feed], 1e-9);
        assertEquals(1.6, mined.price[feed], 1e-12);
        // A twelfth of the way.
        assertEquals(1.05, mined.referencePrice[feed], 1e-12);
    }

    private void ask(MarketPlan plan, double ask, double ordersNow, double openingStock, double output) {
        MarketState state = simulation.state(plan);
        state.ask[0] = ask;
        state.plannedAsk[0] = 1;
        state.orders[0] = 1000;
        state.ordersNow[0] = ordersNow;
        state.openingStock[0] = openingStock;
        state.output[0] = output;
        new Sellers(simulation.blueprint).update(simulation.world, plan);
    }

    @Test
    void asksRiseWithOrdersOverWhatSellersWouldLikeToSell() {
        // S1: 1000 + 0.2 x 500. S2: 800 + (2000 - 1100) / 10 = 890. S3: tightness 610 / 2390, times 0.23.
        ask(mines, 0.5, 1500, 2000, 800);
        double signal = 0.23 * 610 / 2390;
        double asked = 0.5 * (1 + signal) / (1 - signal);
        assertEquals(1100, mined.orders[0], 1e-9);
        assertEquals(asked, mined.ask[0], 1e-12);
        // S4: half of the way to the ask over the base ask of 0.5.
        assertEquals(1 + 0.5 * (asked / 0.5 - 1), mined.plannedAsk[0], 1e-12);
        // Who has nothing still aims at 5 % of usual sales, here 50 t: orders of 50 t move nothing.
        ask(mines, 0.6, 50, 0, 0);
        assertEquals(0.6, mined.ask[0], 1e-12);
    }

    @Test
    void asksStayBetweenCostAndCap() {
        // Of a mine 0.6 of the base ask of 0.5, and 40 times it; of a refinery 0.8 (0.5 x 3 + 0.3).
        ask(mines, 0.3, 0, 2000, 800);
        assertEquals(0.3, mined.ask[0], 1e-12);
        ask(mines, 20, 5000, 0, 800);
        assertEquals(20, mined.ask[0], 1e-12);
        mined.price[feed] = 3;
        ask(refineries, 1.44, 0, 2000, 800);
        assertEquals(1.44, refined.ask[0], 1e-12);
        mined.price[feed] = 150;
        ask(refineries, 30, 0, 2000, 800);
        assertEquals(40, refined.ask[0], 1e-12);
    }

    @Test
    void tightnessIsTheGapOverTheSum() {
        assertEquals(0.5, Asks.tightness(3, 1));
        assertEquals(-1, Asks.tightness(0, 2));
        assertEquals(0, Asks.tightness(0, 0));
    }

    private void invest(double plannedAsk, double building) {
        mined.plannedAsk[0] = plannedAsk;
        mined.capacity[0] = 2500;
        mined.idle[0] = 0;
        mined.building[0] = building;
        for (double[] month : mined.pipeline) {
            month[0] = 0;
        }
        new Investment(simulation.blueprint, new ByProducts(simulation.blueprint)).decide(simulation.world, mines);
    }

    private double arrivingIn(int months) {
        return mined.pipeline[(simulation.world.month + months) % mined.pipeline.length][0];
    }

    @Test
    void plantIsStartedAsTheAskPaysAndArrivesAfterTheLeadTime() {
        // K1 with an elasticity of 1: 2525 t wanted; K2: 1.5 % of 2500 t at most, in 36 months.
        invest(1.01, 0);
        assertEquals(25, mined.building[0], 1e-9);
        assertEquals(25, arrivingIn(36), 1e-9);
        assertEquals(2500, mined.capacity[0]);
        invest(1.01, 20);
        assertEquals(25, mined.building[0], 1e-9);
        assertEquals(5, arrivingIn(36), 1e-9);
        invest(2, 0);
        assertEquals(37.5, arrivingIn(36), 1e-9);
        invest(1, 0);
        assertEquals(0, mined.building[0]);
    }

    @Test
    void whatWasStartedArrivesAndWhatIsTooMuchClosesAndStandsIdle() {
        invest(1, 0);
        mined.building[0] = 50;
        mined.pipeline[simulation.world.month % mined.pipeline.length][0] = 30;
        new Investment(simulation.blueprint, new ByProducts(simulation.blueprint)).decide(simulation.world, mines);
        assertEquals(2530, mined.capacity[0]);
        assertEquals(20, mined.building[0]);
        assertEquals(0, arrivingIn(0));
        // K3: 3 % at most.
        invest(0.99, 0);
        assertEquals(2475, mined.capacity[0], 1e-9);
        assertEquals(25, mined.idle[0], 1e-9);
        invest(0.5, 0);
        assertEquals(2425, mined.capacity[0], 1e-9);
        assertEquals(75, mined.idle[0], 1e-9);
    }
}
