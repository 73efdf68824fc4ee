package chokepoint.scenario;

import chokepoint.market.MonthlyCycle;
import chokepoint.policy.BoundPolicy;
import chokepoint.shock.ShockProcess;
import chokepoint.world.Blueprint;
import chokepoint.world.World;
import java.util.List;

/**
 * A scenario ready to run: all names are numbers. Immutable; all threads share it.
 *
 * @param blueprint what does not change
 * @param policies in the order of the scenario
 * @param shocks in the order of the scenario
 */
public record CompiledScenario(Blueprint blueprint, List<BoundPolicy> policies, List<ShockProcess.Effect> shocks) {

    /** A world of its own for one worker. */
    public World newWorld() {
        return new World(
                blueprint,
                policies.stream().mapToInt(policy -> policy.effect().memory()).toArray(),
                shocks.stream().mapToInt(ShockProcess.Effect::memory).toArray());
    }

    /** A cycle of its own for one worker. */
    public MonthlyCycle newCycle() {
        return new MonthlyCycle(blueprint, policies, shocks);
    }
}
