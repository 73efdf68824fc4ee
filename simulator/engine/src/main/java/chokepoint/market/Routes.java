package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.world.Blueprint;
import chokepoint.world.Border;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.BuyerKind;
import chokepoint.world.MarketState;
import chokepoint.world.Passages;
import chokepoint.world.World;
import java.util.Arrays;

/**
 * What it costs to bring a tonne from a seller to a buyer: freight, tariff and quota rent, and
 * whether it may cross at all (MODEL.md, equations R1 to R3). Only lanes on which something changed
 * are worked out anew.
 */
final class Routes {

    private final Blueprint blueprint;
    private final double[] appliedTariff;
    private final double[] appliedPremium;
    private final double[] appliedFreight;
    private final boolean[] appliedBar;
    /** Desks whose lanes must be worked out anew. */
    private final boolean[] due;
    /** Desks that the border touched when it last changed. */
    private final boolean[] touched;
    /** Desks with a lane that was hindered last month. */
    private final boolean[] hindered;

    private boolean anyHindered;

    Routes(Blueprint blueprint) {
        this.blueprint = blueprint;
        appliedTariff = new double[blueprint.lanes()];
        appliedPremium = new double[blueprint.lanes()];
        appliedFreight = new double[blueprint.lanes()];
        appliedBar = new boolean[blueprint.lanes()];
        due = new boolean[blueprint.desks()];
        touched = new boolean[blueprint.desks()];
        hindered = new boolean[blueprint.desks()];
    }

    /** Forgets what was applied, so that the next refresh works out every lane. */
    void forget() {
        Arrays.fill(appliedTariff, Double.NaN);
        Arrays.fill(due, true);
        Arrays.fill(touched, false);
        Arrays.fill(hindered, false);
        anyHindered = false;
    }

    /** Makes every desk due that the border touches, or touched before it changed. */
    void borderChanged(Border border) {
        for (int desk = 0; desk < due.length; desk++) {
            boolean now = border.isTouched(desk);
            due[desk] |= now || touched[desk];
            touched[desk] = now;
        }
    }

    /** Makes every desk due with a lane that is hindered this month, or was last month. */
    void passagesChanged(Passages passages) {
        if (!anyHindered && !passages.any()) {
            return;
        }
        anyHindered = passages.any();
        for (int desk = 0; desk < due.length; desk++) {
            boolean now = passages.isTouched(desk);
            due[desk] |= now || hindered[desk];
            hindered[desk] = now;
        }
    }

    /** Brings factors, costs and limits of a market up to date with border, corridors and premiums. */
    void refresh(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        for (int c = 0; c < plan.sellersOf().length; c++) {
            int desk = blueprint.desk(plan.index(), c);
            if (plan.sellersOf()[c].length > 0 && (due[desk] || state.rentMoved[c] || tightens(world, plan, desk))) {
                due[desk] = false;
                state.rentMoved[c] = false;
                refresh(world, plan, state, c);
            }
        }
    }

    /** A quota is so many tonnes: it tightens from month to month if the market grows. */
    private static boolean tightens(World world, MarketPlan plan, int desk) {
        return world.traits.useGrowth[plan.mineral()] != 0 && world.border.quotaTonnes(desk) < Double.POSITIVE_INFINITY;
    }

    private void refresh(World world, MarketPlan plan, MarketState state, int exporter) {
        double quota = world.border.quotaTonnes(blueprint.desk(plan.index(), exporter));
        state.exportQuota[exporter] = quota / world.trend[plan.mineral()];
        state.licensed[exporter] = false;
        boolean shut = true;
        for (int d = 0; d < plan.sellersOf().length; d++) {
            if (plan.segment()[d + 1] > plan.segment()[d]) {
                refresh(world, plan, state, exporter, d);
                // A road that is closed shuts no border: nobody could sell a right to cross it.
                shut &= d == exporter || world.border.isClosed(blueprint.lane(plan.index(), exporter, d));
            }
        }
        state.shut[exporter] = shut || state.exportQuota[exporter] <= plan.soldOut();
    }

    private void refresh(World world, MarketPlan plan, MarketState state, int exporter, int importer) {
        Border border = world.border;
        Passages passages = world.disturbance.passages();
        int lane = blueprint.lane(plan.index(), exporter, importer);
        int pair = exporter * plan.sellersOf().length + importer;
        limit(border, passages, state, lane, pair, exporter);
        boolean closed = border.isClosed(lane) || passages.isClosed(lane);
        boolean barred = state.barredUntil[pair] > world.month;
        double premium = exporter == importer ? 1 : state.premium[exporter] * state.lanePremium[pair];
        // A closed lane is told apart by a tariff that no border can lay.
        double tariff = closed ? Double.POSITIVE_INFINITY : border.addedTariff(lane);
        double detour = passages.extraFreight(lane);
        if (appliedTariff[lane] == tariff
                && appliedPremium[lane] == premium
                && appliedFreight[lane] == detour
                && appliedBar[lane] == barred) {
            return;
        }
        appliedTariff[lane] = tariff;
        appliedPremium[lane] = premium;
        appliedFreight[lane] = detour;
        appliedBar[lane] = barred;
        double tariff0 = blueprint.tariff0()[lane];
        double added = closed ? 0 : border.addedTariff(lane);
        double freight0 = blueprint.freight(exporter, importer);
        double freight = 1 + freight0 + detour;
        double cost = freight * (1 + tariff0 + added) * premium;
        double relative = premium * (1 + tariff0 + added) / (1 + tariff0) * (freight / (1 + freight0));
        double factor = closed ? 0 : Reals.power(1 / relative, blueprint.rules().substitution());
        fill(plan, state, exporter, importer, factor, cost);
        if (barred) {
            bar(plan, state, exporter, importer);
        }
    }

    /** R2: what a government allows, and apart from it what the way lets pass. */
    private static void limit(Border border, Passages passages, MarketState state, int lane, int pair, int exporter) {
        // However a government closed a lane, nothing may cross it: its premium then waits (S5).
        state.laneLimit[pair] = border.isClosed(lane) ? 0 : border.laneTonnes(lane);
        state.passingShare[pair] = passages.orderShare(lane);
        state.passingTonnes[pair] = passages.tonnes(lane);
        boolean licensed = state.laneLimit[pair] > 0 && state.laneLimit[pair] < Double.POSITIVE_INFINITY;
        boolean narrowed = state.passingShare[pair] < 1 && !border.isClosed(lane) && !passages.isClosed(lane);
        state.licensed[exporter] |= licensed || narrowed;
    }

    private static void fill(
            MarketPlan plan, MarketState state, int exporter, int importer, double factor, double cost) {
        int from = plan.segment()[importer];
        int to = plan.segment()[importer + 1];
        for (int seller : plan.sellersOf()[exporter]) {
            Arrays.fill(state.factor[seller], from, to, factor);
            Arrays.fill(state.cost[seller], from, to, cost);
        }
    }

    /** R3: the exporter sells nothing to the trader there. */
    private static void bar(MarketPlan plan, MarketState state, int exporter, int importer) {
        for (int j = plan.segment()[importer]; j < plan.segment()[importer + 1]; j++) {
            for (int k = 0; plan.buyerKind()[j] == BuyerKind.TRADER && k < plan.sellersOf()[exporter].length; k++) {
                state.factor[plan.sellersOf()[exporter][k]][j] = 0;
            }
        }
    }
}
