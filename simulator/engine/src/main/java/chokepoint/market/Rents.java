package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * The rents of quotas and licences: factors on asks for exports that rise while more is asked for
 * than may leave, and fade when the limit is gone (MODEL.md, equation S5).
 */
final class Rents {

    /** Share of the gap to the price outside that the premium of a shut border closes each month. */
    private static final double SHUT_BORDER_SPEED = 0.3;

    /** Share of a premium that is left a month after its limit went. */
    private static final double PREMIUM_LEFT = 0.7;

    private static final double NOTHING = 1e-9;

    private final MarketRules rules;

    Rents(MarketRules rules) {
        this.rules = rules;
    }

    void update(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        double adjustment = world.conduct.askAdjustment;
        for (int c = 0; c < state.premium.length; c++) {
            if (plan.sellersOf()[c].length > 0) {
                quota(plan, state, c, adjustment);
                if (state.licensed[c] || state.lanesPriced[c]) {
                    licences(state, c, adjustment);
                }
            }
        }
    }

    private void quota(MarketPlan plan, MarketState state, int country, double adjustment) {
        double premium = state.premium[country];
        if (state.shut[country]) {
            double goal = Math.min(rules.priceCap(), Math.max(1, priceOutside(plan, state, country)));
            state.premium[country] = premium + SHUT_BORDER_SPEED * (goal - premium);
        } else {
            state.premium[country] =
                    moved(premium, state.exportOrders[country], state.exportQuota[country], adjustment);
        }
        state.rentMoved[country] |= state.premium[country] != premium;
    }

    private void licences(MarketState state, int country, double adjustment) {
        int countries = state.premium.length;
        boolean priced = false;
        for (int lane = country * countries; lane < (country + 1) * countries; lane++) {
            double premium = state.lanePremium[lane];
            // On a lane that is closed for now nobody asks; its premium waits.
            boolean closed = state.laneLimit[lane] <= 0;
            double next = closed ? premium : moved(premium, state.laneOrders[lane], state.laneLimit[lane], adjustment);
            state.lanePremium[lane] = next;
            state.rentMoved[country] |= next != premium;
            priced |= next > 1;
        }
        state.lanesPriced[country] = priced;
    }

    private double moved(double premium, double orders, double limit, double adjustment) {
        if (limit < Double.POSITIVE_INFINITY) {
            double signal = adjustment * Asks.tightness(orders, limit);
            return Math.min(rules.priceCap(), Math.max(1, premium * (1 + signal) / (1 - signal)));
        }
        double next = 1 + PREMIUM_LEFT * (premium - 1);
        return next < 1 + NOTHING ? 1 : next;
    }

    /** Price that users or refiners abroad pay over what the country's sellers ask, both relative to the base year. */
    private static double priceOutside(MarketPlan plan, MarketState state, int country) {
        double paid = 0;
        double use = 0;
        for (int j = 0; j < plan.buyers(); j++) {
            if (plan.buyerCountry()[j] != country && plan.buyerKind()[j] != BuyerKind.TRADER) {
                paid += state.price[j] * plan.demand0()[j];
                use += plan.demand0()[j];
            }
        }
        double asked = 0;
        double sales = 0;
        for (int i : plan.sellersOf()[country]) {
            asked += state.ask[i] / plan.ask0()[i] * state.normal[i];
            sales += state.normal[i];
        }
        return use > 0 && sales > 0 ? paid / use / (asked / sales) : 1;
    }
}
