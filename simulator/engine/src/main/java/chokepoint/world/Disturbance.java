package chokepoint.world;

import java.util.Arrays;

/**
 * What chance does to demand and output this month. Starts each month undisturbed; shocks add to it,
 * so several of one kind go together.
 *
 * <p>Not thread-safe: part of one worker's world.
 */
public final class Disturbance {

    private final double[][] demandLog;
    private final double[][] capacityFactor;

    Disturbance(Blueprint blueprint) {
        demandLog = new double[blueprint.minerals().size()][blueprint.endUses().size()];
        capacityFactor = new double[blueprint.markets().size()][];
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
    }

    /** Adds to the log of demand of a mineral by an end use. */
    public void addDemandLog(int mineral, int endUse, double log) {
        demandLog[mineral][endUse] += log;
    }

    /** Multiplies a maker's capacity. */
    public void scaleCapacity(int market, int maker, double factor) {
        capacityFactor[market][maker] *= factor;
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
