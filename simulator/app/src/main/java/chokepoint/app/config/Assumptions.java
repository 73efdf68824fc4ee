package chokepoint.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a study's first scenario: rows of tables with the source that they name, and settings of
 * scenario files with the comment on their line. Inputs of minerals that are out of scope are left out.
 */
public final class Assumptions {

    /** The comment says that it is one: {@code [J]}. */
    static final String JUDGEMENT = "setting (judgement)";

    /** The comment names the design study: {@code [MM]}. */
    static final String DESIGN_STUDY = "setting (design study)";

    /** The comment says that it was fitted to past events. */
    static final String FITTED = "setting (fitted)";

    /** The comment says nothing of the kind. */
    static final String SETTING = "setting";

    private static final List<String> RANGE = List.of("low", "mid", "high");

    /** Names for people, no input. */
    private static final String LABEL = "label";

    private final Set<String> unused;
    private final List<Assumption> found = new ArrayList<>();

    private Assumptions(Set<String> unused) {
        this.unused = unused;
    }

    /** All of them, in the order of the scenario's sections. */
    public static List<Assumption> of(StudyFile study) {
        String first = study.resolved().keySet().iterator().next();
        Node.Mapping tree = study.tree(first);
        Assumptions assumptions = new Assumptions(unused(tree));
        assumptions.walk(tree, "");
        return List.copyOf(assumptions.found);
    }

    private static Set<String> unused(Node.Mapping tree) {
        Set<String> minerals = new TreeSet<>();
        if (tree.get("minerals") instanceof Node.Mapping all) {
            minerals.addAll(all.entries().keySet());
        }
        if (tree.get("scope") instanceof Node.Sequence scope) {
            scope.items().forEach(item -> minerals.remove(text(item)));
        }
        return minerals;
    }

    private void walk(Node.Mapping mapping, String path) {
        if (mapping.entries().keySet().containsAll(RANGE)) {
            add(path, mapping.get("mid"), text(mapping.get("low")), text(mapping.get("high")));
            return;
        }
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            Node value = entry.getValue().value();
            String inner = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (unused.contains(entry.getKey()) || entry.getKey().equals(LABEL)) {
                continue;
            }
            if (value instanceof Node.Mapping below) {
                walk(below, inner);
            } else {
                add(inner, value, "", "");
            }
        }
    }

    private void add(String path, @Nullable Node value, String low, String high) {
        if (value == null) {
            return;
        }
        Origin origin = value instanceof Node.Scalar scalar ? scalar.origin() : null;
        if (origin != null) {
            found.add(new Assumption(
                    path, text(value), low, high, origin.unit(), origin.year(), origin.source(), origin.provenance()));
            return;
        }
        String comment = comment(value.mark());
        String place = value.mark().source().name();
        String file = place.substring(place.lastIndexOf('/') + 1);
        String source = file + ", line " + value.mark().line() + (comment.isEmpty() ? "" : ": " + comment);
        found.add(new Assumption(path, text(value), low, high, "", "", source, provenance(comment)));
    }

    private static String comment(Mark mark) {
        String line = mark.source().line(mark.line());
        int start = line.indexOf(" #");
        return start < 0 ? "" : line.substring(start + 2).strip();
    }

    private static String provenance(String comment) {
        if (comment.contains("fitted to the past events")) {
            return FITTED;
        }
        return comment.contains("[J") ? JUDGEMENT : comment.contains("[MM") ? DESIGN_STUDY : SETTING;
    }

    private static String text(@Nullable Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Assumptions::text).collect(Collectors.joining(", "));
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue().value()))
                    .collect(Collectors.joining(", "));
        }
        return "";
    }
}
