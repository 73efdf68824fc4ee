package chokepoint.scenario;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Tariff;
import chokepoint.policy.Timing;
import chokepoint.shock.ShockProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random worlds with all of it at once, because what works alone need not work together. */
public final class EverythingWorlds {

    private EverythingWorlds() {}

    /** Governments that quarrel, support and keep stocks; corridors; by-products; industries that differ; imbalance. */
    public static Scenario of(long seed) {
        Scenario tense = RandomWorlds.tense(seed);
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>(tense.policies());
        policies.putAll(SupportedWorlds.supported(seed).policies());
        policies.putAll(StockedWorlds.stocked(seed).policies());
        Timing tariffTime = new Timing.Window(20, 60);
        List<String> all = List.of();
        // Exemptions of a mineral and of an origin.
        policies.put(
                "C1 taxes others",
                new Tariff("C1", all, all, List.of(), List.of("m0"), List.of("C2"), 0.6, tariffTime));
        Scenario hindered = HinderedWorlds.hindered(seed);
        Map<String, ShockProcess> shocks = hindered.shocks();
        Scenario world = SupportedWorlds.withProjects(RandomWorlds.with(tense, policies, shocks));
        Scenario watched = HinderedWorlds.trading(
                UnbalancedWorlds.all(IndustryWorlds.all(world)),
                hindered.market().traders());
        return HinderedWorlds.smuggling(watched, hindered.market().smuggling());
    }
}
