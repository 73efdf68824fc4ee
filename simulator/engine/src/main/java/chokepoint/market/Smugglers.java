package chokepoint.market;

import chokepoint.domain.MarketRules.SmugglingRules;
import chokepoint.domain.Stage;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * Who carries goods past a country's controls: how much that is worth on a lane, how many do it, and
 * that they are caught now and then (MODEL.md, equations W1 to W3 and W6).
 */
public final class Smugglers {

    private final Blueprint blueprint;
    private final MarketPlan plan;
    private final SmugglingRules rules;
    private final int sigma;
    private final int countries;
    /** Base-year sales of makers to users and refiners, t/month, by exporter times countries plus importer. */
    private final double[] base;
    /** What draws know a lane by; the same index. */
    private final long[] entities;

    Smugglers(Blueprint blueprint, MarketPlan plan) {
        this.blueprint = blueprint;
        this.plan = plan;
        rules = blueprint.rules().smuggling();
        sigma = blueprint.rules().substitution();
        countries = blueprint.countries().size();
        base = new double[countries * countries];
        entities = new long[countries * countries];
        for (int j = 0; j < plan.buyers(); j++) {
            int importer = plan.buyerCountry()[j];
            // Demand of a country is written at each of its users, and they have the same shares.
            boolean counts = plan.buyerKind()[j] == BuyerKind.USER ? j == plan.segment()[importer] : buys(j);
            for (int i = 0; counts && i < plan.makers().length; i++) {
                base[plan.sellerCountry()[i] * countries + importer] += plan.share0()[i][j] * plan.demand0()[j];
            }
        }
        String mineral = blueprint.minerals().get(plan.mineral());
        for (int pair = 0; pair < entities.length; pair++) {
            String exporter = blueprint.countries().get(pair / countries);
            String importer = blueprint.countries().get(pair % countries);
            entities[pair] = Draws.entity(name(mineral, plan.stage(), exporter, importer));
        }
    }

    /** What draws know the smugglers of a lane by. */
    public static String name(String mineral, Stage stage, String exporter, String importer) {
        return mineral + "/" + stage + "/smuggling/" + exporter + "/" + importer;
    }

    /** Whether a buyer takes smuggled goods: users and refiners do. */
    boolean buys(int buyer) {
        return plan.buyerKind()[buyer] != BuyerKind.TRADER;
    }

    /** Moves the number of smugglers on a lane; returns the tonnes that they would carry this month. */
    double carry(World world, int pair, double meanAsk, Draws draws) {
        MarketState state = world.markets[plan.index()];
        if (base[pair] <= plan.soldOut()) {
            return 0;
        }
        int lane = blueprint.lane(plan.index(), pair / countries, pair % countries);
        double rent = world.border.isControlled(lane) && meanAsk > 0 ? rent(world, lane, pair, meanAsk) : 0;
        // W2: as traders' capacity.
        double markup = world.conduct.smugglingMarkup;
        double speed = world.conduct.smugglingGrowth;
        double most = world.conduct.smugglingCapacityMax;
        double margin = rent - markup;
        double growth = margin > 0 ? 1 + Math.min(2 * speed, speed * margin) : rules.shrink();
        double share = Math.min(most, Math.max(rules.capacityMin(), state.smugglers[pair] * growth));
        state.smugglers[pair] = share;
        // W3: not all ask for the same; at the mark-up everybody is at work.
        double tonnes = Math.min(1, rent / markup) * share * base[pair] * state.passingShare[pair];
        if (tonnes <= plan.soldOut() || world.disturbance.passages().isClosed(lane)) {
            return 0;
        }
        if (isCaught(share, most, pair, world.month, draws)) {
            state.smugglers[pair] = rules.capacityMin();
        }
        return tonnes;
    }

    /** W1: by how much buyers there pay more, before freight and tariffs, than makers ask at home. */
    private double rent(World world, int lane, int pair, double meanAsk) {
        MarketState state = world.markets[plan.index()];
        int importer = pair % countries;
        if (!world.border.isClosed(lane)) {
            return state.premium[pair / countries] * state.lanePremium[pair] - 1;
        }
        double paid = 0;
        for (int j = plan.segment()[importer]; j < plan.segment()[importer + 1]; j++) {
            if (buys(j)) {
                state.quote[j] = quote(state, j);
                paid = Math.max(paid, state.quote[j]);
            }
        }
        double freight = 1
                + blueprint.freight(pair / countries, importer)
                + world.disturbance.passages().extraFreight(lane);
        return paid / (meanAsk * freight * (1 + blueprint.tariff0()[lane] + world.border.addedTariff(lane))) - 1;
    }

    /** As U6, before trade: what those with goods for a buyer would charge him; his last price without any. */
    private double quote(MarketState state, int buyer) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < plan.sellers(); i++) {
            if (state.offered[i] > plan.soldOut()) {
                double choice = Reals.power(plan.ask0()[i] / state.ask[i], sigma);
                double pull = state.habit[i][buyer] * state.factor[i][buyer] * choice;
                sum += pull * state.ask[i] * state.cost[i][buyer];
                weight += pull;
            }
        }
        return weight > 0 ? sum / weight : state.price[buyer] * plan.price0()[buyer];
    }

    /** W6: the more there are, the likelier they are caught. */
    private boolean isCaught(double share, double most, int pair, int month, Draws draws) {
        double room = most - rules.capacityMin();
        if (rules.detection() == 0 || room <= 0) {
            return false;
        }
        double hazard = 1 - Reals.exp(-rules.detection() * (share - rules.capacityMin()) / room / 12);
        return draws.uniform(Purpose.DETECTION, entities[pair], month) < hazard;
    }
}
