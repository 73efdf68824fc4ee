package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.numeric.Rows;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import java.util.Arrays;

/**
 * Who ships to whom this month. Buyers split what they want over sellers by habit and relative
 * delivered price; sellers who get more orders than they have ration all buyers alike, and what is
 * missing is asked of the others in a further round (MODEL.md, equations T1 to T6).
 */
final class Clearing {

    private final MarketPlan plan;
    private final int sigma;
    private final int rounds;
    private final int buyers;
    private final double soldOut;
    private final double[] left;
    private final double[] reach;
    private final double[] demandPerReach;
    private final double[] homeOrders;
    private final double[] abroadOrders;
    private final double[] quotaLeft;
    private final Licences licences;
    private final double[] abroadShare;

    Clearing(MarketPlan plan, int countries, int sigma, int rounds) {
        this.plan = plan;
        this.sigma = sigma;
        this.rounds = rounds;
        buyers = plan.buyers();
        soldOut = plan.soldOut();
        homeOrders = new double[plan.sellers()];
        abroadOrders = new double[plan.sellers()];
        left = new double[plan.buyers()];
        reach = new double[plan.buyers()];
        demandPerReach = new double[plan.buyers()];
        quotaLeft = new double[countries];
        licences = new Licences(plan, countries);
        abroadShare = new double[countries];
    }

    /** Moves goods: reads wanted, offered, asks, habits, factors and quotas; writes flow, sold, soldAt, received, paid, orders. */
    void clear(MarketState state) {
        prepare(state);
        for (int round = 0; round < rounds; round++) {
            boolean first = round == 0;
            // What is ordered in the first round is the flow, unless it is cut; later rounds add to it.
            double[][] pulls = first ? state.flow : state.pull;
            askAround(state, first);
            boolean rationed = place(state, pulls, first);
            ship(state, pulls, first, rationed);
            if (!rationed) {
                break;
            }
        }
        pay(state);
    }

    private void prepare(MarketState state) {
        System.arraycopy(state.wanted, 0, left, 0, left.length);
        System.arraycopy(state.exportQuota, 0, quotaLeft, 0, quotaLeft.length);
        licences.open(state);
        Arrays.fill(state.received, 0);
        Arrays.fill(state.paid, 0);
        Arrays.fill(state.sold, 0);
        Arrays.fill(state.exported, 0);
    }

    /** T1, T2: how much of each buyer's need finds a seller who still has goods. */
    private void askAround(MarketState state, boolean first) {
        Arrays.fill(reach, 0);
        for (int i = 0; i < homeOrders.length; i++) {
            if (state.offered[i] <= soldOut) {
                continue;
            }
            int country = plan.sellerCountry()[i];
            // When no more may leave the country, the seller is there for his own country only.
            boolean open = quotaLeft[country] > soldOut;
            int from = open ? 0 : plan.segment()[country];
            int to = open ? buyers : plan.segment()[country + 1];
            double[] weight = state.weight[i];
            if (!open) {
                Arrays.fill(weight, 0, from, 0);
                Arrays.fill(weight, to, buyers, 0);
            }
            if (first) {
                double choice = Reals.power(plan.ask0()[i] / state.ask[i], sigma);
                Rows.weigh(weight, reach, choice, state.habit[i], state.factor[i], from, to);
            } else {
                if (state.licensed[country]) {
                    licences.dropUsedLanes(weight, country);
                }
                Rows.add(reach, weight, from, to);
            }
        }
        for (int j = 0; j < buyers; j++) {
            demandPerReach[j] = reach[j] > 0 ? left[j] / reach[j] : 0;
        }
    }

    /** T3, T4: orders by seller, cut to licences, quotas and stocks; returns whether anybody was cut. */
    private boolean place(MarketState state, double[][] pulls, boolean first) {
        for (int i = 0; i < homeOrders.length; i++) {
            if (state.offered[i] > soldOut) {
                Rows.multiply(pulls[i], state.weight[i], demandPerReach, buyers);
            } else {
                Arrays.fill(pulls[i], 0);
            }
        }
        boolean rationed = false;
        for (int c = 0; c < abroadShare.length; c++) {
            rationed |= state.licensed[c] && licences.cut(state, pulls, c, first);
        }
        Arrays.fill(abroadShare, 0);
        for (int i = 0; i < homeOrders.length; i++) {
            int country = plan.sellerCountry()[i];
            int from = plan.segment()[country];
            int to = plan.segment()[country + 1];
            homeOrders[i] = Rows.sum(pulls[i], from, to);
            abroadOrders[i] = Rows.sum(pulls[i], 0, from) + Rows.sum(pulls[i], to, buyers);
            abroadShare[country] += abroadOrders[i];
        }
        rationed |= cutToQuotas(state, first);
        for (int i = 0; i < homeOrders.length; i++) {
            double orders = homeOrders[i] + abroadShare[plan.sellerCountry()[i]] * abroadOrders[i];
            if (first) {
                // A seller who begins the month sold out sees no orders; he goes by what he is used to.
                state.ordersNow[i] = state.offered[i] <= soldOut ? state.orders[i] : orders;
            }
            rationed |= orders > state.offered[i];
        }
        return rationed;
    }

