package chokepoint.scenario;

import chokepoint.domain.Country;
import chokepoint.domain.Mineral;
import chokepoint.domain.PoliticsRules;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.ExportQuota;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.shock.DemandCycle;
import chokepoint.shock.MineOutage;
import chokepoint.shock.ShockProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random worlds in which everything happens: uncertain parameters (for odd seeds), several end uses,
 * two freight zones, tariffs in the base year, all policies and all shocks.
 */
public final class RandomWorlds {

    private RandomWorlds() {}

    public static Scenario stormy(long seed) {
        Map<String, PolicyInstrument> policies = policies(seed);
        policies.putAll(Quarrels.announcements(seed));
        return with(calm(seed), policies, shocks());
    }

    /**
     * A stormy world in which governments also act on each other: relations move, prices and conflicts
     * bring policies about, policies are answered, and truces suspend them.
     */
    public static Scenario tense(long seed) {
        Map<String, PolicyInstrument> policies = policies(seed);
        policies.putAll(Quarrels.announcements(seed));
        policies.putAll(Quarrels.quarrels(seed));
        Scenario stormy = stormy(seed);
        PoliticsRules usual = stormy.politics();
        PoliticsRules moving = new PoliticsRules(
                usual.usualRelation(),
                24,
                0.08,
                -0.1,
                usual.harmOfBan(),
                usual.harmOfQuota(),
                usual.harmOfLicence(),
                usual.harmOfTariff(),
                usual.harmOfThreat());
        return Changed.of(
                stormy,
                Map.of(
                        "politics",
                        moving,
                        "relations",
                        Map.of("C0", Map.of("C1", -0.2, "C2", 0.7), "C1", Map.of("C0", -0.2), "C3", Map.of("C1", 0.9)),
                        "policies",
                        policies));
    }

    /** The same world without policies and shocks. */
    public static Scenario calm(long seed) {
        Scenario plain = Scenarios.random(seed, Map.of(), Map.of());
        Map<String, Mineral> minerals = new LinkedHashMap<>();
        plain.minerals().forEach((name, mineral) -> minerals.put(name, uncertain(mineral)));
        Map<String, Map<String, Prior>> endUses = new LinkedHashMap<>();
        plain.scope().forEach(name -> endUses.put(name, endUses(name)));
        Map<String, Country> countries = new LinkedHashMap<>();
        plain.countries()
                .forEach((name, country) ->
                        countries.put(name, new Country(name, countries.size() % 2 == 0 ? "EAST" : "WEST")));
        return Changed.of(
                plain,
                Map.of(
                        "parametricUncertainty",
                        seed % 2 == 1,
                        "minerals",
                        minerals,
                        "countries",
                        countries,
                        "endUses",
                        endUses,
                        "tradeCosts",
                        Map.of("EAST", Map.of("EAST", 0.02, "WEST", 0.08), "WEST", Map.of("EAST", 0.07, "WEST", 0.01)),
                        "tariffs",
                        Map.of(
                                "C0",
                                Map.of("C1", Map.of("m0", 0.1), "C2", Map.of("m1", 0.25)),
                                "C3",
                                Map.of("C0", Map.of("m0", 0.05))),
                        "importSources",
                        Map.of("m0", Map.of("C0", Map.of("C1", 0.5, "C2", 0.2))),
                        "hubs",
                        hubs(plain),
                        "policies",
                        Map.of(),
                        "shocks",
                        Map.of()));
    }

    /** Re-exports that always find buyers: traders do not sell to the largest maker, who may use most. */
    private static Map<String, Map<String, Double>> hubs(Scenario world) {
        Map<String, Map<String, Double>> hubs = new LinkedHashMap<>();
        world.demand().forEach((mineral, shares) -> {
            double outside = 1 - Collections.max(shares.values());
            hubs.put(mineral, Map.of("C1", 0.02 * outside, "C2", 0.05 * outside));
        });
        return hubs;
    }

