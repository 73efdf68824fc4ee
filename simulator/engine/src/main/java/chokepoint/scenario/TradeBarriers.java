package chokepoint.scenario;

import chokepoint.domain.Require;
import chokepoint.world.MarketPlan;
import java.util.List;
import java.util.Map;

/** Freight and base-year tariffs, from names to lanes. */
final class TradeBarriers {

    private TradeBarriers() {}

    /** Freight by exporter times countries plus importer; none at home. */
    static double[] freight(Scenario scenario, List<String> countries) {
        int n = countries.size();
        double[] freight = new double[n * n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                freight[from * n + to] = freight(scenario, countries.get(from), countries.get(to));
            }
        }
        return freight;
    }

    static double freight(Scenario scenario, String exporter, String importer) {
        if (exporter.equals(importer)) {
            return 0;
        }
        String from = Require.entry(scenario.countries(), exporter, "countries").zone();
        String to = Require.entry(scenario.countries(), importer, "countries").zone();
        Double share = scenario.tradeCosts().getOrDefault(from, Map.of()).get(to);
        return share == null ? 0 : share;
    }

    /** Tariffs by lane. */
    static double[] tariffs(Scenario scenario, List<String> countries, List<MarketPlan> markets) {
        int n = countries.size();
        double[] tariffs = new double[markets.size() * n * n];
        for (MarketPlan market : markets) {
            String mineral = scenario.scope().get(market.mineral());
            for (int from = 0; from < n; from++) {
                for (int to = 0; to < n; to++) {
                    tariffs[(market.index() * n + from) * n + to] =
                            tariff(scenario, countries.get(to), countries.get(from), mineral);
                }
            }
        }
        return tariffs;
    }

    static double tariff(Scenario scenario, String importer, String exporter, String mineral) {
        return scenario.tariffs()
                .getOrDefault(importer, Map.of())
                .getOrDefault(exporter, Map.of())
                .getOrDefault(mineral, 0.0);
    }
}
