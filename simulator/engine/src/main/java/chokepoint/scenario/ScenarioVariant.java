package chokepoint.scenario;

import chokepoint.policy.PolicyInstrument;
import chokepoint.policy.Timing;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a scenario without some of its policies and shocks.
 *
 * <p>This is the only place that takes a policy out of a scenario that has been read: whatever else
 * names policies must be put right here, so that the variant is as valid as the scenario.
 */
public final class ScenarioVariant {

    private ScenarioVariant() {}

    /**
     * The same scenario without what is named; all else keeps its order, and its random numbers,
     * which are looked up by name. An answer keeps what is left for it to answer; one with nothing left would never be given,
     * and goes too.
     *
     * @param policies names of policies of the scenario
     * @param shocks names of shocks of the scenario
     */
    public static Scenario without(Scenario scenario, Collection<String> policies, Collection<String> shocks) {
        return new Scenario(
                scenario.scope(),
                scenario.parametricUncertainty(),
                scenario.market(),
                scenario.politics(),
                scenario.relations(),
                scenario.industries(),
                scenario.hosts(),
                scenario.projects(),
                scenario.minerals(),
                scenario.countries(),
                scenario.production(),
                scenario.capacity(),
                scenario.demand(),
                scenario.endUses(),
                scenario.tradeCosts(),
                scenario.tariffs(),
                scenario.importSources(),
                scenario.hubs(),
                answersPutRight(rest(scenario.policies(), policies, "policy")),
                rest(scenario.shocks(), shocks, "shock"));
    }

    private static Map<String, PolicyInstrument> answersPutRight(Map<String, PolicyInstrument> policies) {
        Map<String, PolicyInstrument> right = new LinkedHashMap<>();
        policies.forEach((name, policy) -> {
            if (policy.timing() instanceof Timing.Response answer) {
                List<String> left =
                        answer.to().stream().filter(policies::containsKey).toList();
                if (!left.isEmpty()) {
                    right.put(name, policy.withTiming(answer.to(left)));
                }
            } else {
                right.put(name, policy);
            }
        });
        // What went may have been answered in its turn.
        return right.size() == policies.size() ? Collections.unmodifiableMap(right) : answersPutRight(right);
    }

    private static <V> Map<String, V> rest(Map<String, V> all, Collection<String> gone, String kind) {
        Map<String, V> rest = new LinkedHashMap<>(all);
        for (String name : gone) {
            if (rest.remove(name) == null) {
                throw new IllegalArgumentException(kind + " (" + name + ") must be one of " + all.keySet());
            }
        }
        return Collections.unmodifiableMap(rest);
    }
}
