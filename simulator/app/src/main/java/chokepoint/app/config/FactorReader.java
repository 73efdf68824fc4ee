package chokepoint.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the factors of a sweep file, and looks up their paths in the scenarios. */
final class FactorReader {

    static final String SECTION = "factors";

    private final Map<String, Node.Mapping> scenarios;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param scenarios whole trees by name; empty if they could not be read
     */
    FactorReader(Map<String, Node.Mapping> scenarios, Problems problems) {
        this.scenarios = scenarios;
        this.problems = problems;
    }

    /**
     * A factor before it is known which levels it has.
     *
     * @param on the scenarios on which it is laid
     * @param unit of its numbers; empty of choices and switches, and where paths do not agree
     */
    record Read(
            String name,
            Node.Mapping map,
            Mark mark,
            FactorSection section,
            List<String> paths,
            List<String> on,
            String unit,
            boolean isPart) {

        String path() {
            return Slot.below(SECTION, name);
        }
    }

    /** All factors without a problem. */
    List<Read> read(Node.Mapping section) {
        List<Read> factors = new ArrayList<>();
        section.entries().forEach((name, entry) -> {
            if (!StudyHeader.isName(name)) {
                problems.add(entry.key(), Slot.below(SECTION, name), "a factor's name must " + StudyHeader.NAME_RULE);
            } else if (entry.value() instanceof Node.Mapping map) {
                Read factor = factor(name, entry.key(), map);
                if (factor != null) {
                    refuseOverlap(factor, factors);
                    factors.add(factor);
                }
            }
        });
        return factors;
    }

    private @Nullable Read factor(String name, Mark mark, Node.Mapping map) {
        int before = problems.list().size();
        String place = Slot.below(SECTION, name);
        Record bound = new RecordBinder(map, problems).record(map, place, FactorSection.kind(map));
        if (!(bound instanceof FactorSection section)) {
            return null;
        }
        List<Node.Scalar> paths = paths(section.path(), place);
        List<String> on = on(map, section.in(), place);
        Set<Boolean> parts = new LinkedHashSet<>();
        if (problems.list().size() == before && !scenarios.isEmpty()) {
            paths.forEach(path -> parts.add(isPart(path, on, place)));
        }
        boolean isPart = parts.contains(true);
        if (parts.size() > 1 && problems.list().size() == before) {
            problems.add(
                    section.path().mark(), place + ".path", "a factor is of whole policies and shocks, or of none");
        }
        if (isPart && section.range() != null && !(section instanceof FactorSection.Chosen)) {
            String rule = "a whole policy or shock is on or off: give it values: [on, off], or name one of its keys";
            problems.add(section.path().mark(), place + ".path", rule);
        }
        List<String> texts = paths.stream().map(Node.Scalar::text).toList();
        return problems.list().size() > before
                ? null
                : new Read(name, map, mark, section, texts, on, unit(texts, on), isPart);
    }

    private String unit(List<String> paths, List<String> on) {
        Set<String> units = new LinkedHashSet<>();
        for (String scenario : on) {
            Node.Mapping tree = Objects.requireNonNull(scenarios.get(scenario), scenario);
            paths.forEach(path -> units.add(PathUnit.of(tree, path)));
        }
        return units.size() == 1 ? units.iterator().next() : "";
    }

    private List<Node.Scalar> paths(Node written, String place) {
        List<Node.Scalar> paths = new ArrayList<>();
        List<Node> items = written instanceof Node.Sequence list ? list.items() : List.of(written);
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar && scalar.kind() == Kind.TEXT) {
                paths.add(scalar);
            } else {
                problems.add(
                        item.mark(),
                        place + ".path",
                        "expected the path of a key, as in market.substitution, but found " + item.described());
            }
        }
        if (items.isEmpty()) {
            problems.add(written.mark(), place + ".path", "must name at least one path");
        }
        return paths;
    }

    private List<String> on(Node.Mapping map, List<String> in, String place) {
        for (int k = 0; k < in.size(); k++) {
            if (!scenarios.isEmpty() && !scenarios.containsKey(in.get(k))) {
                Mark mark = map.get("in") instanceof Node.Sequence list
                        ? list.items().get(k).mark()
                        : map.mark();
                String hint = Spelling.hint(in.get(k), scenarios.keySet())
                        + Spelling.listed("known scenarios", scenarios.keySet());
                problems.add(
                        mark,
                        place + ".in[" + k + "]",
                        Node.Scalar.quoted(in.get(k)) + " is not a scenario of the sweep" + hint);
            }
        }
        return scenarios.keySet().stream()
                .filter(name -> in.isEmpty() || in.contains(name))
                .toList();
    }

    private boolean isPart(Node.Scalar path, List<String> on, String place) {
        Map<String, String> faults = new LinkedHashMap<>();
        boolean isPart = false;
        for (String scenario : on) {
            ScenarioPath found =
                    ScenarioPath.of(Objects.requireNonNull(scenarios.get(scenario), scenario), path.text());
            isPart |= found.isPart();
            if (!found.fault().isEmpty()) {
                faults.put(scenario, found.fault());
            }
        }
        if (!faults.isEmpty()) {
            String first = faults.values().iterator().next();
            List<String> others =
                    on.stream().filter(name -> !faults.containsKey(name)).toList();
            String message = others.isEmpty()
                    ? first
                    : "scenarios without it: " + String.join(", ", faults.keySet()) + "; name those that have it, in: "
                            + others;
            problems.add(path.mark(), place + ".path", message);
        }
        return isPart;
    }

    private void refuseOverlap(Read factor, List<Read> before) {
        for (Read other : before) {
            for (String path : factor.paths()) {
                boolean meets = other.paths().stream()
                        .anyMatch(theirs -> path.equals(theirs)
                                || (!other.isPart() && path.startsWith(theirs + "."))
                                || (!factor.isPart() && theirs.startsWith(path + ".")));
                if (meets && factor.on().stream().anyMatch(other.on()::contains)) {
                    problems.add(
                            factor.section().path().mark(),
                            factor.path() + ".path",
                            "'" + path + "' is varied by factor '" + other.name() + "' too");
                }
            }
        }
    }
}
