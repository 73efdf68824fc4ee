package chokepoint.scenario;

import chokepoint.domain.HostMetal;
import chokepoint.domain.Industry;
import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.Prior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random worlds in which end uses differ, minerals come with other minerals, and closed plant can be
 * restarted.
 */
public final class IndustryWorlds {

    private IndustryWorlds() {}

    /** A stormy world with all of it. */
    public static Scenario stormy(long seed) {
        return all(RandomWorlds.stormy(seed));
    }

    /** A world with all of it. */
    public static Scenario all(Scenario world) {
        return with(world, Scenarios.rules(Scenarios.RESTART_LIMIT), industries(), hosts(world));
    }

    /** End uses that differ in everything. */
    public static Map<String, Industry> industries() {
        Map<String, Industry> industries = new LinkedHashMap<>();
        industries.put("chips", new Industry(1, 0.5, 0.2, 300, 1.5));
        industries.put("magnets", new Industry(1, 0.7, 0.5, 100, 2));
        industries.put("alloys", new Industry(3, 1.2, 0.1, 10, 1.2));
        return industries;
    }

    /** Two hosts for {@code m0}, one that is not in scope for {@code m1}, and {@code m1} for the others. */
    public static Map<String, Map<String, Map<String, HostMetal>>> hosts(Scenario world) {
        Map<String, Map<String, Map<String, HostMetal>>> hosts = new LinkedHashMap<>();
        for (String mineral : world.scope()) {
            Map<String, HostMetal> metals = new LinkedHashMap<>();
            switch (mineral) {
                case "m0" -> {
                    metals.put("m1", new HostMetal(0.6, 1.05));
                    metals.put("bauxite", new HostMetal(0.3, 1.1));
                }
                case "m1" -> metals.put("zinc ore", new HostMetal(0.9, 1.1));
                default -> metals.put("m1", new HostMetal(1, 1.2));
            }
            hosts.put(mineral, Map.of("C0", metals, "C2", metals));
        }
        return hosts;
    }

    /** The world with other industries. */
    public static Scenario with(Scenario world, Map<String, Industry> industries) {
        return with(world, world.market(), industries, world.hosts());
    }

    /** The world with other rules, industries and hosts. */
    public static Scenario with(
            Scenario world,
            MarketRules rules,
            Map<String, Industry> industries,
            Map<String, Map<String, Map<String, HostMetal>>> hosts) {
        Map<String, Industry> used = onlyUsed(world, industries);
        return with(world, rules, used, hosts, world.minerals(), world.endUses());
    }

    /** The world with other parameters of its minerals. */
    public static Scenario withMinerals(Scenario world, Map<String, Mineral> minerals) {
        return with(world, world.market(), world.industries(), world.hosts(), minerals, world.endUses());
    }

    /** The world with other end uses. */
    public static Scenario withUses(Scenario world, Map<String, Map<String, Prior>> uses) {
        return with(world, world.market(), world.industries(), world.hosts(), world.minerals(), uses);
    }

    private static Scenario with(
            Scenario world,
            MarketRules rules,
            Map<String, Industry> industries,
            Map<String, Map<String, Map<String, HostMetal>>> hosts,
            Map<String, Mineral> minerals,
            Map<String, Map<String, Prior>> endUses) {
        return Changed.of(
                world,
                Map.of(
                        "market",
                        rules,
                        "industries",
                        industries,
                        "hosts",
                        hosts,
                        "minerals",
                        minerals,
                        "endUses",
                        endUses));
    }

    private static Map<String, Industry> onlyUsed(Scenario world, Map<String, Industry> industries) {
        Map<String, Industry> used = new LinkedHashMap<>(industries);
        List<String> uses = world.endUses().values().stream()
                .flatMap(shares -> shares.keySet().stream())
                .toList();
        used.keySet().retainAll(uses);
        return used;
    }
}
