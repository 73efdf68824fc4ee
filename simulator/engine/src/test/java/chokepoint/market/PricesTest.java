package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a buyer learns in a month, of prices (MODEL.md, U6) and of sellers (H1), by hand. */
class PricesTest {

    private static final int SIGMA = 4;

    private final Simulation simulation = new Simulation(new OneMetal(
                    OneMetal.rules(0.075, 0.01, 0.6, 10),
                    OneMetal.metal(0.5, 1, 0.5, 1),
                    Map.of(),
                    OneMetal.shares("MAKER 0.8, OTHER 0.2"),
                    OneMetal.shares("USER 1"),
                    0.02,
                    Map.of(),
                    Map.of())
            .scenario());
    private final MarketPlan plan = simulation.refined(0);
    private final MarketState state = simulation.state(plan);
    private final int user = plan.segment()[simulation.country("USER")];
    private final int maker = plan.sellersOf()[simulation.country("MAKER")][0];
    private final int other = plan.sellersOf()[simulation.country("OTHER")][0];

    /** Of a user who got nothing: one maker asks twice his base ask, the other what he always did. */
    private double quoted(double makersTonnes, double othersTonnes) {
        state.received[user] = 0;
        state.price[user] = 7;
        state.sold[maker] = 0;
        state.sold[other] = 0;
        state.offered[maker] = makersTonnes;
        state.offered[other] = othersTonnes;
        state.ask[maker] = 2 * plan.ask0()[maker];
        state.ask[other] = plan.ask0()[other];
        state.habit[maker][user] = 0.8;
        state.habit[other][user] = 0.2;
        state.factor[maker][user] = 1;
        state.factor[other][user] = 1;
        state.cost[maker][user] = 1.1;
        state.cost[other][user] = 1.05;
        return Prices.seen(plan, state, user, SIGMA);
    }

    @Test
    void whoBoughtKnowsWhatHePaid() {
        state.received[user] = 40;
        state.paid[user] = 60;
        assertEquals(1.5 / plan.price0()[user], Prices.seen(plan, state, user, SIGMA), 1e-12);
    }

    @Test
    void whoGotNothingIsToldByThoseWithGoodsAsHisOrdersWouldGo() {
        // Weights 0.8 / 2^4 and 0.2, at 2 x 1.1 and 1.05.
        assertEquals((0.05 * 2.2 + 0.2 * 1.05) / 0.25 / plan.price0()[user], quoted(5, 5), 1e-12);
        assertEquals(2.2 / plan.price0()[user], quoted(5, 0), 1e-12);
        // Who sold his last tonne this month has a price too, and who may sell half as easily half the weight.
        state.sold[other] = 3;
        state.factor[other][user] = 0.5;
        assertEquals(
                (0.05 * 2.2 + 0.1 * 1.05) / 0.15 / plan.price0()[user], Prices.seen(plan, state, user, SIGMA), 1e-12);
        // A user who wants nothing at his price must learn of a better one.
        state.wanted[user] = 0;
        state.sold[other] = 0;
        assertEquals(2.2 / plan.price0()[user], Prices.seen(plan, state, user, SIGMA), 1e-12);
    }

    @Test
    void theLastPriceStaysWhereNobodyHasGoods() {
        assertEquals(7, quoted(0, 0));
    }

    @Test
    void habitsMoveTowardsWhatWasBoughtAndALittleBack() {
        // 0.8 (1 - 0.085) + 0.075 x 1/2 + 0.01 x 0.9.
        state.habit[maker][user] = 0.8;
        state.alpha[maker][user] = 0.9;
        state.received[user] = 100;
        state.flow[maker][user] = 50;
        new Habits(plan).update(state, simulation.world.conduct);
        assertEquals(0.732 + 0.0375 + 0.009, state.habit[maker][user], 1e-12);
        state.received[user] = 0;
        new Habits(plan).update(state, simulation.world.conduct);
        assertEquals(0.732 + 0.0375 + 0.009, state.habit[maker][user], 1e-12);
    }
}
