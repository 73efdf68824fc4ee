package chokepoint.app.config;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies at a path in a scenario.
 *
 * @param node null where nothing does, or where the key has its default
 * @param fault why nothing can be laid there; empty if something can
 * @param isPart whether it is a whole policy or shock
 */
record ScenarioPath(@Nullable Node node, String fault, boolean isPart) {

    private static final Set<String> PARTS = Set.of("policies", "shocks");
    private static final String MID = "mid";

    static ScenarioPath of(Node.Mapping scenario, String path) {
        String[] keys = path.split("\\.", -1);
        Node node = scenario;
        String above = "";
        for (int k = 0; k < keys.length; k++) {
            if (!(node instanceof Node.Mapping map)) {
                return fault("'" + above + "' is " + (node instanceof Node.Scalar ? "a single value" : "a list")
                        + " and has no key " + Node.Scalar.quoted(keys[k]));
            }
            Node inner = map.get(keys[k]);
            boolean named = k == 0 || (k == 1 && PARTS.contains(keys[0]));
            if (inner == null && k == keys.length - 1 && !named) {
                // Perhaps a key that has a default; binding knows.
                return new ScenarioPath(null, "", false);
            }
            if (inner == null) {
                Set<String> known = map.entries().keySet();
                return fault("no key " + Node.Scalar.quoted(keys[k]) + (k == 0 ? "" : " in '" + above + "'")
                        + Spelling.hint(keys[k], known) + Spelling.listed("known keys", known));
            }
            node = inner;
            above = Slot.below(above, keys[k]);
        }
        if (node instanceof Node.Scalar || prior(node) != null) {
            return new ScenarioPath(node, "", false);
        }
        if (node instanceof Node.Mapping && keys.length == 2 && PARTS.contains(keys[0])) {
            return new ScenarioPath(node, "", true);
        }
        List<String> keysBelow =
                node instanceof Node.Mapping map ? List.copyOf(map.entries().keySet()) : List.of();
        return fault("expected the path of a number, a choice or a switch, but '" + above + "' is " + node.described()
                + Spelling.listed("keys in it", keysBelow));
    }

    /** The middle of a number with a range; null if the node is none. */
    static @Nullable Node prior(Node node) {
        return node instanceof Node.Mapping map
                        && map.get(MID) != null
                        && Set.of("low", MID, "high").containsAll(map.entries().keySet())
                ? map.get(MID)
                : null;
    }

    private static ScenarioPath fault(String fault) {
        return new ScenarioPath(null, fault, false);
    }
}
