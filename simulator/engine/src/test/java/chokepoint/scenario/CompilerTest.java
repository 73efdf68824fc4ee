package chokepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.domain.Stage;
import chokepoint.policy.BoundPolicy;
import chokepoint.random.Draws;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilerTest {

    private static final Blueprint BLUEPRINT =
            Compiler.compile(Variants.plain().scenario()).blueprint();

    private final LaneNames lanes = new LaneNames(BLUEPRINT);

    @Test
    void policiesKeepTheirNamesAsTheirLuck() {
        CompiledScenario compiled = Compiler.compile(RandomWorlds.stormy(231));

        List<String> names = List.copyOf(RandomWorlds.stormy(231).policies().keySet());
        assertEquals(names, compiled.policies().stream().map(BoundPolicy::name).toList());
        for (BoundPolicy policy : compiled.policies()) {
            assertEquals(Draws.entity("policy/" + policy.name()), policy.entity());
        }
    }

    @Test
    void aMineralWithMinesHasTwoMarketsAndOneWithoutHasOne() {
        assertEquals(List.of(Stage.MINED, Stage.REFINED), stages(BLUEPRINT));
        Scenario mineless = Variants.plain()
                .production(Map.of(Scenario.Source.REFINED, Map.of("A", 10.0)))
                .scenario();
        Blueprint blueprint = Compiler.compile(mineless).blueprint();
        assertEquals(List.of(Stage.REFINED), stages(blueprint));
        assertEquals(-1, blueprint.minedMarket()[0]);
    }

    private static List<Stage> stages(Blueprint blueprint) {
        return blueprint.markets().stream().map(MarketPlan::stage).toList();
    }

    @Test
    void lanesLeaveOutHomeAndThoseWhoDoNotTrade() {
        // Refined: A and B sell, all three buy. Countries are numbered A 0, B 1, C 2.
        int[] refined = lanes.between(List.of("ore"), List.of(Stage.REFINED), List.of(), List.of());
        int[] expected = {
            BLUEPRINT.lane(1, 0, 1), BLUEPRINT.lane(1, 0, 2), BLUEPRINT.lane(1, 1, 0), BLUEPRINT.lane(1, 1, 2)
        };
        assertArrayEquals(expected, refined);
        // C neither mines nor refines.
        assertArrayEquals(new int[0], lanes.between(List.of(), List.of(Stage.MINED), List.of(), List.of("C")));
        assertArrayEquals(new int[0], lanes.desks(List.of(), List.of(), "C"));
    }

    @Test
    void exportsOfTheBaseYearAreWhatIsNotSoldAtHome() {
        int desk = lanes.desks(List.of(), List.of(Stage.REFINED), "B")[0];
        MarketPlan plan = BLUEPRINT.markets().get(1);
        int seller = plan.sellersOf()[1][0];

        double home = plan.share0()[seller][plan.segment()[1]] * plan.demand0()[plan.segment()[1]];

        // The fit holds within 1e-13 of 100 t.
        assertEquals(plan.flow0()[seller] - home, lanes.baseExports(desk), 1e-10);
    }

    @Test
    void freightIsFreeAtHome() {
        assertEquals(0, BLUEPRINT.freight(0, 0));
        assertEquals(0.05, BLUEPRINT.freight(0, 2));
    }

    @Test
    void hubsWithoutBuyersAreRefused() {
        // Traders do not sell to the largest maker, A, who is the only user: their goods go nowhere.
        Scenario stuck =
                Variants.plain().demand(Map.of("A", 1.0)).hubs(Map.of("B", 0.1)).scenario();

        assertThrows(IllegalArgumentException.class, () -> Compiler.compile(stuck));
    }
}
