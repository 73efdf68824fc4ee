package chokepoint.shock;

import chokepoint.domain.Prior;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Disturbance;
import chokepoint.world.Roster;
import chokepoint.world.Traits;

/**
 * Strikes, floods, power cuts: a mining firm, or a refiner that needs no feed, loses part of its
 * capacity for a while.
 *
 * @param perYear outages per firm and year
 * @param meanLength mean length of an outage (geometric)
 * @param loss share of capacity lost, drawn from this triangular distribution for each outage
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

    @Override
    public Effect bind(String name, Roster roster) {
        Roster.Site[] sites = roster.sites().toArray(new Roster.Site[0]);
        long[] entities = new long[sites.length];
        for (int s = 0; s < sites.length; s++) {
            entities[s] = Draws.entity(name + "/" + sites[s].name());
        }
        return new Outages(this, Draws.entity(name + "/per-year"), sites, entities);
    }

    /** Remembers, for each site, the first month after its outage, and the share lost. */
    private record Outages(MineOutage outage, long rate, Roster.Site[] sites, long[] entities) implements Effect {

        @Override
        public int memory() {
            return 2 * sites.length;
        }

        @Override
        public void strike(Disturbance disturbance, double[] memory, Traits traits, Draws draws, int month) {
            double perYear = traits.value(outage.perYear, draws.uniform(Purpose.PARAMETER, rate, 0));
            double hazard = 1 - Reals.exp(-perYear / 12);
            for (int s = 0; s < sites.length; s++) {
                if (month >= memory[2 * s]) {
                    if (draws.uniform(Purpose.OUTAGE_ONSET, entities[s], month) >= hazard) {
                        continue;
                    }
                    memory[2 * s] = month + length(draws.uniform(Purpose.OUTAGE_LENGTH, entities[s], month));
                    memory[2 * s + 1] = outage.loss.quantile(draws.uniform(Purpose.OUTAGE_LOSS, entities[s], month));
                }
                disturbance.scaleCapacity(sites[s].market(), sites[s].maker(), 1 - memory[2 * s + 1]);
            }
        }

        /** Geometric on 1, 2, ... with the given mean. */
        private double length(double u) {
            double goOn = 1 - 1 / outage.meanLength;
            return goOn <= 0 ? 1 : 1 + Math.floor(Reals.log(u) / Reals.log(goOn));
        }
    }
}
