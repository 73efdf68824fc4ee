package chokepoint.world;

import chokepoint.domain.MarketRules;
import chokepoint.numeric.Reals;
import chokepoint.world.MarketPlan.BuyerKind;

/**
 * What this month's prices give and take, in USD, measured against the prices of month 0 (MODEL.md,
 * section 8.1): Marshallian surplus, an area beside a demand or a supply curve.
 */
final class Surplus {

    /** An elasticity this near to 1 counts as 1: the area is a logarithm there. */
    private static final double NEAR_ONE = 1e-6;

    private final Blueprint blueprint;
    private final World world;
    private final MarketRules rules;

    Surplus(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        rules = blueprint.rules();
    }

    /** Change of the surplus of a country's users, USD; negative when prices are above those of month 0. */
    double ofUsers(int mineral, int country) {
        MarketPlan plan = blueprint.markets().get(blueprint.refinedMarket()[mineral]);
        MarketState state = world.markets[plan.index()];
        double elasticity = -world.traits.demandShort[mineral];
        double lost = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER) {
                double price = state.price[j];
                int use = plan.role()[j];
                double base = plan.demand0()[j]
                        * world.traits.useShare[mineral][use]
                        * world.demandFactor[mineral][use]
                        * world.traits.used[mineral];
                double area = price == 1 ? 0 : (1 + Reals.exp(state.intensity[j])) / 2 * area(price, elasticity);
                double rationed = state.unmet[j] * Math.max(0, rules.chokeStart() - price);
                lost += plan.price0()[j] * (base * area + rationed);
            }
        }
        return -lost * world.traits.price[mineral];
    }

    /** Area beside a demand of 1 at price 1, from price 1 to the given one; negative for a price below 1. */
    private double area(double price, double elasticity) {
        double start = rules.chokeStart();
        if (price <= start) {
            return integral(1, price, 1 - elasticity);
        }
        double cap = rules.priceCap();
        double end = Math.min(price, cap);
        double choked = cap * integral(start, end, 1 - elasticity) - integral(start, end, 2 - elasticity);
        return integral(1, start, 1 - elasticity) + choked / (cap - start);
    }

    /** The integral of p^(power - 1). */
    private static double integral(double from, double to, double power) {
        if (Math.abs(power) < NEAR_ONE) {
            return Reals.log(to / from);
        }
        double lower = from == 1 ? 1 : Reals.pow(from, power);
        return (Reals.pow(to, power) - lower) / power;
    }

    /** Change of the surplus of a country's mines, refineries and recyclers, USD. */
    double ofMakers(int mineral, int country) {
        double gain = dearerSales(blueprint.refinedMarket()[mineral], country);
        int mined = blueprint.minedMarket()[mineral];
        if (mined >= 0) {
            gain += dearerSales(mined, country) - dearerFeed(mined, country);
        }
        return gain * world.traits.price[mineral];
    }

    private double dearerSales(int market, int country) {
        MarketPlan plan = blueprint.markets().get(market);
        MarketState state = world.markets[market];
        double gain = 0;
        for (int seller : plan.sellersOf()[country]) {
            if (seller < plan.makers().length) {
                gain += state.sold[seller] * (state.soldAt[seller] - plan.ask0()[seller]);
            }
        }
        return gain;
    }

    private double dearerFeed(int market, int country) {
        MarketPlan plan = blueprint.markets().get(market);
        MarketState state = world.markets[market];
        double loss = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            loss += state.paid[j] - state.received[j] * plan.price0()[j];
        }
        return loss;
    }
}
