package chokepoint.world;

import chokepoint.domain.Prior;

/**
 * The parameters of one run, by mineral: drawn from their priors, or at their mid values. Written
 * when a run opens, then only read. Units as in {@link chokepoint.domain.Mineral}.
 */
public final class Traits {

    /** Whether priors are drawn in this run. */
    public boolean sampled;

    public final double[] price;
    public final double[] demandShort;
    public final double[] demandLong;
    public final double[] supplyShort;
    public final double[] supplyLong;
    /** With what statistics do not see. */
    public final double[] stockCover;

    public final double[] feedCover;
    public final int[] mineLead;
    public final int[] refineryLead;
    public final double[] utilisation;
    public final double[] volatility;
    /** Share of base-year output that is used at base prices: 1 less the surplus. */
    public final double[] used;
    /** Growth of use at unchanged prices, 1/year. */
    public final double[] useGrowth;

    /** Share of each end use, [mineral][end use]; rows sum to 1. */
    public final double[][] useShare;

    Traits(int minerals, int endUses) {
        price = new double[minerals];
        demandShort = new double[minerals];
        demandLong = new double[minerals];
        supplyShort = new double[minerals];
        supplyLong = new double[minerals];
        stockCover = new double[minerals];
        feedCover = new double[minerals];
        mineLead = new int[minerals];
        refineryLead = new int[minerals];
        utilisation = new double[minerals];
        volatility = new double[minerals];
        used = new double[minerals];
        useGrowth = new double[minerals];
        useShare = new double[minerals][endUses];
    }

    /**
     * A prior's value in this run.
     *
     * @param u the draw that belongs to the prior, in (0, 1)
     */
    public double value(Prior prior, double u) {
        return sampled ? prior.quantile(u) : prior.mid();
    }
}
