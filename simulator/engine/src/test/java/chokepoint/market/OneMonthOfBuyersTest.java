package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.domain.Industry;
import chokepoint.scenario.IndustryWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A user and a trader in one month, by hand (MODEL.md, 7.6 and 7.7). All use, 1000 t/month, is in USER, with elasticities
 * of 0.5 at once and 1 in the end and a cover of 3 months; HUB re-exports a hundredth of it.
 */
class OneMonthOfBuyersTest {

    private final Simulation simulation = world("USER 1, HUB 0");
    private final MarketPlan plan = simulation.refined(0);
    private final MarketState state = simulation.state(plan);
    private final int user = buyer(BuyerKind.USER);
    private final int hub = buyer(BuyerKind.TRADER);
    private final int seller = plan.role()[hub];

    private static Scenario scenario(String use) {
        return new OneMetal(
                        OneMetal.rules(0.075, 0.01, 0.6, 10),
                        OneMetal.metal(0.5, 1, 0.5, 1),
                        Map.of(),
                        OneMetal.shares("MAKER 1"),
                        OneMetal.shares(use),
                        0.02,
                        use.contains("HUB") ? OneMetal.shares("HUB 0.01") : Map.of(),
                        Map.of())
                .scenario();
    }

    private static Simulation world(String use) {
        return new Simulation(scenario(use)).advance(1);
    }

    private int buyer(BuyerKind kind) {
        return IntStream.range(0, plan.buyers())
                .filter(j -> plan.buyerKind()[j] == kind && (kind == BuyerKind.TRADER || plan.demand0()[j] > 0))
                .findFirst()
                .orElseThrow();
    }

    private double use(double price, double intensity, double stock) {
        state.price[user] = price;
        state.referencePrice[user] = 1;
        state.intensity[user] = intensity;
        state.deepest[user] = 0;
        state.smoothedUse[user] = 1000;
        state.threat[user] = 0.1;
        state.buyerStock[user] = stock;
        new Users(simulation.blueprint).order(simulation.world, plan);
        return state.use[user];
    }

    @Test
    void usersUseLessAtAPriceAndLessAgainBySubstitution() {
        // U1: 1000 t over the root of 4; half of it again where substitution took half; half of it half-way to the cap.
        assertEquals(500, use(4, 0, 1000), 1e-9);
        assertEquals(250, use(4, -Math.log(2), 1000), 1e-9);
        assertEquals(1000 / Math.sqrt(30) / 2, use(30, 0, 1000), 1e-9);
        assertEquals(0, use(41, 0, 1000));
        assertEquals(1000, use(1, 0, 1000), 1e-9);
        assertEquals(1000 / Math.sqrt(20), use(20, 0, 1000), 1e-9);
    }

    @Test
    void useIsThatOfTheEndUseInThisRunAndMonth() {
        // 0.8 of the country's use, a tenth more of it in this run, half of that this month.
        simulation.world.traits.useShare[0][0] = 0.8;
        simulation.world.traits.used[0] = 1.1;
        simulation.world.demandFactor[0][0] = 0.5;
        assertEquals(440, use(1, 0, 1000), 1e-9);
    }

    @Test
    void anIndustryThatMindsThePriceTwiceAsMuchHasTwiceTheElasticities() {
        Simulation minding = new Simulation(
                        IndustryWorlds.with(scenario("USER 1"), Map.of("all", new Industry(1, 2, 0, 1, 1))))
                .advance(1);
        MarketState month = minding.state(minding.refined(0));
        int only = minding.refined(0).segment()[minding.country("USER")];
        month.price[only] = 4;
        new Users(minding.blueprint).order(minding.world, minding.refined(0));
        assertEquals(250, month.use[only], 1e-9);
        assertEquals(-2 * Math.log(2) / 22, month.intensity[only], 1e-12);
    }

    @Test
    void whatTheReserveKeepsIsNotUsedAndWhatItGivesIs() {
        state.reserveTaken[user] = 60;
        state.reserveGiven[user] = 20;
        receive(100, 300, 1);
        assertEquals(140, state.unmet[user], 1e-9);
    }

    @Test
    void substitutionGoesOnAndBackInItsTime() {
        // U2: towards -0.5 ln 4 = -ln 2 in 22 months.
        use(4, 0, 1000);
        assertEquals(-Math.log(2) / 22, state.intensity[user], 1e-12);
        assertEquals(-Math.log(2) / 22, state.deepest[user], 1e-12);
        use(1, -0.22, 1000);
        assertEquals(-0.21, state.intensity[user], 1e-12);
    }

    @Test
    void usersOrderWhatTheyUseAndPartOfWhatTheirStockLacks() {
        // U3: smoothed use 1000 - 0.2 x 500; cover 3 + 3 x 0.1 months, times the root of 1/4. U4: a 2.5th of the gap.
        use(4, 0, 1000);
        assertEquals(900, state.smoothedUse[user], 1e-9);
        assertEquals(500 + (3.3 * 900 * 0.5 - 1000) / 2.5, state.wanted[user], 1e-9);
        use(4, 0, 5000);
        assertEquals(0, state.wanted[user]);
        // At a quarter of the price 2000 t are used, and 1200 x 3.3 x 2 t held: more than three months' orders.
        use(0.25, 0, 0);
        assertEquals(3600, state.wanted[user], 1e-9);
        // With another elasticity of cover, at 16 times the price: 250 t used, the fourth root of 1/16 is 1/2.
        simulation.world.conduct.coverElasticity = 0.25;
        use(16, 0, 1000);
        assertEquals(250 + (3.3 * 850 * 0.5 - 1000) / 2.5, state.wanted[user], 1e-9);
    }