    /** Turns orders from abroad, by country, into the share of them that may leave. */
    private boolean cutToQuotas(MarketState state, boolean first) {
        boolean rationed = false;
        for (int c = 0; c < abroadShare.length; c++) {
            double orders = abroadShare[c];
            if (first) {
                state.exportOrders[c] = orders;
            }
            boolean cut = orders > quotaLeft[c];
            abroadShare[c] = cut ? quotaLeft[c] / orders : 1;
            rationed |= cut;
        }
        return rationed;
    }

    /** T5: goods move. */
    private void ship(MarketState state, double[][] pulls, boolean first, boolean rationed) {
        if (first && !rationed) {
            deliverAll(state);
            return;
        }
        for (int i = 0; i < homeOrders.length; i++) {
            int country = plan.sellerCountry()[i];
            double abroad = abroadShare[country] * abroadOrders[i];
            double orders = homeOrders[i] + abroad;
            if (orders <= 0) {
                continue;
            }
            double[] pull = pulls[i];
            double served = Math.min(1, state.offered[i] / orders);
            if (served < 1 && state.firstOffer[i] >= 0) {
                abroad = serveFirst(state, pull, i, country);
            } else {
                cut(pull, served, served * abroadShare[country], country);
                abroad *= served;
            }
            if (!first) {
                Rows.add(state.flow[i], pull, 0, buyers);
            }
            Rows.add(state.received, pull, 0, buyers);
            double shipped = served * orders;
            // Who gets more orders than he has is left with nothing, not with a rounding error to sell.
            state.offered[i] = served < 1 ? 0 : Math.max(0, state.offered[i] - shipped);
            state.sold[i] += shipped;
            state.exported[country] += abroad;
            quotaLeft[country] = Math.max(0, quotaLeft[country] - abroad);
        }
        for (int c = 0; c < abroadShare.length; c++) {
            if (state.licensed[c]) {
                licences.use(pulls, c);
            }
        }
        for (int j = 0; j < buyers; j++) {
            left[j] = Math.max(0, state.wanted[j] - state.received[j]);
        }
    }

    /** T5, in the usual month: orders are flows, and everybody who finds a seller gets what he wants. */
    private void deliverAll(MarketState state) {
        for (int i = 0; i < homeOrders.length; i++) {
            double orders = homeOrders[i] + abroadOrders[i];
            state.offered[i] = Math.max(0, state.offered[i] - orders);
            state.sold[i] = orders;
            state.exported[plan.sellerCountry()[i]] += abroadOrders[i];
        }
        for (int j = 0; j < buyers; j++) {
            state.received[j] = reach[j] > 0 ? left[j] : 0;
        }
    }

    /** T5 where orders exceed the stock and one country's buyers come first; returns what went abroad. */
    private double serveFirst(MarketState state, double[] pull, int seller, int home) {
        cut(pull, 1, abroadShare[home], home);
        int from = plan.segment()[state.firstOffer[seller]];
        int to = plan.segment()[state.firstOffer[seller] + 1];
        double stock = state.offered[seller];
        double first = Rows.sum(pull, from, to);
        double others = Rows.sum(pull, 0, from) + Rows.sum(pull, to, buyers);
        double toFirst = first > stock ? stock / first : 1;
        double toOthers = others > 0 ? Math.min(1, Math.max(0, stock - first) / others) : 1;
        Rows.scale(pull, toFirst, from, to);
        Rows.scale(pull, toOthers, 0, from);
        Rows.scale(pull, toOthers, to, buyers);
        return Rows.sum(pull, 0, plan.segment()[home]) + Rows.sum(pull, plan.segment()[home + 1], buyers);
    }

    private void cut(double[] pull, double atHome, double abroad, int country) {
        int from = plan.segment()[country];
        int to = plan.segment()[country + 1];
        if (abroad < 1) {
            Rows.scale(pull, abroad, 0, from);
            Rows.scale(pull, abroad, to, buyers);
        }
        if (atHome < 1) {
            Rows.scale(pull, atHome, from, to);
        }
    }

    /** T6: the delivered price of each tonne, with freight, tariffs and quota rent. */
    private void pay(MarketState state) {
        System.arraycopy(state.ask, 0, state.soldAt, 0, state.ask.length);
        for (int i = 0; i < homeOrders.length; i++) {
            if (state.sold[i] > 0) {
                Rows.addProduct(state.paid, state.ask[i], state.flow[i], state.cost[i], buyers);
            }
        }
    }
}
