package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * How sellers change what they ask: up when orders exceed what they would like to sell, down when
 * they fall short of it (MODEL.md, equations S1 to S4).
 */
final class Sellers {

    /** Share of its world flow that a seller without output or stock still aims to sell: keeps S2 defined. */
    private static final double LEAST_TARGET = 0.05;

    private final Blueprint blueprint;
    private final MarketRules rules;
    private final Rents rents;
    private final PriceFloors floors;

    Sellers(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.rules = blueprint.rules();
        rents = new Rents(rules);
        floors = new PriceFloors(blueprint);
    }

    void update(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        makersAsk(world, plan, state);
        rents.update(world, plan);
    }

    private void makersAsk(World world, MarketPlan plan, MarketState state) {
        for (int i = 0; i < plan.makers().length; i++) {
            int country = plan.sellerCountry()[i];
            double sure = floors.inUnits(world, plan, country);
            if (sure > state.ask[i]) {
                floors.pay(world, plan, country, (sure - state.ask[i]) * state.sold[i]);
            }
            // S1: smoothed orders.
            state.orders[i] += rules.orderSmoothing() * (state.ordersNow[i] - state.orders[i]);
            // S2: what the seller would like to sell: output, and part of a stock beyond its cover.
            double gap = state.openingStock[i] - world.conduct.sellerCover * state.orders[i];
            double target = Math.max(
                    LEAST_TARGET * state.normal[i], state.output[i] + gap / world.conduct.sellerStockAdjustment);
            double cap = rules.priceCap() * plan.basePrice();
            state.ask[i] =
                    Asks.moved(world.conduct, state.ask[i], state.ordersNow[i], target, floor(world, plan, i), cap);
            // S4: the ask that producers plan with.
            double relative = Math.max(state.ask[i], sure) / plan.ask0()[i];
            state.plannedAsk[i] += rules.askSmoothing() * (relative - state.plannedAsk[i]);
        }
    }

    /** Short-run marginal cost: of a refinery, part of feed and processing; otherwise a share of the base ask. */
    private double floor(World world, MarketPlan plan, int maker) {
        int feedBuyer = plan.makers()[maker].feedBuyer();
        if (feedBuyer < 0) {
            return rules.costFloor() * plan.ask0()[maker];
        }
        int mined = blueprint.minedMarket()[plan.mineral()];
        double feed = rules.feedPriceShare() * world.markets[mined].price[feedBuyer];
        double cap = rules.priceCap() * plan.basePrice();
        return Math.min(cap, Refining.FLOOR_SHARE * (feed + rules.processingCostShare()));
    }
}
