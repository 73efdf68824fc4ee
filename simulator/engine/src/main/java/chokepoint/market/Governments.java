package chokepoint.market;

import chokepoint.numeric.Reals;
import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.List;

/** Which policies are in force this month, and what they leave of the border. */
final class Governments {

    private final BoundPolicy[] policies;
    private final boolean[] before;

    Governments(List<BoundPolicy> policies) {
        this.policies = policies.toArray(new BoundPolicy[0]);
        before = new boolean[this.policies.length];
    }

    void decide(World world, Draws draws) {
        System.arraycopy(world.inForce, 0, before, 0, before.length);
        for (int p = 0; p < policies.length; p++) {
            world.inForce[p] = isInForce(world, p, draws);
        }
        if (!Arrays.equals(before, world.inForce)) {
            world.border.open();
            for (int p = 0; p < policies.length; p++) {
                if (world.inForce[p]) {
                    policies[p].effect().tighten(world.border);
                }
            }
        }
    }

    private boolean isInForce(World world, int policy, Draws draws) {
        Timing timing = policies[policy].timing();
        if (timing instanceof Timing.Window window) {
            return world.month >= window.start() && world.month - window.start() < window.length();
        }
        return inSpell(world, policy, (Timing.Spells) timing, draws);
    }

    private boolean inSpell(World world, int policy, Timing.Spells spells, Draws draws) {
        int month = world.month;
        if (month < world.inForceUntil[policy]) {
            return true;
        }
        if (month < spells.earliest() || world.onsets[policy] >= spells.most()) {
            return false;
        }
        long entity = policies[policy].entity();
        double hazard = 1 - Reals.exp(-spells.onsetsPerYear() / 12);
        if (draws.uniform(Purpose.POLICY_ONSET, entity, month) >= hazard) {
            return false;
        }
        boolean isShort = draws.uniform(Purpose.SPELL_KIND, entity, month) < spells.shortShare();
        double mean = isShort ? spells.shortMean() : spells.longMean();
        double length = -mean * Reals.log(draws.uniform(Purpose.SPELL_LENGTH, entity, month));
        world.onsets[policy]++;
        world.inForceUntil[policy] = month + (int) Math.max(1, Math.min(100_000, Math.rint(length)));
        return true;
    }
}
