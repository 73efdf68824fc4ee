package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.world.Blueprint;
import chokepoint.world.Border;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import java.util.Arrays;

/**
 * What it costs to bring a tonne from a seller to a buyer: freight, tariff and quota rent, and
 * whether it may cross at all (MODEL.md, equations R1 and R2). Only lanes on which something changed
 * are worked out anew.
 */
final class Routes {

    private final Blueprint blueprint;
    private final double[] appliedTariff;
    private final double[] appliedPremium;
    /** Desks whose lanes must be worked out anew. */
    private final boolean[] due;
    /** Desks that the border touched when it last changed. */
    private final boolean[] touched;

    Routes(Blueprint blueprint) {
        this.blueprint = blueprint;
        appliedTariff = new double[blueprint.lanes()];
        appliedPremium = new double[blueprint.lanes()];
        due = new boolean[blueprint.desks()];
        touched = new boolean[blueprint.desks()];
    }

    /** Forgets what was applied, so that the next refresh works out every lane. */
    void forget() {
        Arrays.fill(appliedTariff, Double.NaN);
        Arrays.fill(due, true);
        Arrays.fill(touched, false);
    }

    /** Makes every desk due that the border touches, or touched before it changed. */
    void borderChanged(Border border) {
        for (int desk = 0; desk < due.length; desk++) {
            boolean now = border.isTouched(desk);
            due[desk] |= now || touched[desk];
            touched[desk] = now;
        }
    }

    /** Brings factors, costs and quotas of a market up to date with the border and the premiums. */
    void refresh(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int c = 0; c < plan.sellersOf().length; c++) {
            int desk = blueprint.desk(plan.index(), c);
            if (plan.sellersOf()[c].length > 0 && (due[desk] || state.rentMoved[c])) {
                due[desk] = false;
                state.rentMoved[c] = false;
                refresh(world.border, plan, state, c);
            }
        }
    }

    private void refresh(Border border, MarketPlan plan, MarketState state, int exporter) {
        state.exportQuota[exporter] = border.quotaTonnes(blueprint.desk(plan.index(), exporter));
        state.licensed[exporter] = false;
        boolean shut = true;
        for (int d = 0; d < plan.sellersOf().length; d++) {
            if (plan.segment()[d + 1] > plan.segment()[d]) {
                refresh(border, plan, state, exporter, d);
                shut &= d == exporter || border.isClosed(blueprint.lane(plan.index(), exporter, d));
            }
        }
        state.shut[exporter] = shut || state.exportQuota[exporter] <= plan.soldOut();
    }

    private void refresh(Border border, MarketPlan plan, MarketState state, int exporter, int importer) {
        int lane = blueprint.lane(plan.index(), exporter, importer);
        int pair = exporter * plan.sellersOf().length + importer;
        // However a lane was closed, nothing may cross it: its premium then waits (S5).
        state.laneLimit[pair] = border.isClosed(lane) ? 0 : border.laneTonnes(lane);
        state.licensed[exporter] |= state.laneLimit[pair] > 0 && state.laneLimit[pair] < Double.POSITIVE_INFINITY;
        double premium = exporter == importer ? 1 : state.premium[exporter] * state.lanePremium[pair];
        // A closed lane is told apart by a tariff that no border can lay.
        double tariff = border.isClosed(lane) ? Double.POSITIVE_INFINITY : border.addedTariff(lane);
        if (appliedTariff[lane] == tariff && appliedPremium[lane] == premium) {
            return;
        }
        appliedTariff[lane] = tariff;
        appliedPremium[lane] = premium;
        double tariff0 = blueprint.tariff0()[lane];
        double added = border.isClosed(lane) ? 0 : border.addedTariff(lane);
        double cost = (1 + blueprint.freight(exporter, importer)) * (1 + tariff0 + added) * premium;
        double relative = premium * (1 + tariff0 + added) / (1 + tariff0);
        double factor = border.isClosed(lane)
                ? 0
                : Reals.power(1 / relative, blueprint.rules().substitution());
        int from = plan.segment()[importer];
        int to = plan.segment()[importer + 1];
        for (int seller : plan.sellersOf()[exporter]) {
            Arrays.fill(state.factor[seller], from, to, factor);
            Arrays.fill(state.cost[seller], from, to, cost);
        }
    }
}
