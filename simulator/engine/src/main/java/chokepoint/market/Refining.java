package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.world.Blueprint;
import chokepoint.world.Conduct;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * Refiners: throughput follows orders, stock and margin, within capacity and the feed at hand; feed
 * is ordered for what they would like to run, not for what a lack of feed lets them run (MODEL.md,
 * equations F1 to F3).
 */
final class Refining {

    /** Asks of refineries do not fall below this share of feed and processing cost. */
    static final double FLOOR_SHARE = 0.8;

    private static final double MOST_EAGER = 1.1;
    private static final double MOST_FEED = 3;

    private final Blueprint blueprint;
    private final MarketRules rules;
    private final PriceFloors floors;

    Refining(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.rules = blueprint.rules();
        floors = new PriceFloors(blueprint);
    }

    /** Runs the refineries of a refined market, and writes what they want in its mined market. */
    void produce(World world, MarketPlan plan) {
        int minedMarket = blueprint.minedMarket()[plan.mineral()];
        if (minedMarket < 0) {
            return;
        }
        MarketState refined = world.markets[plan.index()];
        MarketState mined = world.markets[minedMarket];
        for (int i = 0; i < plan.makers().length; i++) {
            MarketPlan.Maker maker = plan.makers()[i];
            if (maker.kind() != MakerKind.REFINERY) {
                continue;
            }
            int j = maker.feedBuyer();
            double possible = refined.capacity[i] * world.disturbance.capacityFactor(plan.index(), i);
            double sure = floors.inUnits(world, plan, plan.sellerCountry()[i]);
            double wish = Math.min(possible, wish(world.conduct, refined, mined, i, j, sure));
            double feed = mined.buyerStock[j];
            // F2: throughput.
            double output = Math.min(wish, feed);
            mined.use[j] = output;
            mined.smoothedUse[j] += rules.orderSmoothing() * (wish - mined.smoothedUse[j]);
            // F3: feed is ordered.
            double cover = world.traits.feedCover[plan.mineral()] + rules.threatCover() * mined.threat[j];
            double wished = Cover.wished(mined.referencePrice[j] / mined.price[j], world.conduct.coverElasticity);
            double gap = wished * cover * mined.smoothedUse[j] - feed;
            double order = wish + gap / world.conduct.buyerStockAdjustment;
            mined.wanted[j] = Math.min(MOST_FEED * refined.normal[i], Math.max(0, order));
            mined.buyerStock[j] = feed - output;
            refined.output[i] = output;
            refined.openingStock[i] = refined.stock[i];
            refined.stock[i] += output;
        }
    }

    /** F1: what the refinery would like to run; it gets no less than the price that it is sure of. */
    private double wish(
            Conduct conduct, MarketState refined, MarketState mined, int maker, int feedBuyer, double sure) {
        double gap = conduct.sellerCover * refined.orders[maker] - refined.stock[maker];
        double target = Math.max(0, refined.orders[maker] + gap / conduct.sellerStockAdjustment);
        double margin0 = 1 - rules.feedPriceShare() - rules.processingCostShare();
        double cost = rules.feedPriceShare() * mined.price[feedBuyer] + rules.processingCostShare();
        double eagerness = 0.5 + 0.5 * (Math.max(refined.ask[maker], sure) - cost) / margin0;
        return target * Math.min(MOST_EAGER, Math.max(0, eagerness));
    }

    /** Feed arrives and its price is known. */
    void receive(World world, MarketPlan minedPlan) {
        MarketState mined = world.markets[minedPlan.index()];
        for (int j = 0; j < minedPlan.buyers(); j++) {
            mined.buyerStock[j] += mined.received[j];
            mined.price[j] = Prices.seen(minedPlan, mined, j, rules.substitution());
            mined.referencePrice[j] += (mined.price[j] - mined.referencePrice[j]) / rules.referencePriceTime();
        }
    }
}
