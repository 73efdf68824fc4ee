package chokepoint.world;

/**
 * How sellers, buyers and traders behave in one run: the structural parameters that may be uncertain,
 * drawn from their priors or at their mid values. Written when a run opens, then only read. Names and
 * units as in {@link chokepoint.domain.MarketRules}.
 */
public final class Conduct {

    public double habitLearning;
    public double habitPull;
    public double askAdjustment;
    public double sellerStockAdjustment;
    public double buyerStockAdjustment;
    public double coverElasticity;
    public double sellerCover;
    public double substitutionTime;
    public double demandElasticityScale;
    public double stockCoverScale;
    public double investmentLimit;
    public double retirementLimit;
    public double restartLimit;
    /** Of traders, 1/month per unit of margin. */
    public double growth;
    /** Of traders, a share of use outside the largest producer. */
    public double capacityMax;
    /** Of smugglers, over the ask at home. */
    public double smugglingMarkup;
    /** Of smugglers, 1/month per unit of margin. */
    public double smugglingGrowth;
    /** Of smugglers, a share of base sales on a controlled lane. */
    public double smugglingCapacityMax;
}
