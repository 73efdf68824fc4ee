package chokepoint.scenario;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.PartnerDeal;
import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.PriceFloor;
import chokepoint.policy.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random worlds with projects that governments back. */
public final class SupportedWorlds {

    private SupportedWorlds() {}

    /** The world with a few projects that could be backed: mines, refineries with and without feed. */
    public static Scenario withProjects(Scenario world) {
        Map<String, Map<Stage, Map<String, Project>>> projects = new LinkedHashMap<>();
        projects.put("m0", Map.of(Stage.REFINED, Map.of("C0", project(0.1)), Stage.MINED, Map.of("C0", project(0.1))));
        projects.put("m1", Map.of(Stage.REFINED, Map.of("C1", project(0.2)), Stage.MINED, Map.of("C3", project(0.05))));
        if (world.scope().contains("m2")) {
            projects.put("m2", Map.of(Stage.REFINED, Map.of("C0", project(0.15), "C3", project(0.1))));
        }
        return withProjects(world, projects);
    }

    /** A project that makes 100,000 t a year times a share, more than some of the worlds use. */
    private static Project project(double share) {
        double tonnes = 100_000 * share;
        return new Project(
                new Prior(0.5 * tonnes, tonnes, 1.5 * tonnes),
                new Prior(1e7, 3e7, 5e7),
                new Prior(4, 9, 20),
                new Prior(0.5, 0.9, 1));
    }

    /** The world with other projects. */
    public static Scenario withProjects(Scenario world, Map<String, Map<Stage, Map<String, Project>>> projects) {
        return Changed.of(world, Map.of("projects", projects));
    }

    /** A stormy world in which projects are backed at home and abroad, and prices are promised. */
    public static Scenario supported(long seed) {
        Scenario world = withProjects(RandomWorlds.stormy(seed));
        Map<String, PolicyInstrument> policies = new LinkedHashMap<>(world.policies());
        policies.put(
                "C0 awards",
                new CapacityAward("C0", List.of(), List.of(), 0.2, 0.3, 0.1, 0.3, new Timing.Window(3, 1)));
        policies.put(
                "C0 deals",
                new PartnerDeal(
                        "C0",
                        "C3",
                        List.of(),
                        List.of(),
                        0.3,
                        0.2,
                        0.1,
                        0.6,
                        true,
                        0.3,
                        new Timing.Window(0, 1_000_000)));
        policies.put(
                "C2 deals",
                new PartnerDeal(
                        "C2", "C1", List.of("m1"), List.of(), 0.1, 0.1, 0.2, 0.5, true, 0.2, new Timing.Window(5, 60)));
        policies.put("C0 promises", new PriceFloor("C0", List.of(), List.of(), 1300, new Timing.Window(10, 50)));
        policies.put(
                "C1 promises",
                new PriceFloor("C1", List.of("m1"), List.of(Stage.REFINED), 2500, new Timing.Window(20, 40)));
        return RandomWorlds.with(world, policies, world.shocks());
    }
}
