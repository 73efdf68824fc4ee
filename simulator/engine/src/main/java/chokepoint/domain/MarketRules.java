package chokepoint.domain;

/**
 * Structural parameters of the market, the same for all minerals. Symbols are those of MODEL.md,
 * section 7. Those for which a range is documented may be uncertain; each run then draws them once.
 *
 * @param substitution sigma: power of relative delivered price in the choice of supplier; 2, 4 or 8
 * @param habitLearning lambda: share of the way from habit to realised shares
 * @param habitPull mu: share of the way from habit back to the shares of the base year
 * @param askAdjustment eta: half of the largest monthly log change of an ask
 * @param sellerStockAdjustment T_s: time in which sellers close a stock gap
 * @param buyerStockAdjustment T_B: time in which buyers close a stock gap
 * @param coverElasticity chi: percent fall of the stock that users wish to hold per percent that the price is above
 *     what they think normal
 * @param sellerCover theta_S: months of orders that sellers hold
 * @param referencePriceTime T_P: memory of the price that buyers think normal
 * @param substitutionTime T_sub: time in which use adapts to a lasting price
 * @param demandElasticityScale multiplies the demand elasticities of all minerals, short and long
 * @param stockCoverScale multiplies the stock cover of all minerals
 * @param orderSmoothing weight of the newest month in smoothed orders and use
 * @param askSmoothing weight of the newest month in the ask that producers plan with
 * @param costFloor short-run marginal cost as a share of the base ask
 * @param priceCap highest ask, as a multiple of what makers ask in the base year
 * @param chokeStart delivered price, as a multiple of the base, above which use is given up linearly until the cap
 * @param rounds rationing rounds a month
 * @param feedPriceShare price of mined feed as a share of the refined price
 * @param processingCostShare cost of refining as a share of the refined price
 * @param investmentLimit largest share of capacity that can be started in a month
 * @param retirementLimit largest share of capacity that can be closed in a month
 * @param restartLimit largest share of a maker's plant, idle or not, that can be restarted in a month; what is
 *     closed stands idle until then
 * @param idleDecay share of idle capacity that is scrapped in a month
 * @param reopeningPrice planned ask, as a multiple of the base ask, at which all mothballed plant is wanted
 * @param unseenStock months of use that users hold beyond what statistics see; drawn by mineral
 * @param balanceError share of base-year output by which published output may be wrong while use is right; drawn by
 *     mineral, and added to its surplus
 * @param firmShare largest share of world output in one firm; larger producers are split into equal firms
 * @param homePreference how much more a buyer takes from home than from abroad, all else equal, in the base year
 * @param freightDecay fall of base-year trade per unit of freight share (gravity)
 * @param threatCover months of cover that a buyer adds when all that he is used to buy is sure to be cut off
 */
