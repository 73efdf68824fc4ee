package chokepoint.market;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import chokepoint.policy.PolicyInstrument;
import chokepoint.scenario.Changed;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenario.Source;
import chokepoint.scenario.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Worlds with one metal, for experiments with a known answer.
 *
 * @param rules structural parameters
 * @param metal elasticities, cover and lead times
 * @param mined shares of mine output by country; empty for a metal without a mined market
 * @param refined shares of refined output by country
 * @param demand shares of use by country
 * @param freight share of value between any two countries
 * @param hubs shares of world supply that are re-exported, by country
 * @param policies by name
 */
record OneMetal(
        MarketRules rules,
        Mineral metal,
        Map<String, Double> mined,
        Map<String, Double> refined,
        Map<String, Double> demand,
        double freight,
        Map<String, Double> hubs,
        Map<String, PolicyInstrument> policies) {

    /** World output, t/year. */
    static final double WORLD = 12_000;

    Scenario scenario() {
        Map<Source, Map<String, Double>> production = new LinkedHashMap<>();
        if (!mined.isEmpty()) {
            production.put(Source.MINED, tonnes(mined));
        }
        production.put(Source.REFINED, tonnes(refined));
        Map<String, Double> everywhere = new LinkedHashMap<>(demand);
        everywhere.putAll(refined);
        everywhere.putAll(mined);
        return new Scenario(
                List.of("metal"),
                false,
                rules,
                Scenarios.politics(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("metal", metal),
                Scenarios.countries(everywhere.keySet().toArray(new String[0])),
                Map.of("metal", production),
                Map.of("metal", demand),
                Map.of("metal", Map.of("all", Prior.of(1))),
                Map.of("ZONE", Map.of("ZONE", freight)),
                Map.of(),
                Map.of(),
                Map.of("metal", hubs),
                policies,
                Map.of());
    }

    /** Shares by country, from text such as {@code "CHN 0.95, AUS 0.05"}; in this order. */
    static Map<String, Double> shares(String text) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String share : text.split(", ", -1)) {
            int space = share.indexOf(' ');
            shares.put(share.substring(0, space), Double.parseDouble(share.substring(space + 1)));
        }
        return shares;
    }

    private static Map<String, Double> tonnes(Map<String, Double> shares) {
        Map<String, Double> tonnes = new LinkedHashMap<>();
        shares.forEach((country, share) -> tonnes.put(country, WORLD * share));
        return tonnes;
    }

    /** The default rules with other habits, cost floor, home preference and firm size. */
    static MarketRules rules(double learning, double pull, double costFloor, double homePreference) {
        MarketRules usual = Scenarios.rules();
        return new MarketRules(
                usual.substitution(),
                Prior.of(learning),
                Prior.of(pull),
                usual.askAdjustment(),
                usual.sellerStockAdjustment(),
                usual.buyerStockAdjustment(),
                usual.coverElasticity(),
                usual.sellerCover(),
                usual.referencePriceTime(),
                usual.substitutionTime(),
                usual.demandElasticityScale(),
                usual.stockCoverScale(),
                usual.orderSmoothing(),
                usual.askSmoothing(),
                costFloor,
                usual.priceCap(),
                usual.chokeStart(),
                usual.rounds(),
                usual.feedPriceShare(),
                usual.processingCostShare(),
                usual.investmentLimit(),
                usual.retirementLimit(),
                usual.restartLimit(),
                usual.idleDecay(),
                usual.reopeningPrice(),
                usual.unseenStock(),
                usual.balanceError(),
                1,
                homePreference,
                usual.freightDecay(),
                usual.threatCover(),
                usual.traders(),
                usual.smuggling());
    }

    /** A metal as the reference has them, whose plant is built in a year and a half; without chance. */
    static Mineral usual() {
        Map<String, Prior> others =
                Map.of("stockCover", Prior.of(2.5), "mineLeadTime", Prior.of(18), "utilisation", Prior.of(0.85));
        return Changed.of(metal(0.3, 0.65, 0.18, 0.6), others);
    }

    /** A metal; elasticities are absolute values of demand (short, long) and supply (short, long). */
    static Mineral metal(double demandShort, double demandLong, double supplyShort, double supplyLong) {
        return new Mineral(
                "Testium",
                Prior.of(1000),
                Prior.of(-demandShort),
                Prior.of(-demandLong),
                Prior.of(supplyShort),
                Prior.of(supplyLong),
                Prior.of(3),
                Prior.of(1),
                Prior.of(36),
                Prior.of(18),
                Prior.of(0.4),
                Prior.of(0));
    }
}
