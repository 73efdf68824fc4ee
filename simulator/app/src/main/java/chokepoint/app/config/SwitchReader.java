package chokepoint.app.config;

import chokepoint.study.Attribution;
import chokepoint.study.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the switches of an attribution: which policies and shocks of a scenario each turns off. What
 * is wrong is added to the problems.
 */
final class SwitchReader {

    private static final String SWITCHES = "attribution.switches";
    private static final String POLICIES = "policies";
    private static final String SHOCKS = "shocks";

    private final String scenario;
    private final Node.Mapping tree;
    private final Problems problems;
    /** The switch that has taken a policy or shock, by section and name. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param scenario name of the scenario
     * @param tree the whole scenario
     */
    SwitchReader(String scenario, Node.Mapping tree, Problems problems) {
        this.scenario = scenario;
        this.tree = tree;
        this.problems = problems;
    }

    /** The switches in the order of the file; one that cannot be made is left out. */
    List<Switch> read(Node.Mapping section, Map<String, AttributionSection.Parts> written) {
        List<Switch> switches = new ArrayList<>();
        written.forEach((name, parts) -> {
            Node.Entry entry = Objects.requireNonNull(section.entries().get(name), name);
            String path = Slot.below(SWITCHES, name);
            List<String> policies = names(POLICIES, parts.policies(), entry.value(), path);
            List<String> shocks = names(SHOCKS, parts.shocks(), entry.value(), path);
            if (!StudyHeader.isName(name)) {
                problems.add(entry.key(), path, "a switch's name must " + StudyHeader.NAME_RULE);
            } else if (name.equals(Attribution.ALL)) {
                problems.add(entry.key(), path, "'all' stands for all switches together; choose another name");
            } else if (parts.policies().isEmpty() && parts.shocks().isEmpty()) {
                problems.add(entry.value().mark(), path, "a switch must name at least one of policies or shocks");
            } else if (!policies.isEmpty() || !shocks.isEmpty()) {
                switches.add(new Switch(name, policies, shocks));
            }
        });
        return switches;
    }

    /** The names that are meant, in alphabetical order, so that the order in the file means nothing. */
    private List<String> names(String kind, List<String> written, Node parts, String path) {
        List<String> known = tree.get(kind) instanceof Node.Mapping defined
                ? List.copyOf(defined.entries().keySet())
                : List.of();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < written.size(); k++) {
            Mark mark = mark(parts, kind, k);
            String place = path + "." + kind + "[" + k + "]";
            String pattern = written.get(k);
            List<String> meant =
                    known.stream().filter(name -> matches(pattern, name)).toList();
            if (meant.isEmpty()) {
                problems.add(mark, place, unknown(kind, pattern, known));
            }
            for (String name : meant) {
                String other = taken.putIfAbsent(kind + "." + name, path);
                if (other == null) {
                    names.add(name);
                } else {
                    problems.add(mark, place, "'" + name + "' must be named once only, but is in " + other + " too");
                }
            }
        }
        return names.stream().sorted().toList();
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    private String unknown(String kind, String pattern, List<String> known) {
        String what = pattern.endsWith("*") ? " begins no name in " : " is not a name in ";
        return Node.Scalar.quoted(pattern) + what + kind + " of scenario " + scenario + Spelling.hint(pattern, known)
                + Spelling.listed("known names", known);
    }

    private static Mark mark(Node parts, String kind, int item) {
        return parts instanceof Node.Mapping mapping && mapping.get(kind) instanceof Node.Sequence list
                ? list.items().get(item).mark()
                : parts.mark();
    }
}
