package chokepoint.market;

import chokepoint.policy.BoundPolicy;
import chokepoint.policy.Moment;
import chokepoint.policy.Timing;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.Chronicle.Event;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What governments do this month: policies are announced, take force, are withdrawn or end; others
 * answer them; truces suspend them; and what is in force tightens the border.
 */
final class Governments {

    private static final int NEVER = Integer.MAX_VALUE;

    private final BoundPolicy[] policies;
    private final Relations relations;
    private final Onsets onsets;
    private final double harmOfThreat;
    private final int countries;
    private final ThisMonth moment = new ThisMonth();
    private boolean changed;

    Governments(Blueprint blueprint, List<BoundPolicy> policies) {
        this.policies = policies.toArray(new BoundPolicy[0]);
        relations = new Relations(blueprint, policies);
        onsets = new Onsets(blueprint, relations);
        harmOfThreat = blueprint.politics().harmOfThreat();
        countries = blueprint.countries().size();
    }

    /** The first morning of a run: nothing is announced or in force. */
    void open(World world) {
        relations.open(world);
        world.chronicle.open();
        world.answers = 0;
        for (int p = 0; p < policies.length; p++) {
            world.inForce[p] = false;
            world.suspended[p] = false;
            world.announced[p] = false;
            world.onsets[p] = 0;
            world.dueAt[p] = NEVER;
            Arrays.fill(world.policyMemory[p], 0);
        }
    }

    /** Returns whether the border is another than last month. */
    boolean decide(World world, Draws draws) {
        changed = false;
        moment.world = world;
        moment.draws = draws;
        relations.drift(world, draws);
        for (int p = 0; p < policies.length; p++) {
            end(world, p);
            takeUp(world, p, draws);
        }
        answer(world, draws);
        suspend(world);
        boolean rebuilt = changed || anyUnsteady(world);
        if (rebuilt) {
            tighten(world);
        }
        support(world);
        return rebuilt;
    }

    private void end(World world, int p) {
        if (world.inForce[p] && isOver(world, p)) {
            world.inForce[p] = false;
            tell(world, p, Event.ENDED);
        }
    }

    private boolean isOver(World world, int p) {
        if (!(policies[p].timing() instanceof Timing.Response)) {
            return world.month >= world.inForceUntil[p];
        }
        for (int cause : policies[p].causes()) {
            if (world.inForce[cause]) {
                return false;
            }
        }
        return true;
    }

    private void takeUp(World world, int p, Draws draws) {
        BoundPolicy policy = policies[p];
        if (world.announced[p] && world.month >= world.effectiveFrom[p]) {
            world.announced[p] = false;
            int began = world.effectiveFrom[p] - policy.timing().notice();
            if (draws.uniform(Purpose.CARRIED_OUT, policy.entity(), began)
                    < policy.timing().carriedOut()) {
                takeForce(world, p, began, draws);
            } else {
                tell(world, p, Event.WITHDRAWN);
            }
        } else if (!world.announced[p] && !world.inForce[p] && onsets.begins(world, p, policy, draws)) {
            world.onsets[p]++;
            if (policy.timing().notice() > 0) {
                world.announced[p] = true;
                world.effectiveFrom[p] = world.month + policy.timing().notice();
                relations.harm(world, policy, harmOfThreat);
                tell(world, p, Event.ANNOUNCED);
            } else {
                takeForce(world, p, world.month, draws);
            }
        }
    }

    private void takeForce(World world, int p, int began, Draws draws) {
        BoundPolicy policy = policies[p];
        world.inForce[p] = true;
        world.inForceSince[p] = world.month;
        world.inForceUntil[p] = onsets.until(world, policy, began, draws);
        relations.harm(world, policy, policy.timing().notice() > 0 ? 1 - harmOfThreat : 1);
        tell(world, p, Event.IN_FORCE);
        for (int q = 0; q < policies.length; q++) {
            if (answers(q, p) && !world.inForce[q] && world.dueAt[q] == NEVER) {
                Timing.Response response = (Timing.Response) policies[q].timing();
                double u = draws.uniform(Purpose.RESPONSE, policies[q].entity(), world.month);
                if (world.onsets[q] < response.most() && u < response.probability()) {
                    world.onsets[q]++;
                    world.dueAt[q] = world.month + response.lag();
                }
            }
        }
    }

    private boolean answers(int answer, int cause) {
        for (int p : policies[answer].causes()) {
            if (p == cause) {
                return true;
            }
        }
        return false;
    }

    /** Answers that are due take force, and may call for further answers; each policy at most once a month. */
    private void answer(World world, Draws draws) {
        boolean again = true;
        while (again) {
            again = false;
            for (int q = 0; q < policies.length; q++) {
                if (world.dueAt[q] <= world.month) {
                    world.dueAt[q] = NEVER;
                    // A cause that has gone by the time the answer is ready is not answered.
                    if (!isOver(world, q)) {
                        takeForce(world, q, world.month, draws);
                        world.answers++;
                        again = true;
                    }
                }
            }
        }
    }

    private void suspend(World world) {
        for (int p = 0; p < policies.length; p++) {
            boolean suspended = false;
            for (int t = 0; t < policies.length && world.inForce[p] && !policies[p].isTruce(); t++) {
                BoundPolicy truce = policies[t];
                suspended |=
                        truce.isTruce() && world.inForce[t] && policies[p].isBetween(truce.actor(), truce.targets()[0]);
            }
            if (suspended != world.suspended[p]) {
                world.suspended[p] = suspended;
                if (world.inForce[p]) {
                    tell(world, p, suspended ? Event.SUSPENDED : Event.RESUMED);
                }
            }
        }
    }

    private void tell(World world, int p, Event event) {
        changed = true;
        world.chronicle.add(world.month, p, event);
    }

    private boolean anyUnsteady(World world) {
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !world.suspended[p] && !policies[p].effect().isSteady()) {
                return true;
            }
        }
        return false;
    }

    private void tighten(World world) {
        world.border.open();
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !world.suspended[p]) {
                moment.policy = p;
                policies[p].effect().tighten(world.border, moment);
            }
        }
    }

    private void support(World world) {
        world.support.end();
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !world.suspended[p]) {
                moment.policy = p;
                policies[p].effect().support(world.support, moment);
            }
        }
    }

    /** One object for all policies and months, so that a month allocates nothing. */
    private final class ThisMonth implements Moment {

        private @Nullable World world;
        private @Nullable Draws draws;
        private int policy;

        @Override
        public int monthsInForce() {
            return Objects.requireNonNull(world).month - world.inForceSince[policy];
        }

        @Override
        public double relation(int country) {
            return Objects.requireNonNull(world).relations[policies[policy].actor() * countries + country];
        }

        @Override
        public double[] memory() {
            return Objects.requireNonNull(world).policyMemory[policy];
        }

        @Override
        public double uniform(Purpose purpose) {
            return Objects.requireNonNull(draws)
                    .uniform(purpose, policies[policy].entity(), Objects.requireNonNull(world).month);
        }
    }
}
