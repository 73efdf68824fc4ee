package chokepoint.domain;

/**
 * A traded mineral. Quantities are tonnes of contained metal (or oxide, as the label says).
 *
 * @param label its name for people, for example {@code Gallium}
 * @param price refined price in month 0
 * @param demandElasticityShort percent change of use per percent change of price within a year
 * @param demandElasticityLong the same after substitution has run its course
 * @param supplyElasticityShort percent change of output per percent change of price, at given capacity
 * @param supplyElasticityLong percent change of capacity per percent change of price
 * @param stockCover months of use that manufacturers aim to hold
 * @param feedCover months of throughput that refiners aim to hold as mined feed
 * @param mineLeadTime months from the decision to the first tonne of a mine
 * @param refineryLeadTime months from the decision to the first tonne of a refinery
 * @param utilisation share of capacity in use in month 0
 * @param demandVolatility standard deviation of the monthly change of the mineral's demand cycle (log)
 * @param surplus share of base-year output that is not used at the base price; negative if stocks are drawn down
 * @param useGrowth growth of use at unchanged prices that everybody expects and builds for
 */
public record Mineral(
        String label,
        @Unit("USD/t") Prior price,
        @Unit("1") Prior demandElasticityShort,
        @Unit("1") Prior demandElasticityLong,
        @Unit("1") Prior supplyElasticityShort,
        @Unit("1") Prior supplyElasticityLong,
        @Unit("months") Prior stockCover,
        @Unit("months") Prior feedCover,
        @Unit("months") Prior mineLeadTime,
        @Unit("months") Prior refineryLeadTime,
        @Unit("1") Prior utilisation,
        @Unit("1/month") Prior demandVolatility,
        @Unit("1") @Default("0") Prior surplus,
        @Unit("1/year") @Default("0") Prior useGrowth) {

    public Mineral {
        Require.positive(price, "price");
        Require.between(demandElasticityShort, -5, -0.01, "demand-elasticity-short");
        Require.between(demandElasticityLong, -10, -0.01, "demand-elasticity-long");
        Require.between(supplyElasticityShort, 0, 5, "supply-elasticity-short");
        Require.between(supplyElasticityLong, 0, 10, "supply-elasticity-long");
        Require.between(stockCover, 0.1, 36, "stock-cover");
        Require.between(feedCover, 0.1, 36, "feed-cover");
        Require.between(mineLeadTime, 1, 240, "mine-lead-time");
        Require.between(refineryLeadTime, 1, 240, "refinery-lead-time");
        Require.between(utilisation, 0.05, 1, "utilisation");
        Require.between(demandVolatility, 0, 1, "demand-volatility");
        Require.between(surplus, -0.5, 0.5, "surplus");
        Require.between(useGrowth, -0.2, 0.5, "use-growth");
    }

    /** A mineral of which as much is used as is made, year after year. */
    public Mineral(
            String label,
            Prior price,
            Prior demandElasticityShort,
            Prior demandElasticityLong,
            Prior supplyElasticityShort,
            Prior supplyElasticityLong,
            Prior stockCover,
            Prior feedCover,
            Prior mineLeadTime,
            Prior refineryLeadTime,
            Prior utilisation,
            Prior demandVolatility) {
        this(
                label,
                price,
                demandElasticityShort,
                demandElasticityLong,
                supplyElasticityShort,
                supplyElasticityLong,
                stockCover,
                feedCover,
                mineLeadTime,
                refineryLeadTime,
                utilisation,
                demandVolatility,
                Prior.of(0),
                Prior.of(0));
    }
}
