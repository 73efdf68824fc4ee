package chokepoint.scenario;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Mineral;
import chokepoint.domain.Plant;
import chokepoint.domain.Prior;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.scenario.Scenario.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** Worlds that start with too much or too little and grow or shrink, with idle plant, and with stocks that nobody sees. */
public final class UnbalancedWorlds {

    private UnbalancedWorlds() {}

    /** A stormy world with all of it. */
    public static Scenario stormy(long seed) {
        return all(RandomWorlds.stormy(seed));
    }

    /** A world with all of it. */
    public static Scenario all(Scenario world) {
        Scenario unseen = withUnseen(world, new Prior(0, 1, 4), new Prior(-0.1, 0.02, 0.1));
        Map<String, Mineral> minerals = new LinkedHashMap<>();
        unseen.minerals()
                .forEach((name, mineral) -> minerals.put(
                        name,
                        name.equals("m1")
                                ? with(mineral, new Prior(-0.1, -0.05, 0), new Prior(-0.06, -0.02, 0))
                                : with(mineral, new Prior(0, 0.1, 0.2), new Prior(0, 0.06, 0.15))));
        return withCapacity(IndustryWorlds.withMinerals(unseen, minerals), capacity(unseen));
    }

    /** Plant is known of C0 and C1, and stands still in C1 and C2. */
    private static Map<String, Map<Stage, Map<String, Plant>>> capacity(Scenario world) {
        Map<String, Map<Stage, Map<String, Plant>>> capacity = new LinkedHashMap<>();
        for (String mineral : world.scope()) {
            Map<Source, Map<String, Double>> production = Require.entry(world.production(), mineral, "production");
            Map<Stage, Map<String, Plant>> stages = new LinkedHashMap<>();
            if (production.containsKey(Source.MINED)) {
                stages.put(Stage.MINED, plants(Require.entry(production, Source.MINED, "mined")));
            }
            stages.put(Stage.REFINED, plants(Require.entry(production, Source.REFINED, "refined")));
            capacity.put(mineral, stages);
        }
        return capacity;
    }

    private static Map<String, Plant> plants(Map<String, Double> output) {
        double world = output.values().stream().mapToDouble(tonnes -> tonnes).sum();
        Map<String, Plant> plants = new LinkedHashMap<>();
        plants.put("C0", new Plant(1.4 * output.getOrDefault("C0", 0.0), 0));
        plants.put("C1", new Plant(1.1 * output.getOrDefault("C1", 0.0), 0.1 * world));
        plants.put("C2", new Plant(0, 0.05 * world));
        return plants;
    }

    /** The mineral with another surplus. */
    public static Mineral withSurplus(Mineral mineral, Prior surplus) {
        return with(mineral, surplus, mineral.useGrowth());
    }

    /** The mineral with another surplus, in a market that grows. */
    public static Mineral with(Mineral mineral, Prior surplus, Prior useGrowth) {
        return Changed.of(mineral, Map.of("surplus", surplus, "useGrowth", useGrowth));
    }

    /** The world with other plant. */
    public static Scenario withCapacity(Scenario world, Map<String, Map<Stage, Map<String, Plant>>> capacity) {
        return Changed.of(world, Map.of("capacity", capacity));
    }

    /** The world with other unknowns; what is closed restarts. */
    public static Scenario withUnseen(Scenario world, Prior unseenStock, Prior balanceError) {
        MarketRules rules = world.market();
        MarketRules unseen = Changed.of(
                rules,
                Map.of(
                        "restartLimit",
                        Prior.of(Scenarios.RESTART_LIMIT),
                        "reopeningPrice",
                        1.5,
                        "unseenStock",
                        unseenStock,
                        "balanceError",
                        balanceError));
        return IndustryWorlds.with(world, unseen, world.industries(), world.hosts());
    }
}