    @Test
    void usersGoWithoutWhatDoesNotArriveAndLearnThePrice() {
        receive(100, 300, 1.8);
        // U5, U6.
        assertEquals(100, state.unmet[user], 1e-9);
        assertEquals(0, state.buyerStock[user], 1e-9);
        assertEquals(1.8, state.price[user], 1e-12);
        assertEquals(1 + 0.8 / 12, state.referencePrice[user], 1e-12);
        receive(400, 300, 1.8);
        assertEquals(0, state.unmet[user], 1e-9);
        assertEquals(200, state.buyerStock[user], 1e-9);
    }

    private void receive(double stock, double received, double price) {
        state.use[user] = 500;
        state.buyerStock[user] = stock;
        state.received[user] = received;
        state.paid[user] = received * price * plan.price0()[user];
        state.referencePrice[user] = 1;
        new Users(simulation.blueprint).receive(simulation.world, plan);
    }

    /** The trader's order with orders of 50 t/month, 100 t of capacity, and a margin above the mark-up of 25 %. */
    private double order(double margin, double stock) {
        return order(margin, stock, 100);
    }

    private double order(double margin, double stock, double capacity) {
        simulation.advance();
        state.price[user] = 2;
        double net = 2 * plan.price0()[user] / state.cost[seller][user];
        state.unitCost[0] = net / (1.25 + margin);
        state.traderCapacity[0] = capacity;
        state.orders[seller] = 50;
        state.stock[seller] = stock;
        state.threat[hub] = 0.1;
        new Traders(simulation.blueprint).order(simulation.world, plan);
        return state.wanted[hub];
    }

    @Test
    void tradersGrowAndBuyWhereTheMarginPays() {
        // V2: 1 + 0.4 x 0.05. V3: cover 5/3 + 0.3 months of 50 t, less 120 t in stock, over 2.5 months.
        double gap = ((5 / 3.0 + 0.3) * 50 - 120) / 2.5;
        assertEquals(102 + gap, order(0.05, 120), 1e-9);
        assertEquals(102, state.traderCapacity[0], 1e-9);
        // Below the trigger of 3 % it withers, and only what is sold is bought again.
        assertEquals(50 + gap, order(0.02, 120), 1e-9);
        assertEquals(93, state.traderCapacity[0], 1e-9);
        // V1: twice usual sales of 10 t, or 1 % of the use outside the makers' country, of 1000 t, if that is more.
        assertEquals(20, new Traders(simulation.blueprint).leastCapacity(plan, 0), 1e-9);
        // More than three months of capacity in stock.
        assertEquals(0, order(0.05, 307));
        order(2.5, 0, 50);
        assertEquals(90, state.traderCapacity[0], 1e-9);
        // Twice 0.4 at most, up to 15 % of the use outside the makers' country; capacity bounds the order.
        assertEquals(150, order(2.5, 0), 1e-9);
        assertEquals(150, state.traderCapacity[0], 1e-9);
    }

    @Test
    void tradersAskAsOthersDoButNeverBelowCostAndMarkUp() {
        simulation.advance();
        Traders traders = new Traders(simulation.blueprint);
        // V4: 30 t at 2 and 10 t for 30. V5: 2.25 and 25 %.
        state.stock[seller] = 50;
        state.offered[seller] = 30;
        state.unitCost[0] = 2;
        state.received[hub] = 10;
        state.paid[hub] = 30;
        state.ask[seller] = 2;
        state.orders[seller] = 50;
        state.ordersNow[seller] = 0;
        traders.receive(simulation.world, plan);
        assertEquals(2.25, state.unitCost[0], 1e-12);
        assertEquals(40, state.stock[seller], 1e-12);
        assertEquals(40, state.orders[seller], 1e-12);
        assertEquals(2.25 * 1.25, state.ask[seller], 1e-12);

        // Target 40 / (5/3) = 24 t, orders of 72: tightness 1/2.
        state.received[hub] = 0;
        state.offered[seller] = 0;
        state.ask[seller] = 4;
        state.ordersNow[seller] = 72;
        traders.receive(simulation.world, plan);
        assertEquals(4 * 1.115 / 0.885, state.ask[seller], 1e-12);

        // Never below 0.05 of usual sales of 10 t: orders of as much move nothing.
        state.openingStock[seller] = 0;
        state.stock[seller] = 0.1;
        state.unitCost[0] = 1;
        state.ask[seller] = 4;
        state.ordersNow[seller] = 0.05 * plan.flow0()[seller];
        traders.receive(simulation.world, plan);
        assertEquals(10, plan.flow0()[seller], 1e-9);
        assertEquals(4, state.ask[seller], 1e-12);
    }

    @Test
    void withoutStockTradersAskALittleLessThanTheBestPriceAfterFreightAndTariffs() {
        Simulation two = world("USER 0.5, HUB 0.5");
        MarketPlan market = two.refined(0);
        MarketState month = two.state(market);
        int trader = market.makers().length;
        int near = market.segment()[two.country("HUB")];
        int far = market.segment()[two.country("USER")];
        month.stock[trader] = 0;
        month.offered[trader] = 0;
        Arrays.fill(month.received, 0);
        month.price[near] = 30;
        month.price[far] = 10;
        month.cost[trader][near] = 1.25;
        month.cost[trader][far] = 1.25;
        new Traders(two.blueprint).receive(two.world, market);
        assertEquals(0.9 * 30 * market.price0()[near] / 1.25, month.ask[trader], 1e-12);
        // With costs of 5 there is less to be had there than far away.
        month.cost[trader][near] = 5;
        new Traders(two.blueprint).receive(two.world, market);
        assertEquals(0.9 * 10 * market.price0()[far] / 1.25, month.ask[trader], 1e-12);
    }
}
