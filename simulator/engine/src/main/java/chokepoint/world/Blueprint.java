package chokepoint.world;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Prior;
import java.util.List;

/**
 * A scenario in numbers. Never written after building; all threads share it.
 *
 * @param rules structural parameters
 * @param politics how countries get on
 * @param relation0 relations in the base year, country times countries plus other
 * @param partners by country: those with which the scenario names a relation; all others where it
 *     names none
 * @param sampled whether priors are sampled in each run
 * @param minerals names of the minerals in scope
 * @param mineralTraits by mineral
 * @param useShares by mineral and end use
 * @param countries names
 * @param endUses names
 * @param markets mined markets where there are any, and refined ones
 * @param minedMarket by mineral; -1 where the mineral has none
 * @param refinedMarket by mineral
 * @param freight by lane within a market, exporter times countries plus importer: share of value
 * @param tariff0 by lane: ad valorem in the base year
 */
public record Blueprint(
        MarketRules rules,
        PoliticsRules politics,
        double[] relation0,
        int[][] partners,
        boolean sampled,
        List<String> minerals,
        List<Mineral> mineralTraits,
        List<List<Prior>> useShares,
        List<String> countries,
        List<String> endUses,
        List<MarketPlan> markets,
        int[] minedMarket,
        int[] refinedMarket,
        double[] freight,
        double[] tariff0) {

    /** Number of export desks: one per market and country. */
    public int desks() {
        return markets.size() * countries.size();
    }

    /** Number of lanes: one per desk and importer. */
    public int lanes() {
        return desks() * countries.size();
    }

    /** The number of an export desk. */
    public int desk(int market, int country) {
        return market * countries.size() + country;
    }

    /** The number of a lane. */
    public int lane(int market, int exporter, int importer) {
        return desk(market, exporter) * countries.size() + importer;
    }

    /** Freight on a lane, share of value. */
    public double freight(int exporter, int importer) {
        return freight[exporter * countries.size() + importer];
    }

    /** Number of pairs of a seller and a buyer, over all markets. */
    public int pairs() {
        int pairs = 0;
        for (MarketPlan market : markets) {
            pairs += market.sellers() * market.buyers();
        }
        return pairs;
    }
}
