package chokepoint.shock;

import chokepoint.domain.Prior;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;

/**
 * Strikes, floods, power cuts: a mining firm, or a refiner that needs no feed, loses part of its
 * output for a while.
 *
 * @param perYear outages per firm and year
 * @param meanLength mean length of an outage (geometric)
 * @param loss share of output lost, drawn from this triangular distribution for each outage
 */
public record MineOutage(
        @Unit("1/year") Prior perYear,
        @Unit("months") double meanLength,
        @Unit("1") Prior loss) implements ShockProcess {

    public MineOutage {
        Require.between(perYear, 0, 12, "per-year");
        Require.between(meanLength, 1, 120, "mean-length");
        Require.between(loss, 0, 1, "loss");
    }
}
