package chokepoint.market;

import chokepoint.domain.MarketRules.TraderRules;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Arrays;

/**
 * Controlled goods that go by third countries: from where traders' goods come, how much of them goes
 * around a control, and that who is caught gets no more for a while (MODEL.md, equations V6 to V8).
 */
final class Transhipment {

    private final Blueprint blueprint;
    private final MarketPlan plan;
    private final TraderRules rules;
    private final Traders traders;
    private final int countries;
    /** Base-year sales of makers to users, t/month, by exporter times countries plus importer. */
    private final double[] direct0;
    /** Base-year sales to users, t/month, by trader times countries plus importer. */
    private final double[] resold0;
    /** What draws know a trader by whom a country watches, by trader times countries plus exporter. */
    private final long[] entities;

    private final int[] purchases;
    private final double[] evading;

    Transhipment(Blueprint blueprint, MarketPlan plan, Traders traders) {
        this.blueprint = blueprint;
        this.plan = plan;
        this.traders = traders;
        rules = blueprint.rules().traders();
        countries = blueprint.countries().size();
        direct0 = new double[countries * countries];
        resold0 = new double[plan.traders() * countries];
        entities = new long[plan.traders() * countries];
        purchases = new int[plan.traders()];
        evading = new double[plan.traders()];
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerKind()[j] == BuyerKind.TRADER) {
                purchases[plan.role()[j] - plan.makers().length] = j;
            } else if (j == plan.segment()[plan.buyerCountry()[j]]) {
                // Users of a country have the same shares, so that the first stands for all.
                baseTrade(j);
            }
        }
        for (int k = 0; k < plan.traders(); k++) {
            String trader = blueprint.minerals().get(plan.mineral()) + "/trader/" + name(hub(k)) + "/";
            for (int c = 0; c < countries; c++) {
                entities[k * countries + c] = Draws.entity(trader + name(c));
            }
        }
    }

    private void baseTrade(int user) {
        int importer = plan.buyerCountry()[user];
        for (int i = 0; i < plan.sellers(); i++) {
            double sales = plan.share0()[i][user] * plan.demand0()[user];
            int k = i - plan.makers().length;
            if (k < 0) {
                direct0[plan.sellerCountry()[i] * countries + importer] += sales;
            } else {
                resold0[k * countries + importer] = sales;
            }
        }
    }

    private String name(int country) {
        return blueprint.countries().get(country);
    }

    private int hub(int trader) {
        return plan.sellerCountry()[plan.makers().length + trader];
    }

    /** The first morning of a run: traders' stocks come from where they bought in the base year. */
    void begin(MarketState state) {
        for (int k = 0; k < purchases.length; k++) {
            Arrays.fill(state.origin[k], 0);
            for (int i = 0; i < plan.makers().length; i++) {
                state.origin[k][plan.sellerCountry()[i]] += plan.share0()[i][purchases[k]];
            }
        }
        Arrays.fill(state.barredUntil, 0);
        state.bars = 0;
        state.controlled = false;
        Arrays.fill(state.evaded, 0);
        Arrays.fill(state.withheld, 0);
    }

    /** A new month: who was caught in the last is small again, and who was barred for long enough may buy. */
    void open(World world) {
        MarketState state = world.markets[plan.index()];
        for (int k = 0; state.bars > 0 && k < purchases.length; k++) {
            for (int c = 0; c < countries; c++) {
                int pair = c * countries + hub(k);
                if (state.barredUntil[pair] == world.month + rules.crackdown()) {
                    state.traderCapacity[k] = traders.leastCapacity(plan, k);
                } else if (state.barredUntil[pair] == world.month) {
                    state.barredUntil[pair] = 0;
                    state.rentMoved[c] = true;
                    state.bars--;
                }
            }
        }
    }

    /** After trade: what went around controls, who is caught, and what traders now hold. */
    void watch(World world, Draws draws) {
        MarketState state = world.markets[plan.index()];
        if (state.controlled) {
            Arrays.fill(state.evaded, 0);
            Arrays.fill(state.withheld, 0);
            state.controlled = false;
        }
        for (int c = 0; c < countries; c++) {
            if (makes(c) && world.border.isTouched(blueprint.desk(plan.index(), c))) {
                follow(world, state, c);
                crackDown(world, state, c, draws);
            }
        }
        mix(state);
    }

    private boolean makes(int country) {
        int[] sellers = plan.sellersOf()[country];
        return sellers.length > 0 && sellers[0] < plan.makers().length;
    }

    /** V6: what a country's controls keep back, and what goes around them. */
    private void follow(World world, MarketState state, int exporter) {
        Arrays.fill(evading, 0);
        for (int d = 0; d < countries; d++) {
            int pair = exporter * countries + d;
            if (d == exporter || !world.border.isControlled(blueprint.lane(plan.index(), exporter, d))) {
                continue;
            }
            state.controlled = true;
            double withheld = direct0[pair] + state.smuggled[pair];
            for (int i : plan.sellersOf()[exporter]) {
                withheld -= i < plan.makers().length ? toUsers(state, i, d) : 0;
            }
            double around = state.smuggled[pair];
            for (int k = 0; k < purchases.length; k++) {
                if (hub(k) != exporter && hub(k) != d) {
                    double more = toUsers(state, plan.makers().length + k, d) - resold0[k * countries + d];
                    double through = Math.max(0, more) * state.origin[k][exporter];
                    evading[k] += through;
                    around += through;
                }
            }
            if (withheld > plan.soldOut()) {
                state.withheld[d] += withheld;
                // What comes on top of what was kept back goes around nothing.
                state.evaded[d] += Math.min(around, withheld);
            }
        }
    }

    private double toUsers(MarketState state, int seller, int importer) {
        double sum = 0;
        for (int j = plan.segment()[importer]; j < plan.segment()[importer + 1]; j++) {
            sum += plan.buyerKind()[j] == BuyerKind.USER ? state.flow[seller][j] : 0;
        }
        return sum;
    }

    /** V7: the more of its extra capacity a trader uses, the likelier it is caught. */
    private void crackDown(World world, MarketState state, int exporter, Draws draws) {
        for (int k = 0; rules.detection() > 0 && k < purchases.length; k++) {
            int pair = exporter * countries + hub(k);
            if (evading[k] <= plan.soldOut() || state.barredUntil[pair] > world.month) {
                continue;
            }
            double least = traders.leastCapacity(plan, k);
            double most = traders.mostCapacity(world, plan, k);
            double extra = most > least ? (state.traderCapacity[k] - least) / (most - least) : 0;
            double hazard = 1 - Reals.exp(-rules.detection() * extra / 12);
            if (draws.uniform(Purpose.DETECTION, entities[k * countries + exporter], world.month) < hazard) {
                state.barredUntil[pair] = world.month + 1 + rules.crackdown();
                state.bars++;
                state.rentMoved[exporter] = true;
            }
        }
    }

    /** V8: goods bought mix with goods left. */
    private void mix(MarketState state) {
        for (int k = 0; k < purchases.length; k++) {
            System.arraycopy(state.origin[k], 0, state.originSold[k], 0, countries);
            double bought = state.received[purchases[k]];
            if (bought > 0) {
                double left = state.offered[plan.makers().length + k];
                double[] origin = state.origin[k];
                for (int c = 0; c < countries; c++) {
                    origin[c] *= left / (left + bought);
                }
                for (int i = 0; i < plan.makers().length; i++) {
                    origin[plan.sellerCountry()[i]] += state.flow[i][purchases[k]] / (left + bought);
                }
            }
        }
    }
}
