package chokepoint.market;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Stage;
import chokepoint.policy.CapacityAward;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.SupportedWorlds;
import chokepoint.world.WorldView;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What more public money does to a country's own supply. */
class AwardsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(301, 312);
    }

    private static CapacityAward award(double grant, double loan) {
        return new CapacityAward("C0", List.of(), List.of(), grant, loan, 0.1, 0.5, new Timing.Window(2, 1));
    }

    /** One project of a mineral without a mined market, or a mine and a refinery; backed with ever more money. */
    private static double[] ownSupplyAndUse(long seed, int mineral, double grant) {
        Project project = new Project(Prior.of(1200), Prior.of(1e6), Prior.of(6), Prior.of(0.9));
        Map<Stage, Map<String, Project>> both =
                Map.of(Stage.REFINED, Map.of("C0", project), Stage.MINED, Map.of("C0", project));
        Map<Stage, Map<String, Project>> one = Map.of(Stage.REFINED, Map.of("C0", project));
        Scenario world =
                SupportedWorlds.withProjects(RandomWorlds.calm(seed), Map.of("m" + mineral, mineral == 2 ? one : both));
        Simulation simulation = new Simulation(
                RandomWorlds.with(world, Map.of("policy", award(grant, 0)), RandomWorlds.shocks()),
                new RunKey(seed, 0));
        double[] sums = new double[2];
        for (int month = 0; month < 120; month++) {
            simulation.advance();
            sums[0] += simulation.view.ownSupply(mineral, 0);
            sums[1] += simulation.view.wantedUse(mineral, 0, WorldView.ALL)
                    - simulation.view.unmetUse(mineral, 0, WorldView.ALL);
        }
        return sums;
    }

    /** The same luck: the fate of a project is one number, and more public money brings more of them off. */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreAwardIsNoLessSelfSufficiency(long seed) {
        Assumptions.assumeTrue(RandomWorlds.calm(seed).scope().contains("m2"), "all minerals are mined");
        double before = -1;
        for (double grant : new double[] {0, 0.05, 0.15, 0.25, 0.6}) {
            double[] sums = ownSupplyAndUse(seed, 2, grant);
            assertTrue(sums[0] / sums[1] >= before - 1e-12, grant + ": " + sums[0] / sums[1] + " after " + before);
            before = sums[0] / sums[1];
        }
    }

    /**
     * Of a mineral with two stages, self-sufficiency can fall if only one of them comes: use grows as
     * the price falls, while the other stage still limits what the country makes by itself. That
     * supply itself never falls by more than new output takes from recyclers (0.02 % was seen).
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreAwardIsNoLessSupplyOfItsOwn(long seed) {
        double before = 0;
        for (double grant : new double[] {0, 0.05, 0.15, 0.25, 0.6}) {
            double own = ownSupplyAndUse(seed, 0, grant)[0];
            assertTrue(own >= before * (1 - 1e-3), grant + ": " + own + " after " + before);
            before = own;
        }
    }
}
