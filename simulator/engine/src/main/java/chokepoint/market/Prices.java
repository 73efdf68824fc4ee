package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;

/**
 * What a tonne costs a buyer: what he paid this month or, if he bought nothing, what those who have
 * goods would charge him (MODEL.md, equation U6). Without the quote, a user priced out by a ban would
 * never learn that it is over.
 */
final class Prices {

    private Prices() {}

    /** Delivered price relative to the base year; the last one known where nobody has goods for the buyer. */
    static double seen(MarketPlan plan, MarketState state, int buyer, int sigma) {
        if (state.wanted[buyer] == 0 && plan.demand0()[buyer] == 0) {
            // The seat of a project that runs nothing asks nobody.
            return state.price[buyer];
        }
        double price = state.received[buyer] > 0
                ? state.paid[buyer] / state.received[buyer]
                : quoted(plan, state, buyer, sigma);
        return price > 0 ? price / plan.price0()[buyer] : state.price[buyer];
    }

    /** Mean over the sellers with goods, weighted as orders would be; 0 if there are none. */
    private static double quoted(MarketPlan plan, MarketState state, int buyer, int sigma) {
        double soldOut = plan.soldOut();
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < plan.sellers(); i++) {
            if (state.sold[i] > 0 || state.offered[i] > soldOut) {
                double choice = Reals.power(plan.ask0()[i] / state.ask[i], sigma);
                double pull = state.habit[i][buyer] * state.factor[i][buyer] * choice;
                sum += pull * state.ask[i] * state.cost[i][buyer];
                weight += pull;
            }
        }
        return weight > 0 ? sum / weight : 0;
    }
}
