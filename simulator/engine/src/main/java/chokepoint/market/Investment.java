package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Stage;
import chokepoint.numeric.Reals;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import chokepoint.world.MarketPlan.MakerKind;
import chokepoint.world.MarketState;
import chokepoint.world.World;

/**
 * Who opens or closes capacity: the planned ask sets a wanted capacity; what is missing is started
 * and arrives after the lead time, what is too much is retired (MODEL.md, equations K1 to K3).
 */
final class Investment {

    private final MarketRules rules;

    Investment(Blueprint blueprint) {
        this.rules = blueprint.rules();
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
                decide(state, i, elasticity, world.month + lead);
            }
        }
    }

    private void decide(MarketState state, int maker, double elasticity, int arrival) {
        double planned = state.plannedAsk[maker];
        if (planned == 1) {
            return;
        }
        double capacity = state.capacity[maker];
        double wanted = state.openingCapacity[maker] * Reals.pow(planned, elasticity);
        double missing = wanted - capacity - state.building[maker];
        if (planned > 1 && missing > 0) {
            double start = Math.min(missing, rules.investmentLimit() * capacity);
            state.pipeline[arrival % state.pipeline.length][maker] += start;
            state.building[maker] += start;
        } else if (wanted < capacity) {
            state.capacity[maker] = Math.max(wanted, capacity * (1 - rules.retirementLimit()));
        }
    }
}
