package chokepoint.shock;

import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Disturbance;
import chokepoint.world.Roster;
import chokepoint.world.Traits;

/**
 * Demand that swings: per mineral, and per end use over all minerals, the log of demand follows an
 * AR(1) process that starts at zero. The size of a mineral's own swings is its {@code
 * demand-volatility}.
 *
 * @param persistence share of a month's deviation that is left a month later
 * @param endUseVolatility standard deviation of the monthly change of an end use's cycle (log)
 * @param scale multiplies all standard deviations; 0 switches the cycle off
 */
public record DemandCycle(
        @Unit("1") double persistence,
        @Unit("1/month") double endUseVolatility,
        @Unit("1") double scale) implements ShockProcess {

    public DemandCycle {
        Require.between(persistence, 0, 0.999, "persistence");
        Require.between(endUseVolatility, 0, 1, "end-use-volatility");
        Require.between(scale, 0, 10, "scale");
    }

    @Override
    public Effect bind(String name, Roster roster) {
        long[] minerals = roster.minerals().stream()
                .mapToLong(m -> Draws.entity(name + "/" + m))
                .toArray();
        long[] endUses = roster.endUses().stream()
                .mapToLong(e -> Draws.entity(name + "/" + e))
                .toArray();
        return new Cycles(this, minerals, endUses);
    }

    /** Remembers the log deviation of each mineral, then of each end use. */
    private record Cycles(DemandCycle cycle, long[] minerals, long[] endUses) implements Effect {

        @Override
        public int memory() {
            return minerals.length + endUses.length;
        }

        @Override
        public void strike(Disturbance disturbance, double[] memory, Traits traits, Draws draws, int month) {
            for (int g = 0; g < minerals.length; g++) {
                double step = traits.volatility[g] * draws.normal(Purpose.DEMAND_CYCLE, minerals[g], month);
                memory[g] = cycle.persistence * memory[g] + cycle.scale * step;
            }
            for (int e = 0; e < endUses.length; e++) {
                int at = minerals.length + e;
                double step = cycle.endUseVolatility * draws.normal(Purpose.END_USE_CYCLE, endUses[e], month);
                memory[at] = cycle.persistence * memory[at] + cycle.scale * step;
                for (int g = 0; g < minerals.length; g++) {
                    disturbance.addDemandLog(g, e, memory[g] + memory[at]);
                }
            }
        }
    }
}
