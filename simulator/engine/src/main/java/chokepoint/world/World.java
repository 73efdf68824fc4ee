package chokepoint.world;

import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;

/**
 * Everything that changes during a run, and nothing that does not.
 *
 * <p>Not thread-safe. One worker owns one world; opening a run overwrites all of it.
 */
public final class World {

    public final MarketState[] markets;
    public final Traits traits;
    public final Border border;

    public final Disturbance disturbance;
    /** What shocks remember, [shock][number]. */
    public final double[][] shockMemory;

    /** Demand relative to the base year, [mineral][end use]. */
    public final double[][] demandFactor;

    // By policy.
    public final boolean[] inForce;
    /** First month in which a spell of the policy is over. */
    public final int[] inForceUntil;

    public final int[] onsets;

    /** 0 in the first month of a run. */
    public int month;

    /**
     * A world for the runs of one blueprint.
     *
     * @param policies number of policies
     * @param shockMemory how many numbers each shock remembers
     */
    public World(Blueprint blueprint, int policies, int[] shockMemory) {
        int minerals = blueprint.minerals().size();
        markets = new MarketState[blueprint.markets().size()];
        for (int m = 0; m < markets.length; m++) {
            MarketPlan plan = blueprint.markets().get(m);
            Mineral mineral = blueprint.mineralTraits().get(plan.mineral());
            Prior lead = plan.stage() == Stage.MINED ? mineral.mineLeadTime() : mineral.refineryLeadTime();
            int longestLead = (int) Math.ceil(blueprint.sampled() ? lead.high() : lead.mid());
            markets[m] = new MarketState(plan, blueprint.countries().size(), longestLead);
        }
        traits = new Traits(minerals, blueprint.endUses().size());
        border = new Border(blueprint.lanes(), blueprint.desks());
        disturbance = new Disturbance(blueprint);
        this.shockMemory = new double[shockMemory.length][];
        for (int k = 0; k < shockMemory.length; k++) {
            this.shockMemory[k] = new double[shockMemory[k]];
        }
        demandFactor = new double[minerals][blueprint.endUses().size()];
        inForce = new boolean[policies];
        inForceUntil = new int[policies];
        onsets = new int[policies];
    }
}
