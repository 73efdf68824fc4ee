package chokepoint.world;

import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes during a run, and nothing that does not.
 *
 * <p>Not thread-safe. One worker owns one world; opening a run overwrites all of it.
 */
public final class World {

    public final MarketState[] markets;
    public final Traits traits;
    public final Conduct conduct = new Conduct();
    public final Border border;
    /** What the border would be if one announced policy were in force alone; worked out policy by policy. */
    public final Border threatened;
    /** Share of a lane's trade that announcements put at risk, times their probability; by lane, from 0 to 1. */
    public final double[] laneThreat;
    /** Whether anything announced puts any lane at risk. */
    public boolean isThreatened;

    public final Support support;
    /** What policies remember, [policy][number]. */
    public final double[][] policyMemory;

    public final Disturbance disturbance;
    /** What shocks remember, [shock][number]. */
    public final double[][] shockMemory;

    /**
     * Use that is expected at unchanged prices, by mineral, relative to the base year. Tonnes of a world are
     * measured against it: 1 t is as much of this month's use as 1 t was of the base year's.
     */
    public final double[] trend;

    /** Demand relative to the trend, [mineral][end use]. */
    public final double[][] demandFactor;

    // By mineral and country.
    /** Held by public reserves, t. */
    public final double[][] reserveTonnes;
    /** How a reserve is run, or was when its instrument was last in force; null if it never was. */
    public final @Nullable ReserveRule[][] reserveRule;

    public final ProjectState projects;

    public final Chronicle chronicle = new Chronicle();
    /** From -1 to 1, [country times countries plus other]; symmetric. */
    public final double[] relations;

    // By policy.
    public final boolean[] inForce;
    /** In force, but without effect while a truce holds. */
    public final boolean[] suspended;
    /** Announced, and neither in force nor withdrawn yet. */
    public final boolean[] announced;
    /** Month in which an announced policy takes force or is withdrawn. */
    public final int[] effectiveFrom;

    public final int[] inForceSince;
    /** First month in which the policy is over. */
    public final int[] inForceUntil;
    /** Month in which an answer takes force. */
    public final int[] dueAt;
    /** The policy that an answer was called for by. */
    public final int[] answered;

    public final int[] onsets;

    /** Answers that took force so far in the run. */
    public int answers;

    /** 0 in the first month of a run. */
    public int month;

    /**
     * A world for the runs of one blueprint.
     *
     * @param policyMemory how many numbers each policy remembers
     * @param shockMemory how many numbers each shock remembers
     */
    public World(Blueprint blueprint, int[] policyMemory, int[] shockMemory) {
        int policies = policyMemory.length;
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
        threatened = new Border(blueprint.lanes(), blueprint.desks());
        laneThreat = new double[blueprint.lanes()];
        support = new Support(
                blueprint.countries().size(),
                minerals,
                blueprint.desks(),
                blueprint.projects().size());
        projects = new ProjectState(blueprint.projects().size());
        disturbance = new Disturbance(blueprint);
        this.policyMemory = memory(policyMemory);
        this.shockMemory = memory(shockMemory);
        reserveTonnes = new double[minerals][blueprint.countries().size()];
        reserveRule = new ReserveRule[minerals][blueprint.countries().size()];
        trend = new double[minerals];
        demandFactor = new double[minerals][blueprint.endUses().size()];
        relations =
                new double[blueprint.countries().size() * blueprint.countries().size()];
        inForce = new boolean[policies];
        suspended = new boolean[policies];
        announced = new boolean[policies];
        effectiveFrom = new int[policies];
        inForceSince = new int[policies];
        dueAt = new int[policies];
        answered = new int[policies];
        inForceUntil = new int[policies];
        onsets = new int[policies];
    }

    private static double[][] memory(int[] sizes) {
        double[][] memory = new double[sizes.length][];
        for (int k = 0; k < sizes.length; k++) {
            memory[k] = new double[sizes[k]];
        }
        return memory;
    }
}
