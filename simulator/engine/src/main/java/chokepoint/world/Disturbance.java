package chokepoint.world;

import java.util.Arrays;

/**
 * What chance does to demand, output and the ways of goods this month. Starts each month undisturbed; shocks add to it,
 * so several of one kind go together.
 *
 * <p>Not thread-safe: part of one worker's world.
 */
public final class Disturbance {

    private final double[][] demandLog;
    private final double[][] capacityFactor;
    private final Passages passages;

    Disturbance(Blueprint blueprint) {
        demandLog = new double[blueprint.minerals().size()][blueprint.endUses().size()];
        capacityFactor = new double[blueprint.markets().size()][];
        passages = new Passages(blueprint.lanes(), blueprint.desks());
        for (MarketPlan market : blueprint.markets()) {
            capacityFactor[market.index()] = new double[market.makers().length];
        }
    }

    /** Back to an undisturbed month. */
    public void calm() {
        for (double[] row : demandLog) {
            Arrays.fill(row, 0);
        }
        for (double[] row : capacityFactor) {
            Arrays.fill(row, 1);
        }
        passages.clear();
    }

    /** Adds to the log of demand of a mineral by an end use. */
    public void addDemandLog(int mineral, int endUse, double log) {
        demandLog[mineral][endUse] += log;
    }

    /** Multiplies a maker's capacity. */
    public void scaleCapacity(int market, int maker, double factor) {
        capacityFactor[market][maker] *= factor;
    }

    /** Adds a share of value to a lane's freight, because goods go a longer way. */
    public void detour(int lane, double freight) {
        passages.lengthen(lane, freight);
    }

    /**
     * Lets a part of the month's trade pass a lane: a share of what is ordered, while the way is open,
     * and a share of normal trade in the rest of the month.
     *
     * @param share of the month in which the way is open, from 0 to 1
     * @param normal trade of the base year, t/month
     * @param openShare of normal trade that passes even while the way is closed
     */
    public void narrow(int lane, double share, double normal, double openShare) {
        passages.narrow(lane, share, normal, openShare);
    }

    /** What has become of the lanes. */
    public Passages passages() {
        return passages;
    }

    /** Log of demand relative to the base year. */
    public double demandLog(int mineral, int endUse) {
        return demandLog[mineral][endUse];
    }

    /** A maker's capacity relative to an undisturbed month. */
    public double capacityFactor(int market, int maker) {
        return capacityFactor[market][maker];
    }
}
