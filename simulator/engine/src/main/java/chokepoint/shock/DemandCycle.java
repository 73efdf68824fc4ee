package chokepoint.shock;

import chokepoint.domain.Require;
import chokepoint.domain.Unit;

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
}
