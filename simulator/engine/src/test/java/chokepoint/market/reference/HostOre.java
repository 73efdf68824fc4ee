package chokepoint.market.reference;

import chokepoint.domain.HostMetal;
import chokepoint.scenario.Scenario;
import chokepoint.world.MarketPlan.MakerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Output of minerals by country last month, as far as it matters to by-products. */
final class HostOre {

    private final Scenario scenario;
    /** Relative to the base year, by mineral and country. */
    private final Map<String, Double> output = new LinkedHashMap<>();

    HostOre(Scenario scenario) {
        this.scenario = scenario;
    }

    void look(List<Market> markets) {
        Map<String, Double> now = new LinkedHashMap<>();
        Map<String, Double> base = new LinkedHashMap<>();
        for (Market market : markets) {
            for (Seller maker : market.makers()) {
                if (digs(maker)) {
                    String key = market.mineral + "/" + maker.country;
                    now.merge(key, maker.output, Double::sum);
                    base.merge(key, maker.baseSales, Double::sum);
                }
            }
        }
        now.forEach((key, tonnes) -> output.put(key, tonnes / base.getOrDefault(key, 0.0)));
    }

    private static boolean digs(Seller maker) {
        return maker.kind == MakerKind.MINE || maker.kind == MakerKind.FEEDLESS_REFINERY;
    }

    /** What of a wish the hosts' ore allows; the wish and its base are both output, or both capacity. */
    double allowed(Market market, Seller maker, double wish, double base) {
        if (!digs(maker)) {
            return wish;
        }
        Map<String, HostMetal> hosts =
                scenario.hosts().getOrDefault(market.mineral, Map.of()).getOrDefault(maker.country, Map.of());
        double free = 1;
        double allowed = 0;
        for (Map.Entry<String, HostMetal> host : hosts.entrySet()) {
            double share = host.getValue().share();
            double ore = output.getOrDefault(host.getKey() + "/" + maker.country, 1.0);
            double most = base * host.getValue().headroom() * ore;
            free -= share;
            allowed += share * Math.min(wish, most);
        }
        return allowed + free * wish;
    }
}
