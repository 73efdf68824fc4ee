package chokepoint.shock;

import chokepoint.random.Draws;
import chokepoint.random.RunKey;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.ScenarioLanes;
import chokepoint.world.Disturbance;
import chokepoint.world.Lanes;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.Map;

/** A single shock that strikes a world month by month, without any market. */
final class Struck {

    final CompiledScenario scenario;
    final World world;
    private final ShockProcess.Effect effect;
    private final double[] memory;
    private Draws draws = new Draws(new RunKey(1, 0));
    private int month;

    Struck(ShockProcess shock) {
        // Even seeds do not sample parameters.
        scenario = Compiler.compile(RandomWorlds.with(RandomWorlds.calm(206), Map.of(), Map.of("example", shock)));
        world = scenario.newWorld();
        effect = scenario.shocks().get(0);
        memory = new double[effect.memory()];
        open(0);
    }

    /** Lanes by name. */
    Lanes names() {
        return ScenarioLanes.of(scenario.blueprint());
    }

    void open(int run) {
        draws = new Draws(new RunKey(11, run));
        scenario.newCycle().open(world, draws);
        Arrays.fill(memory, 0);
        month = 0;
    }

    Disturbance next() {
        world.disturbance.calm();
        effect.strike(world.disturbance, memory, world.traits, draws, month++);
        return world.disturbance;
    }
}
