package chokepoint.world;

import chokepoint.world.MarketPlan.BuyerKind;
import java.util.Arrays;

/**
 * On how few others supply hangs, this month. Not thread-safe: it holds scratch arrays.
 */
final class Dependence {

    private static final double PERCENT_SQUARED = 10_000;

    private final Blueprint blueprint;
    private final World world;
    /** Received by a country's users, by country of the seller, t. */
    private final double[] receivedFrom;

    private final double[] output;

    Dependence(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        receivedFrom = new double[blueprint.countries().size()];
        output = new double[blueprint.countries().size()];
    }

    private MarketPlan refined(int mineral) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]);
    }

    /** Herfindahl-Hirschman index of the exporters from which the country's users import, 0 to 10,000; NaN without imports. */
    double importHhi(int mineral, int country) {
        double imports = receive(refined(mineral), country);
        receivedFrom[country] = 0;
        return hhi(receivedFrom, imports);
    }

    /** The same index of world refined output by country, recycled output included; NaN without output. */
    double supplyHhi(int mineral) {
        MarketPlan plan = refined(mineral);
        MarketState state = world.markets[plan.index()];
        double total = 0;
        Arrays.fill(output, 0);
        for (int i = 0; i < plan.makers().length; i++) {
            output[plan.sellerCountry()[i]] += state.output[i];
            total += state.output[i];
        }
        return hhi(output, total);
    }

    private static double hhi(double[] parts, double total) {
        double squares = 0;
        for (double part : parts) {
            squares += part * part;
        }
        return total > 0 ? PERCENT_SQUARED * squares / (total * total) : Double.NaN;
    }

    /**
     * The share of base use that could be met if the largest foreign supplier sold the country nothing,
     * 0 to 1: what the others deliver, all spare capacity at home, and of that of the other countries the
     * country's share of world use. After the N-1 formula of Regulation (EU) 2017/1938, annex II; NaN
     * without use.
     */
    double adequacyWithoutLargest(int mineral, int country) {
        MarketPlan plan = refined(mineral);
        receive(plan, country);
        int largest = -1;
        double others = receivedFrom[country];
        for (int c = 0; c < receivedFrom.length; c++) {
            if (c != country) {
                others += receivedFrom[c];
                largest = largest < 0 || receivedFrom[c] > receivedFrom[largest] ? c : largest;
            }
        }
        if (largest >= 0) {
            others -= receivedFrom[largest];
        }
        double use = use(plan, plan.segment()[country], plan.segment()[country + 1]);
        double share = use / use(plan, 0, plan.buyers());
        double spare = 0;
        for (int i = 0; i < plan.makers().length; i++) {
            int maker = plan.sellerCountry()[i];
            if (maker != largest) {
                spare += (maker == country ? 1 : share) * spare(plan, i);
            }
        }
        return use > 0 ? Math.min(1, (others + spare) / use) : Double.NaN;
    }

    private double spare(MarketPlan plan, int maker) {
        MarketState state = world.markets[plan.index()];
        double possible = state.capacity[maker] * world.disturbance.capacityFactor(plan.index(), maker);
        return Math.max(0, possible - state.output[maker]);
    }

    private double use(MarketPlan plan, int from, int to) {
        int mineral = plan.mineral();
        double use = 0;
        for (int j = from; j < to; j++) {
            int role = plan.role()[j];
            use += plan.buyerKind()[j] == BuyerKind.USER
                    ? plan.demand0()[j]
                            * world.traits.useShare[mineral][role]
                            * world.demandFactor[mineral][role]
                            * world.traits.used[mineral]
                    : 0;
        }
        return use;
    }

    /** Sorts what the country's users received by where it came from, and returns what came from abroad, t. */
    private double receive(MarketPlan plan, int country) {
        MarketState state = world.markets[plan.index()];
        double imports = 0;
        Arrays.fill(receivedFrom, 0);
        for (int i = 0; i < plan.sellers(); i++) {
            int from = plan.sellerCountry()[i];
            for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
                if (plan.buyerKind()[j] == BuyerKind.USER) {
                    receivedFrom[from] += state.flow[i][j];
                    imports += from == country ? 0 : state.flow[i][j];
                }
            }
        }
        return imports;
    }
}
