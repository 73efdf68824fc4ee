package chokepoint.world;

import chokepoint.world.MarketPlan.BuyerKind;

/**
 * The two prices that an export control makes of one: inside the country that could cut the others
 * off, and outside it. All are delivered prices of users, relative to month 0 of each user.
 *
 * <p>The controlling country of a mineral is the one with most refined output in the base year, whether
 * it controls anything or not.
 */
final class TwoPrices {

    private final Blueprint blueprint;
    private final World world;
    private final int[] controller;

    TwoPrices(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        controller = new int[blueprint.minerals().size()];
        for (int g = 0; g < controller.length; g++) {
            controller[g] = refined(g).largestMaker();
        }
    }

    private MarketPlan refined(int mineral) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]);
    }

    /** Price inside the controlling country, weighted by base-year use; 1 if nobody uses the mineral there. */
    double inside(int mineral) {
        MarketPlan plan = refined(mineral);
        int from = plan.segment()[controller[mineral]];
        int to = plan.segment()[controller[mineral] + 1];
        return mean(paid(plan, from, to), use(plan, from, to));
    }

    /** Price outside the controlling country, weighted by base-year use; 1 if nobody uses the mineral there. */
    double outside(int mineral) {
        MarketPlan plan = refined(mineral);
        int from = plan.segment()[controller[mineral]];
        int to = plan.segment()[controller[mineral] + 1];
        return mean(
                paid(plan, 0, from) + paid(plan, to, plan.buyers()), use(plan, 0, from) + use(plan, to, plan.buyers()));
    }

    /** Price of all users, weighted by what they received this month; NaN if nobody received anything. */
    double world(int mineral) {
        MarketPlan plan = refined(mineral);
        MarketState state = world.markets[plan.index()];
        double paid = 0;
        double received = 0;
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                paid += state.received[j] * state.price[j];
                received += state.received[j];
            }
        }
        return received > 0 ? paid / received : Double.NaN;
    }

    private static double mean(double paid, double use) {
        return use > 0 ? paid / use : 1;
    }

    private double paid(MarketPlan plan, int from, int to) {
        double[] price = world.markets[plan.index()].price;
        double paid = 0;
        for (int j = from; j < to; j++) {
            paid += use(plan, j) * price[j];
        }
        return paid;
    }

    private double use(MarketPlan plan, int from, int to) {
        double use = 0;
        for (int j = from; j < to; j++) {
            use += use(plan, j);
        }
        return use;
    }

    /** Base-year use of a buyer, t/month; none for traders. */
    private double use(MarketPlan plan, int buyer) {
        return plan.buyerKind()[buyer] == BuyerKind.USER
                ? plan.demand0()[buyer] * world.traits.useShare[plan.mineral()][plan.role()[buyer]]
                : 0;
    }
}