    /** The world with other policies and shocks. */
    public static Scenario with(
            Scenario world, Map<String, PolicyInstrument> policies, Map<String, ShockProcess> shocks) {
        return Changed.of(world, Map.of("policies", policies, "shocks", shocks));
    }

    private static Mineral uncertain(Mineral mineral) {
        return new Mineral(
                mineral.label(),
                around(mineral.price()),
                around(mineral.demandElasticityShort()),
                around(mineral.demandElasticityLong()),
                around(mineral.supplyElasticityShort()),
                around(mineral.supplyElasticityLong()),
                around(mineral.stockCover()),
                around(mineral.feedCover()),
                around(mineral.mineLeadTime()),
                around(mineral.refineryLeadTime()),
                new Prior(0.7, mineral.utilisation().mid(), 0.95),
                around(mineral.demandVolatility()));
    }

    private static Prior around(Prior prior) {
        double mid = prior.mid();
        double half = 0.3 * Math.abs(mid);
        return new Prior(mid - half, mid, mid + half);
    }

    private static Map<String, Prior> endUses(String mineral) {
        Map<String, Prior> uses = new LinkedHashMap<>();
        uses.put("alloys", new Prior(0.3, 0.6, 0.7));
        uses.put(mineral.equals("m1") ? "magnets" : "chips", new Prior(0.1, 0.4, 0.8));
        return uses;
    }

    /** Bans, quotas and tariffs of all countries, some planned and some by chance. */
    public static Map<String, PolicyInstrument> policies(long seed) {
        Random random = new Random(seed);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        for (int c = 0; c < 4; c++) {
            String country = "C" + c;
            String other = "C" + (c + 1) % 4;
            List<String> mineral = random.nextBoolean() ? List.of() : List.of("m" + random.nextInt(2));
            List<Stage> stages = random.nextBoolean() ? List.of() : List.of(Stage.REFINED);
            policies.put(country + " shuts", new ExportBan(country, mineral, stages, List.of(), spells(random)));
            policies.put(
                    country + " shuns " + other,
                    new ExportBan(country, List.of(), stages, List.of(other), timing(random)));
            policies.put(
                    country + " limits",
                    new ExportQuota(country, mineral, stages, 0.9 * random.nextDouble(), timing(random)));
            policies.put(
                    country + " taxes " + other,
                    new Tariff(country, List.of(other), mineral, stages, 0.5 * random.nextDouble(), timing(random)));
            policies.put(country + " taxes", new Tariff(country, List.of(), List.of(), List.of(), 0.1, spells(random)));
        }
        return policies;
    }

    static Timing timing(Random random) {
        return random.nextBoolean() ? new Timing.Window(random.nextInt(40), 1 + random.nextInt(40)) : spells(random);
    }

    static Timing spells(Random random) {
        return new Timing.Spells(0.2 + 0.3 * random.nextDouble(), 6, 2, 0.5, 4, 20);
    }

    /** Demand cycles and frequent outages. */
    public static Map<String, ShockProcess> shocks() {
        Map<String, ShockProcess> shocks = new LinkedHashMap<>();
        shocks.put("cycle", new DemandCycle(0.9, 0.02, 1));
        shocks.put("outages", new MineOutage(new Prior(0.2, 0.5, 1), 4, new Prior(0.2, 0.6, 1)));
        return shocks;
    }

    /** The same world with countries and minerals listed backwards. */
    public static Scenario backwards(Scenario world) {
        List<String> scope = new ArrayList<>(world.scope());
        Collections.reverse(scope);
        List<String> names = new ArrayList<>(world.countries().keySet());
        Collections.reverse(names);
        Map<String, Country> countries = new LinkedHashMap<>();
        names.forEach(name -> countries.put(name, world.countries().get(name)));
        return Changed.of(world, Map.of("scope", scope, "countries", countries));
    }
}
