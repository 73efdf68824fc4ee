package chokepoint.market;

import chokepoint.domain.Industry;
import chokepoint.domain.MarketRules;
import chokepoint.numeric.Reals;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.List;

/**
 * Manufacturers: what they want to use at the price they last paid, what they order to hold their
 * stock, and what they go without (MODEL.md, equations U1 to U7).
 */
final class Users {

    private static final double MOST_ORDER = 3;

    private final MarketRules rules;
    /** A reciprocal, because a division costs several products and there is one for each user and month. */
    private final double perReferencePriceTime;
    // By end use.
    private final double[] response;
    private final double[] kept;
    /** By market. */
    private final Allotment[] allotments;

    Users(Blueprint blueprint) {
        this.rules = blueprint.rules();
        perReferencePriceTime = 1 / rules.referencePriceTime();
        List<Industry> industries = blueprint.industries();
        response = industries.stream().mapToDouble(Industry::priceResponse).toArray();
        kept = industries.stream().mapToDouble(Industry::keptSubstitution).toArray();
        allotments = blueprint.markets().stream()
                .map(plan -> new Allotment(plan, industries))
                .toArray(Allotment[]::new);
    }

    void order(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        int mineral = plan.mineral();
        double elasticity = -world.traits.demandShort[mineral];
        double lasting = -world.traits.demandLong[mineral] - elasticity;
        double cover = world.traits.stockCover[mineral];
        double[] useShare = world.traits.useShare[mineral];
        double used = world.traits.used[mineral];
        double[] factor = world.demandFactor[mineral];
        double perSubstitutionTime = 1 / world.conduct.substitutionTime;
        double perStockAdjustment = 1 / world.conduct.buyerStockAdjustment;
        double coverElasticity = world.conduct.coverElasticity;
        double choke = rules.priceCap() - rules.chokeStart();
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] != BuyerKind.USER) {
                continue;
            }
            int endUse = plan.role()[j];
            double price = state.price[j];
            double logPrice = price == 1 ? 0 : Reals.log(price);
            // U1: constant elasticity now, and what substitution has done so far.
            double base = plan.demand0()[j] * useShare[endUse] * factor[endUse] * used;
            double exponent = state.intensity[j] - elasticity * response[endUse] * logPrice;
            double use = exponent == 0 ? base : base * Reals.exp(exponent);
            if (price > rules.chokeStart()) {
                use *= Math.max(0, (rules.priceCap() - price) / choke);
            }
            // U2: substitution goes on as long as the price lasts, and back as slowly, though not all the way.
            double goal = -lasting * response[endUse] * logPrice;
            goal += kept[endUse] * Math.min(0, state.deepest[j] - Math.min(0, goal));
            state.intensity[j] += (goal - state.intensity[j]) * perSubstitutionTime;
            state.deepest[j] = Math.min(state.deepest[j], state.intensity[j]);
            state.use[j] = use;
            state.smoothedUse[j] += rules.orderSmoothing() * (use - state.smoothedUse[j]);
            // U3: stock is let down while the price is above what is thought normal (chi), and built up before
            // what is announced (G5).
            double wantedCover = cover + rules.threatCover() * state.threat[j];
            double held =
                    wantedCover * state.smoothedUse[j] * Cover.wished(state.referencePrice[j] / price, coverElasticity);
            // U4: what is ordered.
            double order = use + (held - state.buyerStock[j]) * perStockAdjustment;
            state.wanted[j] = Math.min(MOST_ORDER * state.smoothedUse[j], Math.max(0, order));
        }
    }

    void receive(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] != BuyerKind.USER) {
                continue;
            }
            // U5: what is used, and what is gone without.
            double available = available(state, j);
            double used = Math.min(state.use[j], available);
            state.unmet[j] = state.use[j] - used;
            state.buyerStock[j] = available - used;
            // U6: the price paid or quoted, and the price thought normal.
            state.price[j] = Prices.seen(plan, state, j, rules.substitution());
            state.referencePrice[j] += (state.price[j] - state.referencePrice[j]) * perReferencePriceTime;
        }
        allotments[plan.index()].allot(state);
    }

    /** What a user can use this month: without the reserve's part of what arrived, and with what it gave. */
    static double available(MarketState state, int user) {
        return state.buyerStock[user] + (state.received[user] - state.reserveTaken[user]) + state.reserveGiven[user];
    }
}