public record MarketRules(
        @Unit("1") int substitution,
        @Unit("1/month") Prior habitLearning,
        @Unit("1/month") Prior habitPull,
        @Unit("1") Prior askAdjustment,
        @Unit("months") Prior sellerStockAdjustment,
        @Unit("months") Prior buyerStockAdjustment,
        @Unit("1") Prior coverElasticity,
        @Unit("months") Prior sellerCover,
        @Unit("months") double referencePriceTime,
        @Unit("months") Prior substitutionTime,
        @Unit("1") Prior demandElasticityScale,
        @Unit("1") Prior stockCoverScale,
        @Unit("1/month") double orderSmoothing,
        @Unit("1/month") double askSmoothing,
        @Unit("1") double costFloor,
        @Unit("1") double priceCap,
        @Unit("1") double chokeStart,
        @Unit("1") int rounds,
        @Unit("1") double feedPriceShare,
        @Unit("1") double processingCostShare,
        @Unit("1/month") Prior investmentLimit,
        @Unit("1/month") Prior retirementLimit,
        @Unit("1/month") Prior restartLimit,
        @Unit("1/month") double idleDecay,
        @Unit("1") @Default("2") double reopeningPrice,
        @Unit("months") @Default("0") Prior unseenStock,
        @Unit("1") @Default("0") Prior balanceError,
        @Unit("1") double firmShare,
        @Unit("1") double homePreference,
        @Unit("1") double freightDecay,
        @Unit("months") double threatCover,
        TraderRules traders,
        SmugglingRules smuggling) {

    public MarketRules {
        if (substitution != 2 && substitution != 4 && substitution != 8) {
            throw new IllegalArgumentException("substitution (" + substitution + ") must be 2, 4 or 8");
        }
        Require.between(habitLearning, 0, 0.5, "habit-learning");
        Require.between(habitPull, 0, 0.5, "habit-pull");
        Require.between(askAdjustment, 0.001, 0.6, "ask-adjustment");
        Require.between(sellerStockAdjustment, 1, 60, "seller-stock-adjustment");
        Require.between(buyerStockAdjustment, 1, 60, "buyer-stock-adjustment");
        Require.between(coverElasticity, 0, 2, "cover-elasticity");
        Require.between(sellerCover, 0.1, 24, "seller-cover");
        Require.between(referencePriceTime, 1, 120, "reference-price-time");
        Require.between(substitutionTime, 1, 240, "substitution-time");
        Require.between(demandElasticityScale, 0.1, 10, "demand-elasticity-scale");
        Require.between(stockCoverScale, 0.1, 10, "stock-cover-scale");
        Require.between(orderSmoothing, 0.01, 1, "order-smoothing");
        Require.between(askSmoothing, 0.01, 1, "ask-smoothing");
        Require.between(costFloor, 0, 1, "cost-floor");
        Require.between(priceCap, 2, 1000, "price-cap");
        Require.between(chokeStart, 1, priceCap * 0.99, "choke-start");
        Require.between(rounds, 1, 10, "rounds");
        Require.between(feedPriceShare, 0.01, 0.95, "feed-price-share");
        Require.between(processingCostShare, 0, 0.98 - feedPriceShare, "processing-cost-share");
        Require.between(investmentLimit, 0, 1, "investment-limit");
        Require.between(retirementLimit, 0, 1, "retirement-limit");
        Require.between(restartLimit, 0, 1, "restart-limit");
        Require.between(idleDecay, 0, 1, "idle-decay");
        Require.between(reopeningPrice, 1.01, 1000, "reopening-price");
        Require.between(unseenStock, 0, 36, "unseen-stock");
        Require.between(balanceError, -0.3, 0.3, "balance-error");
        Require.between(firmShare, 0.01, 1, "firm-share");
        Require.positive(homePreference, "home-preference");
        Require.between(freightDecay, 0, 100, "freight-decay");
        Require.between(threatCover, 0, 24, "threat-cover");
    }

    /**
     * Structural parameters of traders in hubs.
     *
     * @param markup required margin over cost, of which the ask's floor is made
     * @param growth gamma: monthly growth of capacity per unit of margin
     * @param marginTrigger margin above the mark-up from which a trader expands
     * @param shrink share of its capacity that a trader keeps each month without margin
     * @param cover months of orders that a trader aims to hold, and in which he would sell his stock
     * @param capacityMin capacity that is always there, as a share of demand outside the largest producer
     * @param capacityMax the most it can become, in the same unit
     * @param detection hazard of being caught by a country whose controls a trader goes around, when all of
     *     its extra capacity is in use; in proportion for less
     * @param crackdown months in which that country then sells nothing to the trader
     */
    public record TraderRules(
            @Unit("1") double markup,
            @Unit("1/month") Prior growth,
            @Unit("1") double marginTrigger,
            @Unit("1/month") double shrink,
            @Unit("months") double cover,
            @Unit("1") double capacityMin,
            @Unit("1") Prior capacityMax,
            @Unit("1/year") double detection,
            @Unit("months") int crackdown) {

        public TraderRules {
            Require.between(markup, 0.01, 2, "markup");
            Require.between(growth, 0, 2, "growth");
            Require.between(marginTrigger, 0, 1, "margin-trigger");
            Require.between(shrink, 0, 1, "shrink");
            Require.between(cover, 1, 24, "cover");
            Require.between(capacityMax, 0, 1, "capacity-max");
            Require.between(capacityMin, 0, capacityMax.low(), "capacity-min");
            Require.between(detection, 0, 100, "detection");
            Require.between(crackdown, 1, 1200, "crackdown");
        }
    }

    /**
     * Structural parameters of smuggling past export controls.
     *
     * @param markup premium over the ask at home at which all smugglers are at work; below it in proportion
     * @param growth monthly growth of their capacity per unit of premium above the mark-up
     * @param shrink share of it that is kept each month without one
     * @param capacityMin capacity that is always there, as a share of makers' base-year exports on a lane
     * @param capacityMax the most it can become, in the same unit; at 0 nothing is ever smuggled
     * @param detection hazard that a lane's smugglers are caught and start anew, when they are as many as they
     *     can be; in proportion for fewer
     */
    public record SmugglingRules(
            @Unit("1") Prior markup,
            @Unit("1/month") Prior growth,
            @Unit("1/month") double shrink,
            @Unit("1") double capacityMin,
            @Unit("1") Prior capacityMax,
            @Unit("1/year") double detection) {

        public SmugglingRules {
            Require.between(markup, 0.01, 10, "markup");
            Require.between(growth, 0, 2, "growth");
            Require.between(shrink, 0, 1, "shrink");
            Require.between(capacityMax, 0, 1, "capacity-max");
            Require.between(capacityMin, 0, capacityMax.low(), "capacity-min");
            Require.between(detection, 0, 100, "detection");
        }
    }
}
