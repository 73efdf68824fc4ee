package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * How sellers change what they ask: up when orders exceed what they would like to sell, down when
 * they fall short of it (MODEL.md, equations S1 to S4); and how the rent of a quota moves (S5).
 */
final class Sellers {

    /** Share of its world flow that a seller without output or stock still aims to sell: keeps S2 defined. */
    private static final double LEAST_TARGET = 0.05;

    /** Share of the gap to the price outside that the premium of a shut border closes each month. */
    private static final double SHUT_BORDER_SPEED = 0.3;

    /** Share of a premium that is left a month after its quota went. */
    private static final double PREMIUM_LEFT = 0.7;

    private final Blueprint blueprint;
    private final MarketRules rules;

    Sellers(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.rules = blueprint.rules();
    }

    void update(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        makersAsk(world, plan, state);
        rentsMove(plan, state);
    }

    private void makersAsk(World world, MarketPlan plan, MarketState state) {
        for (int i = 0; i < plan.makers().length; i++) {
            // S1: smoothed orders.
            state.orders[i] += rules.orderSmoothing() * (state.ordersNow[i] - state.orders[i]);
            // S2: what the seller would like to sell: output, and part of a stock beyond its cover.
            double gap = state.openingStock[i] - rules.sellerCover() * state.orders[i];
            double target = Math.max(
                    LEAST_TARGET * plan.makers()[i].output0(), state.output[i] + gap / rules.sellerStockAdjustment());
            double cap = rules.priceCap() * plan.basePrice();
            state.ask[i] = Asks.moved(rules, state.ask[i], state.ordersNow[i], target, floor(world, plan, i), cap);
            // S4: the ask that producers plan with.
            double relative = state.ask[i] / plan.ask0()[i];
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

    private void rentsMove(MarketPlan plan, MarketState state) {
        for (int c = 0; c < state.premium.length; c++) {
            double quota = state.exportQuota[c];
            double premium = state.premium[c];
            if (plan.sellersOf()[c].length == 0) {
                continue;
            }
            if (state.shut[c]) {
                double goal = Math.min(rules.priceCap(), Math.max(1, priceOutside(plan, state, c)));
                state.premium[c] = premium + SHUT_BORDER_SPEED * (goal - premium);
            } else if (quota < Double.POSITIVE_INFINITY) {
                double signal = rules.askAdjustment() * Asks.tightness(state.exportOrders[c], quota);
                state.premium[c] = Math.min(rules.priceCap(), Math.max(1, premium * (1 + signal) / (1 - signal)));
            } else if (premium > 1) {
                double next = 1 + PREMIUM_LEFT * (premium - 1);
                state.premium[c] = next < 1 + 1e-9 ? 1 : next;
            }
        }
    }

    /** Price that users or refiners abroad pay over what the country's sellers ask, both relative to the base year. */
    private static double priceOutside(MarketPlan plan, MarketState state, int country) {
        double paid = 0;
        double use = 0;
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerCountry()[j] != country && plan.buyerKind()[j] != BuyerKind.TRADER) {
                paid += state.price[j] * plan.demand0()[j];
                use += plan.demand0()[j];
            }
        }
        double asked = 0;
        double sales = 0;
        for (int i : plan.sellersOf()[country]) {
            asked += state.ask[i] / plan.ask0()[i] * plan.flow0()[i];
            sales += plan.flow0()[i];
        }
        return use > 0 ? paid / use / (asked / sales) : 1;
    }
}
