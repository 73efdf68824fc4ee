package chokepoint.scenario;

import chokepoint.domain.Country;
import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Prior;
import chokepoint.policy.PolicyInstrument;
import chokepoint.scenario.Scenario.Source;
import chokepoint.shock.ShockProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small scenarios for tests: a hand-made one, and random ones. */
public final class Scenarios {

    /** As in config/reference.yaml, 1/month. */
    public static final double RESTART_LIMIT = 0.05;

    private Scenarios() {}

    /** The default structural parameters, as in config/reference.yaml, but what is closed never restarts, and nobody smuggles or is caught. */
    public static MarketRules rules() {
        return rules(0);
    }

    /** The same with another restart limit; config/reference.yaml has {@link #RESTART_LIMIT}. */
    public static MarketRules rules(double restartLimit) {
        return new MarketRules(
                4,
                Prior.of(0.075),
                Prior.of(0.01),
                Prior.of(0.23),
                Prior.of(10),
                Prior.of(2.5),
                Prior.of(0.5),
                Prior.of(1),
                12,
                Prior.of(22),
                Prior.of(1),
                Prior.of(1),
                0.2,
                0.5,
                0.6,
                40,
                20,
                3,
                0.5,
                0.3,
                Prior.of(0.015),
                Prior.of(0.03),
                Prior.of(restartLimit),
                0.02,
                2,
                Prior.of(0),
                Prior.of(0),
                0.35,
                10,
                5,
                3,
                new MarketRules.TraderRules(0.25, Prior.of(0.4), 0.03, 0.93, 5.0 / 3, 0.01, Prior.of(0.15), 0, 12),
                new MarketRules.SmugglingRules(Prior.of(0.3), Prior.of(0.4), 0.93, 0, Prior.of(0), 0));
    }

    /** How countries get on, as in config/reference.yaml, but without chance. */
    public static PoliticsRules politics() {
        return new PoliticsRules(0.3, 36, 0, -0.3, 0.3, 0.2, 0.15, 0.4, 0.3);
    }

    /** A mineral with the given short-run elasticities and cover, all without uncertainty. */
    public static Mineral mineral(double demandElasticity, double supplyElasticity, double cover) {
        return new Mineral(
                "Testium",
                Prior.of(1000),
                Prior.of(demandElasticity),
                Prior.of(2 * demandElasticity),
                Prior.of(supplyElasticity),
                Prior.of(0.6),
                Prior.of(cover),
                Prior.of(1),
                Prior.of(36),
                Prior.of(18),
                Prior.of(0.85),
                Prior.of(0.02));
    }

    /** Countries in one zone. */
    public static Map<String, Country> countries(String... names) {
        Map<String, Country> countries = new LinkedHashMap<>();
        for (String name : names) {
            countries.put(name, new Country(name, "ZONE"));
        }
        return countries;
    }

    /** A random world: 2 to 4 minerals, some of them without a mined market, 4 to 7 countries, all shares random. */
    public static Scenario random(long seed, Map<String, PolicyInstrument> policies, Map<String, ShockProcess> shocks) {
        Random random = new Random(seed);
        int minerals = 2 + random.nextInt(3);
        int countries = 4 + random.nextInt(4);
        Map<String, Mineral> traits = new LinkedHashMap<>();
        Map<String, Map<Source, Map<String, Double>>> production = new LinkedHashMap<>();
        Map<String, Map<String, Double>> demand = new LinkedHashMap<>();
        Map<String, Map<String, Prior>> endUses = new LinkedHashMap<>();
        Map<String, Map<String, Double>> hubs = new LinkedHashMap<>();
        String[] names = new String[countries];
        for (int c = 0; c < countries; c++) {
            names[c] = "C" + c;
        }
        for (int g = 0; g < minerals; g++) {
            String mineral = "m" + g;
            traits.put(
                    mineral,
                    mineral(
                            -0.15 - 0.25 * random.nextDouble(),
                            0.1 + 0.3 * random.nextDouble(),
                            1 + 4 * random.nextDouble()));
            double world = 1000 * (1 + 100 * random.nextDouble());
            Map<Source, Map<String, Double>> sources = new LinkedHashMap<>();
            if (g % 3 != 2) {
                sources.put(Source.MINED, spread(random, names, world));
            }
            sources.put(Source.REFINED, spread(random, names, world));
            if (random.nextBoolean()) {
                sources.put(Source.SECONDARY, Map.of("C0", 0.02 * world));
            }
            production.put(mineral, sources);
            demand.put(mineral, spread(random, names, 1));
            endUses.put(mineral, Map.of("other", Prior.of(1)));
            hubs.put(mineral, Map.of("C1", 0.01, "C2", 0.02));
        }
        return new Scenario(
                List.copyOf(traits.keySet()),
                false,
                rules(),
                politics(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                traits,
                countries(names),
                production,
                demand,
                endUses,
                Map.of("ZONE", Map.of("ZONE", 0.04)),
                Map.of(),
                Map.of(),
                hubs,
                policies,
                shocks);
    }

    private static Map<String, Double> spread(Random random, String[] names, double total) {
        double[] weights =
                random.doubles(names.length).map(u -> u * u * u + 1e-3).toArray();
        double sum = BaseTrade.sum(weights);
        Map<String, Double> spread = new LinkedHashMap<>();
        for (int c = 0; c < names.length; c++) {
            spread.put(names[c], total * weights[c] / sum);
        }
        return spread;
    }
}
