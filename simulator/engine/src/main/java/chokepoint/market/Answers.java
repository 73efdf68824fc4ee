package chokepoint.market;

import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who answers whom: answers are called for, wait, and last as long as what they go back to (MODEL.md,
 * equation G3). Chains and circles are bounded, because a policy takes force at most once a month and
 * not while it is in force.
 */
final class Answers {

    private static final int NEVER = Integer.MAX_VALUE;

    private final BoundPolicy[] policies;
    private final int[] answers;
    /** By policy: who may answer it. */
    private final int[][] answersTo;

    private final boolean[] reached;

    Answers(BoundPolicy[] policies) {
        this.policies = policies;
        answers = IntStream.range(0, policies.length)
                .filter(p -> policies[p].isAnswer())
                .toArray();
        answersTo = new int[policies.length][];
        for (int p = 0; p < policies.length; p++) {
            int cause = p;
            answersTo[p] = Arrays.stream(answers)
                    .filter(q -> Arrays.stream(policies[q].causes()).anyMatch(c -> c == cause))
                    .toArray();
        }
        reached = new boolean[policies.length];
    }

    void open(World world) {
        Arrays.fill(world.dueAt, NEVER);
        Arrays.fill(world.answered, -1);
    }

    /** A policy has taken force: each of its answers that is idle is given with its probability. */
    void call(World world, int cause, Draws draws) {
        for (int q : answersTo[cause]) {
            Timing.Response response = (Timing.Response) policies[q].timing();
            boolean idle = !world.inForce[q] && world.dueAt[q] == NEVER;
            if (idle && world.onsets[q] < response.most()) {
                double u = draws.uniform(Purpose.RESPONSE, policies[q].entity(), world.month);
                if (u < response.probability()) {
                    world.onsets[q]++;
                    world.dueAt[q] = world.month + response.lag();
                    world.answered[q] = cause;
                }
            }
        }
    }

    /**
     * The next answer that takes force this month, or -1. One whose causes have all gone is dropped; one
     * whose causes all rest in a truce waits.
     */
    int next(World world, Truces truces) {
        for (int q : answers) {
            if (world.dueAt[q] <= world.month) {
                boolean any = false;
                boolean acts = false;
                for (int cause : policies[q].causes()) {
                    any |= world.inForce[cause];
                    acts |= world.inForce[cause] && !world.suspended[cause] && !truces.stay(world, cause);
                }
                if (acts || !any) {
                    world.dueAt[q] = NEVER;
                }
                if (acts) {
                    return q;
                }
            }
        }
        return -1;
    }

    /** Marks what is in force and is no answer, or goes back to such a policy. */
    boolean[] rooted(World world) {
        for (int p = 0; p < policies.length; p++) {
            reached[p] = world.inForce[p] && !policies[p].isAnswer();
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int q : answers) {
                if (world.inForce[q] && !reached[q] && anyReached(q)) {
                    reached[q] = true;
                    more = true;
                }
            }
        }
        return reached;
    }

    /** Marks what acts: it does not rest in a truce, and nor does all that it answers. */
    boolean[] acting(World world, Truces truces) {
        for (int p = 0; p < policies.length; p++) {
            BoundPolicy policy = policies[p];
            reached[p] = world.inForce[p] && (policy.isTruce() || (!policy.isAnswer() && !truces.stay(world, p)));
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int q : answers) {
                if (world.inForce[q] && !reached[q] && anyReached(q) && !truces.stay(world, q)) {
                    reached[q] = true;
                    more = true;
                }
            }
        }
        return reached;
    }

    private boolean anyReached(int answer) {
        for (int cause : policies[answer].causes()) {
            if (reached[cause]) {
                return true;
            }
        }
        return false;
    }
}
