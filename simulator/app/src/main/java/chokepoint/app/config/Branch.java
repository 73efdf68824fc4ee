package chokepoint.app.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that is still growing, row by row. Not thread-safe. */
final class Branch {

    private final Mark mark;
    private final Map<String, Mark> keys = new LinkedHashMap<>();
    private final Map<String, Branch> branches = new LinkedHashMap<>();
    private final Map<String, Node> leaves = new LinkedHashMap<>();

    Branch(Mark mark) {
        this.mark = mark;
    }

    /** The branch below a key, grown now if it was not there. */
    Branch branch(String key, Mark keyMark) {
        keys.putIfAbsent(key, keyMark);
        return branches.computeIfAbsent(key, k -> new Branch(keyMark));
    }

    /** Where a key was first written. */
    Mark keyMark(String key) {
        return keys.getOrDefault(key, mark);
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    void leaf(String key, Mark keyMark, Node node) {
        keys.put(key, keyMark);
        leaves.put(key, node);
    }

    Node.Mapping grown() {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        keys.forEach((key, keyMark) -> {
            Branch branch = branches.get(key);
            Node node = branch == null ? leaves.get(key) : branch.grown();
            if (node != null) {
                entries.put(key, new Node.Entry(keyMark, node));
            }
        });
        return new Node.Mapping(mark, entries, Map.of());
    }
}
