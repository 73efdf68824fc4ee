package chokepoint.market;

import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.Support.Purse;
import chokepoint.world.World;

/** Prices that governments promise their makers, and what keeping the promise costs (MODEL.md, equation D3). */
final class PriceFloors {

    private final Blueprint blueprint;

    PriceFloors(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** What makers of a country are sure to get, in units of the mineral's refined price; 0 without a promise. */
    double inUnits(World world, MarketPlan plan, int country) {
        if (!world.support.anyPromise()) {
            return 0;
        }
        return world.support.promised(blueprint.desk(plan.index(), country)) / world.traits.price[plan.mineral()];
    }

    /**
     * Pays what the market did not.
     *
     * @param value tonnes of base-year use times what is missing to the promise, in units of the refined price
     */
    void pay(World world, MarketPlan plan, int country, double value) {
        int mineral = plan.mineral();
        double usd = value * world.trend[mineral] * world.traits.price[mineral];
        world.support.spend(Purse.PRICE_FLOORS, country, mineral, usd);
    }
}
