package chokepoint.metric;

import chokepoint.domain.Industry;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.market.MonthlyCycle;
import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenario.Source;
import chokepoint.scenario.Scenarios;
import chokepoint.world.Blueprint;
import chokepoint.world.MarketState;
import chokepoint.world.World;
import chokepoint.world.WorldView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries A, B and C and minerals {@code ore} (mined by A, refined by B, 1200 t a year) and {@code
 * salt} (made by C, 600 t a year), both at 1000 USD/t. A uses half of both, B and C a quarter each; a
 * quarter of the use of ore is for lamps, the rest and all salt for paint. A taxes ore from B at 25 %.
 * Lamps lose 50 USD of output for each USD of ore that they miss, and the economy twice that.
 */
final class TinyWorld {

    static final int ORE = 0;
    static final int SALT = 1;
    static final int A = 0;
    static final int B = 1;
    static final int C = 2;

    /** B supplies ore by name, C neither, though it makes salt. */
    static final TradePlaces PLACES = new TradePlaces(
            Map.of("A", Map.of("ore", List.of("B"))),
            Map.of(
                    Stage.MINED,
                    Map.of("ore", List.of("A")),
                    Stage.REFINED,
                    Map.of("ore", List.of("B"), "salt", List.of("C"))));

    final Blueprint blueprint;
    final World world;
    final WorldView view;

    TinyWorld() {
        CompiledScenario scenario = Compiler.compile(scenario());
        blueprint = scenario.blueprint();
        world = scenario.newWorld();
        view = new WorldView(blueprint, world);
        MonthlyCycle cycle = scenario.newCycle();
        Draws draws = new Draws(new RunKey(1, 0));
        cycle.open(world, draws);
        cycle.advance(world, draws);
    }

    static Scenario scenario() {
        return scenario(Map.of());
    }

    static Scenario scenario(Map<String, Map<String, Double>> relations) {
        return new Scenario(
                List.of("ore", "salt"),
                false,
                Scenarios.rules(),
                Scenarios.politics(),
                relations,
                Map.of("lamps", new Industry(1, 1, 0, 50, 2)),
                Map.of(),
                Map.of(),
                Map.of("ore", Scenarios.mineral(-0.2, 0.2, 2), "salt", Scenarios.mineral(-0.2, 0.2, 2)),
                Scenarios.countries("A", "B", "C"),
                Map.of(
                        "ore", Map.of(Source.MINED, Map.of("A", 1200.0), Source.REFINED, Map.of("B", 1200.0)),
                        "salt", Map.of(Source.REFINED, Map.of("C", 600.0))),
                Map.of("ore", Map.of("A", 0.5, "B", 0.25, "C", 0.25), "salt", Map.of("A", 0.5, "B", 0.25, "C", 0.25)),
                Map.of("ore", uses(0.75, 0.25), "salt", uses(1, 0)),
                Map.of("ZONE", Map.of("ZONE", 0.0)),
                Map.of("A", Map.of("B", Map.of("ore", 0.25))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Map<String, Prior> uses(double paint, double lamps) {
        Map<String, Prior> uses = new LinkedHashMap<>();
        uses.put("paint", Prior.of(paint));
        if (lamps > 0) {
            uses.put("lamps", Prior.of(lamps));
        }
        return uses;
    }

    /** The refined market of a mineral. */
    MarketState market(int mineral) {
        return world.markets[blueprint.refinedMarket()[mineral]];
    }

    /** The buyer of a country, 0 for paint, 1 for lamps. */
    int buyer(int mineral, int country, int endUse) {
        return blueprint.markets().get(blueprint.refinedMarket()[mineral]).segment()[country] + endUse;
    }
}
