package chokepoint.world;

import chokepoint.domain.Industry;
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
 * @param industries how end uses take shortage, by end use
 * @param hosts what hangs on the output of another mineral
 * @param markets mined markets where there are any, and refined ones
 * @param minedMarket by mineral; -1 where the mineral has none
 * @param refinedMarket by mineral
 * @param projects that can be backed; each has a seat among the makers of its market
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
        List<Industry> industries,
        List<HostBond> hosts,
        List<MarketPlan> markets,
        int[] minedMarket,
        int[] refinedMarket,
        List<ProjectPlan> projects,
        double[] freight,
        double[] tariff0) {

    /**
     * A maker of a by-product, and a metal with which it is mined.
     *
     * @param market of the by-product
     * @param maker a mine, or a refinery whose feed never runs short
     * @param hostMarket where the host is mined in the maker's country; -1 if the host is not in scope
     * @param share of the maker's output that comes with the host
     * @param headroom how many times the maker's base-year output the host's base-year output could give
     */
    public record HostBond(int market, int maker, int hostMarket, double share, double headroom) {}

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

    /** What crossed a lane in the base year, t/month, at the mid shares of end uses; home lanes too. */
    public double baseTrade(int lane) {
        int exporter = lane / countries.size() % countries.size();
        int importer = lane % countries.size();
        MarketPlan market = markets.get(lane / countries.size() / countries.size());
        double trade = 0;
        for (int seller : market.sellersOf()[exporter]) {
            for (int j = market.segment()[importer]; j < market.segment()[importer + 1]; j++) {
                trade += market.share0()[seller][j] * purchases0(market, j);
            }
        }
        return trade;
    }

    /** What an export desk sold abroad in the base year, t/month. */
    public double baseExports(int desk) {
        double exports = 0;
        // Sales abroad are added up, not what home leaves of sales: rounding would open a shut border.
        for (int importer = 0; importer < countries.size(); importer++) {
            exports += importer == desk % countries.size() ? 0 : baseTrade(desk * countries.size() + importer);
        }
        return exports;
    }

    /** What a buyer bought in the base year, t/month; users share their country's demand by end use. */
    double purchases0(MarketPlan market, int buyer) {
        double demand = market.demand0()[buyer];
        return market.buyerKind()[buyer] == MarketPlan.BuyerKind.USER
                ? demand
                        * useShares
                                .get(market.mineral())
                                .get(market.role()[buyer])
                                .mid()
                : demand;
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
