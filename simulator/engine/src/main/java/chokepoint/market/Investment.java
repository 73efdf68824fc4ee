package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Stage;
import chokepoint.numeric.Reals;
import chokepoint.world.Blueprint;
import chokepoint.world.Conduct;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * Who opens or closes capacity: the planned ask sets a wanted capacity; what is missing is restarted
 * where plant stands idle, or started and arrives after the lead time; what is too much is closed and
 * stands idle until it is scrapped (MODEL.md, equations K1 to K5 and B3).
 */
final class Investment {

    private final MarketRules rules;
    private final ByProducts byProducts;

    Investment(Blueprint blueprint, ByProducts byProducts) {
        this.rules = blueprint.rules();
        this.byProducts = byProducts;
    }

    void decide(World world, MarketPlan plan) {
        MarketState state = world.markets[plan.index()];
        double elasticity = world.traits.supplyLong[plan.mineral()];
        int lead = plan.stage() == Stage.MINED
                ? world.traits.mineLead[plan.mineral()]
                : world.traits.refineryLead[plan.mineral()];
        double[] arrivals = state.pipeline[world.month % state.pipeline.length];
        for (int i = 0; i < plan.makers().length; i++) {
            if (arrivals[i] > 0) {
                state.capacity[i] += arrivals[i];
                state.building[i] = Math.max(0, state.building[i] - arrivals[i]);
                arrivals[i] = 0;
            }
            if (plan.makers()[i].kind() != MakerKind.RECYCLER) {
                state.idle[i] *= 1 - rules.idleDecay();
                if (state.mothballed[i] > 0) {
                    reopen(
                            world.conduct,
                            state,
                            i,
                            plan.makers()[i].mothballed0(),
                            world.traits.utilisation[plan.mineral()]);
                }
                // K1: what the planned ask asks for.
                double planned = state.plannedAsk[i];
                double opening = state.openingCapacity[i];
                double wanted = planned == 1 ? opening : opening * Reals.pow(planned, elasticity);
                // B3: nobody restarts or builds what the host's ore would leave empty.
                double useful = byProducts.possible(plan.index(), i, wanted, opening);
                restart(world.conduct, state, i, useful);
                if (!start(world.conduct, state, i, useful, world.month + lead)) {
                    close(world.conduct, state, i, wanted);
                }
            }
        }
    }

    /**
     * K5: plant that stood still in the base year comes back as the price pays for it, the cheapest first. From then
     * on it is like any other: its usual sales are added to those of the maker.
     */
    private void reopen(Conduct conduct, MarketState state, int maker, double mothballed0, double utilisation) {
        double left = state.mothballed[maker] * (1 - rules.idleDecay());
        double worth = (state.plannedAsk[maker] - 1) / (rules.reopeningPrice() - 1);
        double stays = mothballed0 * (1 - Math.min(1, Math.max(0, worth)));
        double limit = conduct.restartLimit * (state.capacity[maker] + state.idle[maker] + left);
        double reopened = Math.max(0, Math.min(left - stays, limit));
        state.mothballed[maker] = left - reopened;
        state.capacity[maker] += reopened;
        state.openingCapacity[maker] += reopened;
        state.normal[maker] += utilisation * reopened;
    }

    /** K4: idle plant comes back at once, a part of it each month, and before anything new is started. */
    private static void restart(Conduct conduct, MarketState state, int maker, double wanted) {
        double idle = state.idle[maker];
        double missing = wanted - state.capacity[maker];
        if (idle > 0 && missing > 0) {
            double limit = conduct.restartLimit * (state.capacity[maker] + idle);
            double restarted = Math.min(missing, Math.min(idle, limit));
            state.capacity[maker] += restarted;
            state.idle[maker] = idle - restarted;
        }
    }

    /** K2; returns whether anything was started. */
    private static boolean start(Conduct conduct, MarketState state, int maker, double wanted, int arrival) {
        double missing = wanted - state.capacity[maker] - state.building[maker];
        if (state.plannedAsk[maker] <= 1 || missing <= 0) {
            return false;
        }
        double start = Math.min(missing, conduct.investmentLimit * state.capacity[maker]);
        state.pipeline[arrival % state.pipeline.length][maker] += start;
        state.building[maker] += start;
        return true;
    }

    /** K3: what is closed stands idle. */
    private static void close(Conduct conduct, MarketState state, int maker, double wanted) {
        double capacity = state.capacity[maker];
        if (state.plannedAsk[maker] != 1 && wanted < capacity) {
            state.capacity[maker] = Math.max(wanted, capacity * (1 - conduct.retirementLimit));
            state.idle[maker] += capacity - state.capacity[maker];
        }
    }
}
