package chokepoint.market;

import chokepoint.domain.PoliticsRules;
import chokepoint.policy.BoundPolicy;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How countries get on: relations go back towards their base, move by chance, and fall by acts
 * (MODEL.md, equations P1 and P2). Only pairs that some policy is about are followed.
 */
final class Relations {

    private final PoliticsRules rules;
    private final double[] base;
    private final int countries;
    private final int[] one;
    private final int[] other;
    private final long[] entities;

    Relations(Blueprint blueprint, List<BoundPolicy> policies) {
        rules = blueprint.politics();
        base = blueprint.relation0();
        countries = blueprint.countries().size();
        boolean[] followed = new boolean[countries * countries];
        for (BoundPolicy policy : policies) {
            for (int target : policy.targets()) {
                followed[Math.min(policy.actor(), target) * countries + Math.max(policy.actor(), target)] = true;
            }
        }
        int[] pairs =
                IntStream.range(0, followed.length).filter(k -> followed[k]).toArray();
        one = Arrays.stream(pairs).map(k -> k / countries).toArray();
        other = Arrays.stream(pairs).map(k -> k % countries).toArray();
        entities = new long[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            // By name and in order of name, so that the order of countries in the file does not matter.
            String a = blueprint.countries().get(one[k]);
            String b = blueprint.countries().get(other[k]);
            entities[k] = Draws.entity("relation/" + (a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a));
        }
    }

    void open(World world) {
        System.arraycopy(base, 0, world.relations, 0, base.length);
    }

    /** P1: repair and chance. */
    void drift(World world, Draws draws) {
        for (int k = 0; k < one.length; k++) {
            int pair = one[k] * countries + other[k];
            double relation = world.relations[pair];
            double step = (base[pair] - relation) / rules.repairTime();
            if (rules.noise() > 0) {
                step += rules.noise() * draws.normal(Purpose.RELATION, entities[k], world.month);
            }
            set(world, one[k], other[k], relation + step);
        }
    }

    /** P2: an act harms relations with all of its targets with whom no truce holds. */
    void harm(World world, BoundPolicy policy, double share, Truces truces) {
        for (int target : policy.targets()) {
            if (truces.hold(world, policy.actor(), target)) {
                continue;
            }
            double relation = world.relations[policy.actor() * countries + target];
            set(world, policy.actor(), target, relation - share * policy.harm());
        }
    }

    private void set(World world, int a, int b, double relation) {
        double bounded = Math.max(-1, Math.min(1, relation));
        world.relations[a * countries + b] = bounded;
        world.relations[b * countries + a] = bounded;
    }

    /** Whether the actor is in conflict with any of the policy's targets. */
    boolean inConflict(World world, BoundPolicy policy) {
        for (int target : policy.targets()) {
            if (world.relations[policy.actor() * countries + target] < rules.conflictBelow()) {
                return true;
            }
        }
        return false;
    }
}
