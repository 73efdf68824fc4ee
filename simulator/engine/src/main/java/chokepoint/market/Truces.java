package chokepoint.market;

import chokepoint.policy.BoundPolicy;
import chokepoint.world.Border;
import chokepoint.world.World;
import java.util.stream.IntStream;

/** Which countries have a truce, and what rests because of it (MODEL.md, equation G4). */
final class Truces {

    private final BoundPolicy[] policies;
    private final int[] truces;

    Truces(BoundPolicy[] policies) {
        this.policies = policies;
        truces = IntStream.range(0, policies.length)
                .filter(p -> policies[p].isTruce())
                .toArray();
    }

    /** Whether a truce between two countries is in force. */
    boolean hold(World world, int one, int other) {
        for (int t : truces) {
            if (world.inForce[t]) {
                int side = policies[t].actor();
                int with = policies[t].targets()[0];
                if ((side == one && with == other) || (side == other && with == one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a policy, if it is in force, has no target left that its country has no truce with. */
    boolean stay(World world, int p) {
        BoundPolicy policy = policies[p];
        if (truces.length == 0 || policy.isTruce() || policy.targets().length == 0) {
            return false;
        }
        for (int target : policy.targets()) {
            if (!hold(world, policy.actor(), target)) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what follows off the lanes between countries that have a truce. */
    void spare(World world, Border border) {
        for (int t : truces) {
            if (world.inForce[t]) {
                border.spare(policies[t].actor(), policies[t].targets()[0]);
            }
        }
    }
}
