package chokepoint.study;

import chokepoint.domain.Require;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.ScenarioVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be attributed: the effect of all switches of a scenario together, to each of them.
 *
 * <p>A coalition is a set of switches that are on, written as a number whose bit {@code k} is switch
 * {@code k}. Coalition 0 is the baseline; the last one is the scenario itself.
 *
 * @param scenario its name
 * @param runs replications of each coalition, from run 0
 * @param switches at most {@link #MOST_SWITCHES}, with no policy or shock in two of them
 */
public record Attribution(String scenario, int runs, List<Switch> switches) {

    /** Every switch doubles the work; six are 64 coalitions. */
    public static final int MOST_SWITCHES = 6;

    /** The name under which all switches together are reported. */
    public static final String ALL = "all";

    public Attribution {
        switches = List.copyOf(switches);
        Require.between(runs, 1, 10_000_000, "runs");
        Require.between(switches.size(), 1, MOST_SWITCHES, "number of switches");
        Set<String> taken = new TreeSet<>();
        for (Switch one : switches) {
            requireNew(taken, "switch " + one.name());
            one.policies().forEach(policy -> requireNew(taken, "policy " + policy));
            one.shocks().forEach(shock -> requireNew(taken, "shock " + shock));
        }
    }

    /** How many coalitions there are. */
    public int coalitions() {
        return 1 << switches.size();
    }

    /** The scenario itself, as a coalition. */
    public int whole() {
        return coalitions() - 1;
    }

    /** How many runs there are besides those of the scenario itself. */
    public long runsOfVariants() {
        return (long) runs * whole();
    }

    /** The name of a coalition, for example {@code everything[tariffs+disruption]}. */
    public String name(int coalition) {
        List<String> on = new ArrayList<>();
        for (int k = 0; k < switches.size(); k++) {
            if ((coalition & 1 << k) != 0) {
                on.add(switches.get(k).name());
            }
        }
        return scenario + "[" + String.join("+", on) + "]";
    }

    /** The scenario with the switches of a coalition on and all others off. */
    public Scenario variant(Scenario whole, int coalition) {
        List<String> policies = new ArrayList<>();
        List<String> shocks = new ArrayList<>();
        for (int k = 0; k < switches.size(); k++) {
            if ((coalition & 1 << k) == 0) {
                policies.addAll(switches.get(k).policies());
                shocks.addAll(switches.get(k).shocks());
            }
        }
        return ScenarioVariant.without(whole, policies, shocks);
    }

    private static void requireNew(Set<String> taken, String thing) {
        if (!taken.add(thing)) {
            throw new IllegalArgumentException(thing + " must be named once only");
        }
    }
}
