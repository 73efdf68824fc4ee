package chokepoint.market;

import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.random.Draws;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Arrays;

/**
 * Goods that leave a country past its own controls: makers' goods for users and refiners abroad, beyond
 * the limit and at the price that the limit has made there (MODEL.md, equations W4 and W5). Taken out of
 * what is wanted and offered before trade, and added to what was traded after it.
 */
final class Smuggling {

    private final Blueprint blueprint;
    private final MarketPlan plan;
    private final SmugglingRules rules;
    private final Smugglers smugglers;
    private final int countries;
    /** By country: what its makers offer. */
    private final double[] offered;
    /** By maker: his part of that. */
    private final double[] part;
    /** By buyer: what is wanted, smuggled or not. */
    private final double[] wanted;
    /** By country: what its users and refiners want. */
    private final double[] needed;

    Smuggling(Blueprint blueprint, MarketPlan plan) {
        this.blueprint = blueprint;
        this.plan = plan;
        rules = blueprint.rules().smuggling();
        smugglers = new Smugglers(blueprint, plan);
        countries = blueprint.countries().size();
        offered = new double[countries];
        part = new double[plan.makers().length];
        wanted = new double[plan.buyers()];
        needed = new double[countries];
    }

    /** The first morning of a run. */
    void begin(MarketState state) {
        Arrays.fill(state.smugglers, rules.capacityMin());
        Arrays.fill(state.anySmugglers, false);
        Arrays.fill(state.smuggled, 0);
        state.isSmuggled = false;
    }

    /** Before trade. */
    void leave(World world, Draws draws) {
        MarketState state = world.markets[plan.index()];
        if (state.isSmuggled) {
            Arrays.fill(state.smuggled, 0);
            state.isSmuggled = false;
        }
        for (int c = 0; world.conduct.smugglingCapacityMax > 0 && c < countries; c++) {
            boolean controls = world.border.isTouched(blueprint.desk(plan.index(), c));
            if (makes(c) && (controls || state.anySmugglers[c])) {
                decide(world, state, c, draws);
            }
        }
        if (state.isSmuggled) {
            keepToWhatThereIs(state);
            takeOut(state);
        }
    }

    private boolean makes(int country) {
        int[] sellers = plan.sellersOf()[country];
        return sellers.length > 0 && sellers[0] < plan.makers().length;
    }

    private void decide(World world, MarketState state, int exporter, Draws draws) {
        double meanAsk = look(state, exporter);
        state.anySmugglers[exporter] = false;
        for (int d = 0; d < countries; d++) {
            int pair = exporter * countries + d;
            if (d != exporter) {
                state.smuggled[pair] = smugglers.carry(world, pair, meanAsk, draws);
                state.isSmuggled |= state.smuggled[pair] > 0;
                state.anySmugglers[exporter] |= state.smugglers[pair] > rules.capacityMin();
            }
        }
    }

    /** What a country's makers offer, and who of them how much; returns the mean ask, 0 if they have nothing. */
    private double look(MarketState state, int country) {
        double sum = 0;
        double value = 0;
        for (int i : plan.sellersOf()[country]) {
            if (has(state, i)) {
                sum += state.offered[i];
                value += state.offered[i] * state.ask[i];
            }
        }
        offered[country] = sum;
        for (int i : plan.sellersOf()[country]) {
            if (i < part.length) {
                part[i] = has(state, i) ? state.offered[i] / sum : 0;
            }
        }
        return sum > 0 ? value / sum : 0;
    }

    private boolean has(MarketState state, int seller) {
        return seller < part.length && state.offered[seller] > plan.soldOut();
    }

    /** W4: a fair part of what makers have, and no more than buyers want; all lanes are cut alike. */
    private void keepToWhatThereIs(MarketState state) {
        for (int d = 0; d < countries; d++) {
            needed[d] = 0;
            for (int j = plan.segment()[d]; j < plan.segment()[d + 1]; j++) {
                needed[d] += smugglers.buys(j) ? state.wanted[j] : 0;
            }
        }
        for (int c = 0; c < countries; c++) {
            double leaving = leaving(state, c);
            // What is short is shared with those at home, who would otherwise be left with nothing.
            double asked = leaving + needed[c];
            for (int d = 0; leaving > 0 && asked > offered[c] && d < countries; d++) {
                state.smuggled[c * countries + d] *= offered[c] / asked;
            }
        }
        for (int d = 0; d < countries; d++) {
            double arriving = arriving(state, d);
            for (int c = 0; arriving > needed[d] && c < countries; c++) {
                state.smuggled[c * countries + d] *= needed[d] / arriving;
            }
        }
    }

    private double leaving(MarketState state, int exporter) {
        double sum = 0;
        for (int d = 0; d < countries; d++) {
            sum += state.smuggled[exporter * countries + d];
        }
        return sum;
    }

    private double arriving(MarketState state, int importer) {
        double sum = 0;
        for (int c = 0; c < countries; c++) {
            sum += state.smuggled[c * countries + importer];
        }
        return sum;
    }

    /** W5: the rest is traded by the rules. */
    private void takeOut(MarketState state) {
        System.arraycopy(state.wanted, 0, wanted, 0, wanted.length);
        for (int d = 0; d < countries; d++) {
            double arriving = arriving(state, d);
            for (int j = plan.segment()[d]; arriving > 0 && j < plan.segment()[d + 1]; j++) {
                if (smugglers.buys(j)) {
                    state.wanted[j] = Math.max(0, wanted[j] - arriving * wanted[j] / needed[d]);
                }
            }
        }
        for (int c = 0; c < countries; c++) {
            double leaving = leaving(state, c);
            for (int k = 0; leaving > 0 && k < plan.sellersOf()[c].length; k++) {
                int i = plan.sellersOf()[c][k];
                if (i < part.length) {
                    state.offered[i] = Math.max(0, state.offered[i] - leaving * part[i]);
                }
            }
        }
    }

    /** After trade: smuggled goods are flows, sales and purchases like any other. */
    void arrive(World world) {
        MarketState state = world.markets[plan.index()];
        if (!state.isSmuggled) {
            return;
        }
        System.arraycopy(wanted, 0, state.wanted, 0, wanted.length);
        for (int i = 0; i < part.length; i++) {
            int exporter = plan.sellerCountry()[i];
            for (int d = 0; d < countries; d++) {
                double tonnes = state.smuggled[exporter * countries + d];
                if (tonnes > 0) {
                    boolean closed = world.border.isClosed(blueprint.lane(plan.index(), exporter, d));
                    arrive(state, i, d, tonnes * part[i] / needed[d], closed);
                }
            }
        }
    }

    private void arrive(MarketState state, int maker, int importer, double perWanted, boolean closed) {
        for (int j = plan.segment()[importer]; j < plan.segment()[importer + 1]; j++) {
            if (smugglers.buys(j)) {
                double tonnes = perWanted * wanted[j];
                state.flow[maker][j] += tonnes;
                state.received[j] += tonnes;
                state.sold[maker] += tonnes;
                state.ordersNow[maker] += tonnes;
                state.paid[j] += tonnes * (closed ? state.quote[j] : state.ask[maker] * state.cost[maker][j]);
            }
        }
    }
}
