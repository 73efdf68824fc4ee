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

    /** A stock or quota below this share of the market's monthly flow is sold out. */
    private static final double SOLD_OUT = 1e-12;

    private final MarketPlan plan;
    private final int sigma;
    private final int rounds;
    private final double soldOut;
    private final double[] choice;
    private final double[] left;
    private final double[] reach;
    private final double[] demandPerReach;
    private final double[] homeOrders;
    private final double[] abroadOrders;
    private final double[] quotaLeft;
    private final double[] abroadShare;

    Clearing(MarketPlan plan, int countries, int sigma, int rounds) {
        this.plan = plan;
        this.sigma = sigma;
        this.rounds = rounds;
        soldOut = SOLD_OUT * plan.worldFlow0();
        choice = new double[plan.sellers()];
        homeOrders = new double[plan.sellers()];
        abroadOrders = new double[plan.sellers()];
        left = new double[plan.buyers()];
        reach = new double[plan.buyers()];
        demandPerReach = new double[plan.buyers()];
        quotaLeft = new double[countries];
        abroadShare = new double[countries];
    }

    /** Moves goods: reads wanted, offered, asks, habits, factors and quotas; writes flow, sold, received, paid, orders. */
    void clear(MarketState state) {
        prepare(state);
        for (int round = 0; round < rounds; round++) {
            askAround(state);
            boolean rationed = place(state, round == 0);
            ship(state, round == 0);
            if (!rationed) {
                break;
            }
        }
        pay(state);
    }

    private void prepare(MarketState state) {
        int buyers = plan.buyers();
        for (int i = 0; i < choice.length; i++) {
            Rows.multiply(state.weight[i], state.habit[i], state.factor[i], buyers);
            choice[i] = Reals.power(plan.ask0()[i] / state.ask[i], sigma);
        }
        System.arraycopy(state.wanted, 0, left, 0, buyers);
        System.arraycopy(state.exportQuota, 0, quotaLeft, 0, quotaLeft.length);
        Arrays.fill(state.received, 0);
        Arrays.fill(state.paid, 0);
        Arrays.fill(state.sold, 0);
        Arrays.fill(state.exported, 0);
    }

    /** T1, T2: how much of each buyer's need finds a seller who still has goods. */
    private void askAround(MarketState state) {
        int[] segment = plan.segment();
        int buyers = plan.buyers();
        Arrays.fill(reach, 0);
        for (int i = 0; i < choice.length; i++) {
            if (state.offered[i] <= soldOut) {
                continue;
            }
            int country = plan.sellerCountry()[i];
            double[] weight = state.weight[i];
            if (quotaLeft[country] > soldOut) {
                Rows.addScaled(reach, choice[i], weight, 0, buyers);
            } else {
                Rows.addScaled(reach, choice[i], weight, segment[country], segment[country + 1]);
            }
        }
        for (int j = 0; j < buyers; j++) {
            demandPerReach[j] = reach[j] > 0 ? left[j] / reach[j] : 0;
        }
    }

    /** T3, T4: orders by seller, cut to quotas and stocks; returns whether anybody was cut. */
    private boolean place(MarketState state, boolean first) {
        int[] segment = plan.segment();
        int buyers = plan.buyers();
        Arrays.fill(abroadShare, 0);
        for (int i = 0; i < choice.length; i++) {
            int country = plan.sellerCountry()[i];
            homeOrders[i] = 0;
            abroadOrders[i] = 0;
            if (state.offered[i] <= soldOut) {
                continue;
            }
            double[] pull = state.pull[i];
            Rows.multiply(pull, state.weight[i], demandPerReach, buyers);
            int from = segment[country];
            int to = segment[country + 1];
            homeOrders[i] = choice[i] * Rows.sum(pull, from, to);
            if (quotaLeft[country] > soldOut) {
                abroadOrders[i] = choice[i] * (Rows.sum(pull, 0, from) + Rows.sum(pull, to, buyers));
                abroadShare[country] += abroadOrders[i];
            }
        }
        boolean rationed = false;
        for (int c = 0; c < abroadShare.length; c++) {
            if (first) {
                state.exportOrders[c] = abroadShare[c];
            }
            boolean cut = abroadShare[c] > quotaLeft[c];
            abroadShare[c] = cut ? quotaLeft[c] / abroadShare[c] : 1;
            rationed |= cut;
        }
        for (int i = 0; i < choice.length; i++) {
            double orders = homeOrders[i] + abroadShare[plan.sellerCountry()[i]] * abroadOrders[i];
            if (first) {
                // A seller who begins the month sold out sees no orders; he goes by what he is used to.
                state.ordersNow[i] = state.offered[i] <= soldOut ? state.orders[i] : orders;
            }
            rationed |= orders > state.offered[i];
        }
        return rationed;
    }

    /** T5: goods move. */
    private void ship(MarketState state, boolean first) {
        int[] segment = plan.segment();
        int buyers = plan.buyers();
        for (int i = 0; i < choice.length; i++) {
            double[] flow = state.flow[i];
            if (first) {
                Arrays.fill(flow, 0);
            }
            int country = plan.sellerCountry()[i];
            double abroad = abroadShare[country] * abroadOrders[i];
            double orders = homeOrders[i] + abroad;
            if (orders <= 0) {
                continue;
            }
            double served = Math.min(1, state.offered[i] / orders);
            double home = served * choice[i];
            double away = abroadOrders[i] > 0 ? home * abroadShare[country] : 0;
            double[] pull = state.pull[i];
            int from = segment[country];
            int to = segment[country + 1];
            Rows.scale(pull, away, pull, 0, from);
            Rows.scale(pull, home, pull, from, to);
            Rows.scale(pull, away, pull, to, buyers);
            Rows.addScaled(flow, 1, pull, 0, buyers);
            Rows.addScaled(state.received, 1, pull, 0, buyers);
            double shipped = served * orders;
            state.offered[i] = Math.max(0, state.offered[i] - shipped);
            state.sold[i] += shipped;
            state.exported[country] += served * abroad;
            quotaLeft[country] = Math.max(0, quotaLeft[country] - served * abroad);
        }
        for (int j = 0; j < buyers; j++) {
            left[j] = Math.max(0, state.wanted[j] - state.received[j]);
        }
    }

    /** T6: the delivered price of each tonne, with freight, tariffs and quota rent. */
    private void pay(MarketState state) {
        for (int i = 0; i < choice.length; i++) {
            if (state.sold[i] > 0) {
                Rows.addProduct(state.paid, state.ask[i], state.flow[i], state.cost[i], plan.buyers());
            }
        }
    }
}
