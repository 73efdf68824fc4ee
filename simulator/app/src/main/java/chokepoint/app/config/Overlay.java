package chokepoint.app.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays one tree on another: maps merge by key, anything else is replaced, and {@code ~} deletes.
 * Keys keep the order of the base, new ones follow; what is written on top keeps its own marks.
 */
final class Overlay {

    private final Problems problems;

    /** An overlay that reports deletions of what is not there: a misspelt key must not stay unseen. */
    Overlay(Problems problems) {
        this.problems = problems;
    }

    Node.Mapping merge(Node.Mapping base, Node.Mapping overlay) {
        return merge(base, overlay, "");
    }

    private Node.Mapping merge(Node.Mapping base, Node.Mapping overlay, String path) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(base.entries());
        Map<String, Mark> removed = new LinkedHashMap<>(base.removed());
        removed.putAll(overlay.removed());
        overlay.entries().forEach((key, entry) -> {
            String inner = Slot.below(path, key);
            if (entry.value() instanceof Node.Scalar scalar && scalar.kind() == Kind.NOTHING) {
                boolean gone = entries.remove(key) == null && !base.entries().isEmpty();
                if (gone && !path.isEmpty()) {
                    String hint = Spelling.hint(key, base.entries().keySet());
                    problems.add(entry.key(), inner, "there is no such key to remove" + hint);
                }
                removed.put(key, entry.key());
            } else {
                entries.put(key, laid(base.entries().get(key), entry, inner));
                removed.remove(key);
            }
        });
        Mark mark = overlay.entries().isEmpty() ? base.mark() : overlay.mark();
        return new Node.Mapping(mark, entries, removed);
    }

    private Node.Entry laid(Node.@Nullable Entry below, Node.Entry above, String path) {
        if (!(above.value() instanceof Node.Mapping overlay)) {
            return above;
        }
        if (below != null && below.value() instanceof Node.Mapping base) {
            Mark key = overlay.entries().isEmpty() ? below.key() : above.key();
            return new Node.Entry(key, merge(base, overlay, path));
        }
        if (below != null && below.value() instanceof Node.Scalar scalar && scalar.kind() == Kind.FAULTY) {
            return below;
        }
        // Merged with nothing, so that what is deleted inside it leaves nothing behind.
        Node.Mapping nothing = new Node.Mapping(overlay.mark(), Map.of(), Map.of());
        return new Node.Entry(above.key(), merge(nothing, overlay, path));
    }
}
