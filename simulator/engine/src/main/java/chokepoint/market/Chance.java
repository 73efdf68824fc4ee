package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.random.Draws;
import chokepoint.shock.ShockProcess;
import chokepoint.world.World;
import java.util.List;

/** What nobody decides this month. */
final class Chance {

    private final ShockProcess.Effect[] shocks;

    Chance(List<ShockProcess.Effect> shocks) {
        this.shocks = shocks.toArray(new ShockProcess.Effect[0]);
    }

    void strike(World world, Draws draws) {
        world.disturbance.calm();
        for (int k = 0; k < shocks.length; k++) {
            shocks[k].strike(world.disturbance, world.shockMemory[k], world.traits, draws, world.month);
        }
        for (int g = 0; g < world.demandFactor.length; g++) {
            double[] factor = world.demandFactor[g];
            for (int e = 0; e < factor.length; e++) {
                factor[e] = Reals.exp(world.disturbance.demandLog(g, e));
            }
        }
    }
}
