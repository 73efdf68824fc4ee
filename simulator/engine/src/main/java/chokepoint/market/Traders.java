package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * Traders in hubs: they buy refined mineral, and sell it a month later where the price pays for it.
 * They go by the prices seen at destinations, not by their own ask, since a trader without stock has
 * no orders from which to learn (MODEL.md, equations V1 to V5).
 */
final class Traders {

    /** A trader with more months of capacity in stock than this buys nothing. */
    private static final double GLUT = 3;

    private static final double LEAST_TARGET = 0.05;
    private static final double EMPTY_ASK_SHARE = 0.9;

    private final MarketRules rules;
    private final MarketRules.TraderRules trading;
    /** By market: use outside the country that makes most, t/month; capacities are shares of it. */
    private final double[] tradable;

    Traders(Blueprint blueprint) {
        rules = blueprint.rules();
        trading = rules.traders();
        tradable = new double[blueprint.markets().size()];
        for (MarketPlan plan : blueprint.markets()) {
            tradable[plan.index()] = tradable(plan);
        }
    }

    private static double tradable(MarketPlan plan) {
        int largest = plan.largestMaker();
        double use = 0;
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER && plan.buyerCountry()[j] != largest) {
                use += plan.demand0()[j] / usersOf(plan, j);
            }
        }
        return use;
    }

    /** Demand of a country is written at each of its users. */
    private static int usersOf(MarketPlan plan, int buyer) {
        int country = plan.buyerCountry()[buyer];
        int users = 0;
        for (int j = plan.segment()[country]; j < plan.segment()[country + 1]; j++) {
            users += plan.buyerKind()[j] == BuyerKind.USER ? 1 : 0;
        }
        return users;
    }

    /** V1: the least and the opening capacity of a trader, t/month. */
    double leastCapacity(MarketPlan plan, int trader) {
        double always = trading.capacityMin() * tradable[plan.index()];
        return Math.max(always, 2 * plan.flow0()[plan.makers().length + trader]);
    }

    /** The most that a trader's capacity can become, t/month. */
    double mostCapacity(World world, MarketPlan plan, int trader) {
        return Math.max(leastCapacity(plan, trader), world.conduct.capacityMax * tradable[plan.index()]);
    }

    void order(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] == BuyerKind.TRADER) {
                int seller = plan.role()[j];
                double cover = trading.cover() + rules.threatCover() * state.threat[j];
                state.wanted[j] = order(world, plan, seller, cover);
            }
        }
    }

    private double order(World world, MarketPlan plan, int seller, double cover) {
        MarketState state = world.markets[plan.index()];
        int trader = seller - plan.makers().length;
        double margin = bestNet(plan, state, seller) / state.unitCost[trader] - 1 - trading.markup();
        boolean worthIt = margin > trading.marginTrigger();
        double pace = world.conduct.growth;
        // V2: capacity grows with the margin and withers without one.
        double least = leastCapacity(plan, trader);
        double most = mostCapacity(world, plan, trader);
        double growth = worthIt ? 1 + Math.min(2 * pace, pace * margin) : trading.shrink();
        double capacity = Math.min(most, Math.max(least, state.traderCapacity[trader] * growth));
        state.traderCapacity[trader] = capacity;
        // V3: what to buy.
        double stock = state.stock[seller];
        if (stock > GLUT * capacity) {
            return 0;
        }
        double gap = cover * state.orders[seller] - stock;
        double order = (worthIt ? capacity : state.orders[seller]) + gap / world.conduct.buyerStockAdjustment;
        return Math.min(capacity, Math.max(0, order));
    }

    /** The best price, before freight and tariffs, that a destination open to the seller would pay. */
    private static double bestNet(MarketPlan plan, MarketState state, int seller) {
        double net = 0;
        double cost = 1;
        // Every user, for those of a country need not pay alike: one that bought nothing knows an old price.
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] == BuyerKind.USER && state.factor[seller][j] > 0) {
                double delivered = state.price[j] * plan.price0()[j];
                // Compares delivered / cost without dividing for every user.
                if (delivered * cost > net * state.cost[seller][j]) {
                    net = delivered;
                    cost = state.cost[seller][j];
                }
            }
        }
        return net / cost;
    }

    void receive(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] != BuyerKind.TRADER) {
                continue;
            }
            int seller = plan.role()[j];
            int trader = seller - plan.makers().length;
            double bought = state.received[j];
            state.openingStock[seller] = state.stock[seller];
            double left = state.offered[seller];
            // V4: the cost of a tonne in stock is an average of old and new.
            if (bought > 0) {
                state.unitCost[trader] = (left * state.unitCost[trader] + state.paid[j]) / (left + bought);
            }
            state.price[j] = Prices.seen(plan, state, j, rules.substitution());
            state.stock[seller] = left + bought;
            ask(world, plan, seller, trader);
        }
    }

    /** V5: as any seller, but never below cost and mark-up; with nothing to sell, just under the best price. */
    private void ask(World world, MarketPlan plan, int seller, int trader) {
        MarketState state = world.markets[plan.index()];
        state.orders[seller] += rules.orderSmoothing() * (state.ordersNow[seller] - state.orders[seller]);
        double cap = rules.priceCap() * plan.basePrice();
        double floor = Math.min(cap, state.unitCost[trader] * (1 + trading.markup()));
        if (state.openingStock[seller] <= 0) {
            double tempting = EMPTY_ASK_SHARE * bestNet(plan, state, seller);
            state.ask[seller] = Math.min(cap, Math.max(floor, tempting));
            return;
        }
        double target = Math.max(LEAST_TARGET * plan.flow0()[seller], state.openingStock[seller] / trading.cover());
        state.ask[seller] = Asks.moved(world.conduct, state.ask[seller], state.ordersNow[seller], target, floor, cap);
    }
}
