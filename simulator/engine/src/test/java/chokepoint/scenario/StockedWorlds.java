package chokepoint.scenario;

import chokepoint.policy.ExportBan;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Stockpile;
import chokepoint.policy.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random worlds with public reserves. */
public final class StockedWorlds {

    private StockedWorlds() {}

    /**
     * The stormy world with stockpiles: lasting, passing and overlapping ones, full and empty. So that
     * they are needed, all borders are shut for a year and a half.
     */
    public static Scenario stocked(long seed) {
        Scenario world = RandomWorlds.stormy(seed);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>(world.policies());
        for (String country : world.countries().keySet()) {
            Timing siege = new Timing.Window(30, 18);
            policies.put(country + " is on its own", new ExportBan(country, List.of(), List.of(), List.of(), siege));
        }
        policies.putAll(stockpiles(seed));
        return RandomWorlds.with(world, policies, world.shocks());
    }

    private static Map<String, PolicyInstrument> stockpiles(long seed) {
        Random random = new Random(seed);
        Timing lasting = new Timing.Window(0, 1_000_000);
        List<String> all = List.of();
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>();
        policies.put("C0 keeps", new Stockpile("C0", all, 60, 60, 24, 1.2, 1.6, 0.3, List.of("chips"), 0.1, lasting));
        policies.put(
                "C1 fills",
                new Stockpile(
                        "C1",
                        all,
                        300 * random.nextDouble(),
                        0,
                        12,
                        1.5,
                        2,
                        0.2,
                        all,
                        0.05,
                        RandomWorlds.timing(random)));
        policies.put(
                "C1 fills up",
                new Stockpile(
                        "C1",
                        List.of("m0"),
                        90,
                        20,
                        6,
                        3,
                        3,
                        1,
                        List.of("magnets", "alloys"),
                        0,
                        RandomWorlds.spells(random)));
        policies.put(
                "C2 fills", new Stockpile("C2", all, 120, 10, 12, 1.1, 9, 0, all, 0.1, RandomWorlds.timing(random)));
        return policies;
    }
}
