package chokepoint.market;

import chokepoint.policy.BoundPolicy;
import chokepoint.random.Draws;
import chokepoint.random.Purpose;
import chokepoint.world.Blueprint;
import chokepoint.world.Chronicle.Event;
import chokepoint.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What governments do this month: policies are announced, take force, are withdrawn or end; others
 * answer them; truces suspend them; and what is in force tightens the border (MODEL.md, section 7.8).
 */
final class Governments {

    private final BoundPolicy[] policies;
    /** Truces first, for what else takes force this month must know of them. */
    private final int[] order;

    private final boolean[] begins;
    private final Relations relations;
    private final Onsets onsets;
    private final Truces truces;
    private final Answers answers;
    private final Threats threats;
    private final double harmOfThreat;
    private final ThisMonth moment;
    private boolean changed;

    Governments(Blueprint blueprint, List<BoundPolicy> policies) {
        this.policies = policies.toArray(new BoundPolicy[0]);
        order = IntStream.concat(
                        IntStream.range(0, policies.size())
                                .filter(p -> policies.get(p).isTruce()),
                        IntStream.range(0, policies.size())
                                .filter(p -> !policies.get(p).isTruce()))
                .toArray();
        begins = new boolean[policies.size()];
        relations = new Relations(blueprint, policies);
        onsets = new Onsets(blueprint, relations);
        truces = new Truces(this.policies);
        answers = new Answers(this.policies);
        threats = new Threats(blueprint, this.policies, truces);
        harmOfThreat = blueprint.politics().harmOfThreat();
        moment = new ThisMonth(blueprint.countries().size());
    }

    /** The first morning of a run: nothing is announced or in force. */
    void open(World world) {
        relations.open(world);
        answers.open(world);
        threats.open(world);
        world.chronicle.open();
        world.answers = 0;
        for (int p = 0; p < policies.length; p++) {
            world.inForce[p] = false;
            world.suspended[p] = false;
            world.announced[p] = false;
            world.onsets[p] = 0;
            Arrays.fill(world.policyMemory[p], 0);
        }
    }

    /** Returns whether the border is another than last month. */
    boolean decide(World world, Draws draws) {
        changed = false;
        moment.begin(world, draws);
        relations.drift(world, draws);
        end(world);
        // All decide by how things stand in the morning, whatever the others do today.
        for (int p = 0; p < policies.length; p++) {
            begins[p] = !world.announced[p] && !world.inForce[p] && onsets.begins(world, p, policies[p], draws);
        }
        for (int p : order) {
            takeUp(world, p, draws);
        }
        rest(world, draws);
        for (int q = answers.next(world, truces); q >= 0; q = answers.next(world, truces)) {
            takeForce(world, q, world.month, draws);
            world.answers++;
        }
        rest(world, draws);
        boolean rebuilt = changed || anyUnsteady(world);
        if (rebuilt) {
            tighten(world);
        }
        threats.feel(world, moment, rebuilt);
        support(world);
        return rebuilt;
    }

    private void end(World world) {
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !policies[p].isAnswer() && world.month >= world.inForceUntil[p]) {
                end(world, p);
            }
        }
        boolean[] rooted = answers.rooted(world);
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !rooted[p]) {
                end(world, p);
            }
        }
    }

    private void end(World world, int p) {
        world.inForce[p] = false;
        world.suspended[p] = false;
        tell(world, p, Event.ENDED);
    }

    private void takeUp(World world, int p, Draws draws) {
        BoundPolicy policy = policies[p];
        int notice = policy.timing().notice();
        if (begins[p]) {
            world.onsets[p]++;
            if (notice == 0) {
                takeForce(world, p, world.month, draws);
                return;
            }
            world.announced[p] = true;
            world.effectiveFrom[p] = onsets.effectiveFrom(world, policy);
            relations.harm(world, policy, harmOfThreat, truces);
            tell(world, p, Event.ANNOUNCED);
        }
        if (world.announced[p] && world.month >= world.effectiveFrom[p]) {
            world.announced[p] = false;
            int began = world.effectiveFrom[p] - notice;
            if (draws.uniform(Purpose.CARRIED_OUT, policy.entity(), began)
                    < policy.timing().carriedOut()) {
                takeForce(world, p, began, draws);
            } else {
                tell(world, p, Event.WITHDRAWN);
            }
        }
    }

    private void takeForce(World world, int p, int began, Draws draws) {
        BoundPolicy policy = policies[p];
        world.inForce[p] = true;
        world.inForceSince[p] = world.month;
        world.inForceUntil[p] = onsets.until(world, policy, began, draws);
        tell(world, p, Event.IN_FORCE);
        act(world, p, policy.timing().notice() > 0 ? 1 - harmOfThreat : 1, draws);
    }

    /** Taking force, and coming back after a truce, harms relations and calls for answers; a truce spares both. */
    private void act(World world, int p, double harm, Draws draws) {
        relations.harm(world, policies[p], harm, truces);
        if (!truces.stay(world, p)) {
            answers.call(world, p, draws);
        }
    }

    private void rest(World world, Draws draws) {
        boolean[] acting = answers.acting(world, truces);
        for (int p = 0; p < policies.length; p++) {
            boolean suspended = world.inForce[p] && !acting[p];
            if (suspended != world.suspended[p]) {
                world.suspended[p] = suspended;
                tell(world, p, suspended ? Event.SUSPENDED : Event.RESUMED);
                if (!suspended) {
                    act(world, p, 1, draws);
                }
            }
        }
    }

    private void tell(World world, int p, Event event) {
        changed = true;
        boolean answers = event == Event.IN_FORCE && policies[p].isAnswer();
        world.chronicle.add(world.month, p, event, answers ? world.answered[p] : -1);
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
        truces.spare(world, world.border);
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !world.suspended[p]) {
                policies[p].effect().tighten(world.border, as(world, p));
            }
        }
    }

    private void support(World world) {
        world.support.end();
        for (int p = 0; p < policies.length; p++) {
            if (world.inForce[p] && !world.suspended[p]) {
                policies[p].effect().support(world.support, as(world, p));
            }
        }
    }

    private ThisMonth as(World world, int p) {
        return moment.as(p, policies[p].actor(), policies[p].entity(), world.inForceSince[p]);
    }
}
