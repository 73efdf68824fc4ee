package chokepoint.world;

import chokepoint.domain.Stage;
import chokepoint.world.MarketPlan.BuyerKind;

/** Who makes what, who supplies whom and what that pays at the border, this month; in t over the trend of use. */
final class TradeView {

    private final Blueprint blueprint;
    private final World world;

    TradeView(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
    }

    private MarketPlan refined(int mineral) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]);
    }

    /** Imports of refined mineral less exports, traders' included. */
    double netImports(int mineral, int country) {
        MarketPlan plan = refined(mineral);
        MarketState state = world.markets[plan.index()];
        double imports = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            imports += state.received[j];
        }
        double sales = 0;
        for (int seller : plan.sellersOf()[country]) {
            sales += state.sold[seller];
        }
        // Sales at home are in both sums.
        return imports - sales;
    }

    /**
     * Refined mineral that a country's users received, for its reserve too, and that another or the same
     * country made; what a trader sells counts for the countries that made it.
     */
    double supplied(int mineral, int country, int maker) {
        MarketPlan plan = refined(mineral);
        MarketState state = world.markets[plan.index()];
        int makers = plan.makers().length;
        int[] sellers = plan.sellersOf()[maker];
        // Makers come before traders, also among the sellers of a country.
        if (sellers.length == 0 || sellers[0] >= makers) {
            return 0;
        }
        double supplied = 0;
        for (int seller : sellers) {
            supplied += seller < makers ? toUsers(plan, state, seller, country) : 0;
        }
        for (int k = 0; k < plan.traders(); k++) {
            double part = state.originSold[k][maker];
            supplied += part > 0 ? part * toUsers(plan, state, makers + k, country) : 0;
        }
        return supplied;
    }

    private static double toUsers(MarketPlan plan, MarketState state, int seller, int country) {
        double sum = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            sum += plan.buyerKind()[j] == BuyerKind.USER ? state.flow[seller][j] : 0;
        }
        return sum;
    }

    /** What a country's makers make, recycled output among the refined; 0 of a stage without a market. */
    double output(int mineral, Stage stage, int country) {
        int market = stage == Stage.MINED
                ? blueprint.minedMarket()[mineral]
                : blueprint.refinedMarket()[mineral];
        if (market < 0) {
            return 0;
        }
        MarketPlan plan = blueprint.markets().get(market);
        double output = 0;
        for (int seller : plan.sellersOf()[country]) {
            output += seller < plan.makers().length ? world.markets[market].output[seller] : 0;
        }
        return output;
    }

    /** Tariffs on what arrived for a country's users, in t at the refined price of month 0. */
    double tariffs(int mineral, int country) {
        MarketPlan plan = refined(mineral);
        MarketState state = world.markets[plan.index()];
        double tariffs = 0;
        for (int i = 0; i < plan.sellers(); i++) {
            int lane = blueprint.lane(plan.index(), plan.sellerCountry()[i], country);
            double rate = blueprint.tariff0()[lane] + world.border.addedTariff(lane);
            // Only smugglers cross a closed lane.
            boolean closed = world.border.isClosed(lane);
            for (int j = plan.segment()[country]; rate > 0 && j < plan.segment()[country + 1]; j++) {
                if (plan.buyerKind()[j] == BuyerKind.USER) {
                    double paid = state.flow[i][j];
                    paid = closed ? paid * state.quote[j] : paid * state.soldAt[i] * state.cost[i][j];
                    tariffs += paid * rate / (1 + rate);
                }
            }
        }
        return tariffs;
    }
}
