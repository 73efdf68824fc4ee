package chokepoint.scenario;

import chokepoint.domain.Country;
import chokepoint.domain.Prior;
import chokepoint.policy.PolicyInstrument;
import chokepoint.scenario.Scenario.Source;
import java.util.List;
import java.util.Map;

/**
 * A scenario of one mineral, ore, and countries A, B and C, of which single sections can be replaced. A
 * mines 900 of 1200 t a year and refines 1000; B does the rest; C only uses.
 */
record Variants(
        Map<Source, Map<String, Double>> production,
        Map<String, Double> demand,
        Map<String, Prior> endUses,
        Map<String, Map<String, Double>> tradeCosts,
        Map<String, Map<String, Double>> importSources,
        Map<String, Double> hubs,
        Map<String, PolicyInstrument> policies,
        Map<String, Country> countries) {

    static Variants plain() {
        return new Variants(
                production(Map.of("A", 900.0, "B", 300.0), Map.of("A", 1000.0, "B", 200.0)),
                Map.of("A", 0.4, "B", 0.25, "C", 0.35),
                Map.of("paint", Prior.of(1)),
                Map.of("ZONE", Map.of("ZONE", 0.05)),
                Map.of(),
                Map.of(),
                Map.of(),
                Scenarios.countries("A", "B", "C"));
    }

    static Map<Source, Map<String, Double>> production(Map<String, Double> mined, Map<String, Double> refined) {
        return Map.of(Source.MINED, mined, Source.REFINED, refined);
    }

    Variants production(Map<Source, Map<String, Double>> other) {
        return new Variants(other, demand, endUses, tradeCosts, importSources, hubs, policies, countries);
    }

    Variants demand(Map<String, Double> other) {
        return new Variants(production, other, endUses, tradeCosts, importSources, hubs, policies, countries);
    }

    Variants endUses(Map<String, Prior> other) {
        return new Variants(production, demand, other, tradeCosts, importSources, hubs, policies, countries);
    }

    Variants tradeCosts(Map<String, Map<String, Double>> other) {
        return new Variants(production, demand, endUses, other, importSources, hubs, policies, countries);
    }

    Variants importSources(Map<String, Map<String, Double>> other) {
        return new Variants(production, demand, endUses, tradeCosts, other, hubs, policies, countries);
    }

    Variants hubs(Map<String, Double> other) {
        return new Variants(production, demand, endUses, tradeCosts, importSources, other, policies, countries);
    }

    Variants policies(Map<String, PolicyInstrument> other) {
        return new Variants(production, demand, endUses, tradeCosts, importSources, hubs, other, countries);
    }

    Variants countries(Map<String, Country> other) {
        return new Variants(production, demand, endUses, tradeCosts, importSources, hubs, policies, other);
    }

    Scenario scenario() {
        return new Scenario(
                List.of("ore"),
                false,
                Scenarios.rules(),
                Scenarios.politics(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("ore", Scenarios.mineral(-0.2, 0.2, 2)),
                countries,
                Map.of("ore", production),
                Map.of("ore", demand),
                Map.of("ore", endUses),
                tradeCosts,
                Map.of(),
                Map.of("ore", importSources),
                Map.of("ore", hubs),
                policies,
                Map.of());
    }
}
