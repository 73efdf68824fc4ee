package chokepoint.study;

import java.util.List;

/**
 * Something that an attribution turns on and off.
 *
 * @param name for example {@code export-controls}
 * @param policies names of policies of the scenario; may be empty if there are shocks
 * @param shocks names of shocks of the scenario; may be empty if there are policies
 */
public record Switch(String name, List<String> policies, List<String> shocks) {

    public Switch {
        policies = List.copyOf(policies);
        shocks = List.copyOf(shocks);
        if (name.equals(Attribution.ALL)) {
            throw new IllegalArgumentException("name (" + name + ") must not be that of all switches together");
        }
        if (policies.isEmpty() && shocks.isEmpty()) {
            throw new IllegalArgumentException("a switch must name at least one policy or shock");
        }
    }
}
