package chokepoint.market.reference;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import chokepoint.policy.Truce;
import chokepoint.random.Draws;

/** A policy and what has become of it. */
final class Act {

    final String name;
    final PolicyInstrument policy;
    final long entity;

    boolean inForce;
    boolean suspended;
    int since;
    int until;
    boolean announced;
    int takesForceIn;
    int onsets;
    /** Month in which an answer is due; negative without one. */
    int due = -1;

    Act(String name, PolicyInstrument policy) {
        this.name = name;
        this.policy = policy;
        entity = Draws.entity("policy/" + name);
    }

    boolean isTruce() {
        return policy instanceof Truce;
    }

    boolean isAnswer() {
        return policy.timing() instanceof Timing.Response;
    }

    boolean answers(Act cause) {
        return policy.timing() instanceof Timing.Response response
                && response.to().contains(cause.name);
    }
}
