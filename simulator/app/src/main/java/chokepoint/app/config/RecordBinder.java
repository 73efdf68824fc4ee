package chokepoint.app.config;

import chokepoint.domain.Prior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree into records by the names of their components, and lists everything that is wrong.
 *
 * <p>A component {@code stockCover} is the key {@code stock-cover}. A sealed interface is bound by
 * the key {@code type}, which holds the name of a record that it permits. A component of a type of
 * {@link Node} takes the node as it is.
 */
public final class RecordBinder {

    private static final String TYPE = "type";

    private final Names names;
    private final Problems problems;
    private final ScalarBinder scalars;
    private final CollectionBinder collections;
    private final Components components;

    /**
     * A binder that adds to the given problems.
     *
     * @param root the tree whose sections define the names that {@code @NameOf} speaks of
     */
    RecordBinder(Node.Mapping root, Problems problems) {
        this.names = new Names(root, problems);
        this.problems = problems;
        this.scalars = new ScalarBinder(problems);
        this.collections = new CollectionBinder(names, problems, this::value);
        this.components = new Components(problems, this::value);
    }

    /** Turns a tree into a record, or throws everything that is wrong with it. */
    public static <T extends Record> T bind(Node.Mapping tree, Class<T> type) {
        Problems problems = new Problems();
        T bound = new RecordBinder(tree, problems).record(tree, type);
        problems.throwIfAny();
        if (bound == null) {
            throw new IllegalStateException("binding " + type + " failed without a problem");
        }
        return bound;
    }

    /** The record, or null if something has been added to the problems instead. */
    <T extends Record> @Nullable T record(Node.Mapping tree, Class<T> type) {
        return record(tree, "", type);
    }

    /** The same of a tree that lies at a path. */
    <T extends Record> @Nullable T record(Node.Mapping tree, String path, Class<T> type) {
        return type.cast(components.record(tree, path, type, null));
    }

    private @Nullable Object value(Slot slot) {
        Class<?> type = slot.raw();
        if (Node.class.isAssignableFrom(type)) {
            return type.isInstance(slot.node()) ? slot.node() : slot.refuse(problems, "a map of keys", "");
        }
        if (type == List.class) {
            return collections.list(slot);
        }
        if (type == Map.class) {
            return collections.map(slot);
        }
        if (type == Prior.class && !(slot.node() instanceof Node.Mapping)) {
            return scalars.number(slot) instanceof Double constant ? Prior.of(constant) : null;
        }
        if (type.isRecord() || type.isSealed()) {
            return slot.node() instanceof Node.Mapping map
                    ? structure(map, slot, type)
                    : slot.refuse(problems, "a map of keys", "");
        }
        Object value = scalars.bind(slot, type);
        return value instanceof String name
                        && !names.check(slot.section(), name, slot.node().mark(), slot.path())
                ? null
                : value;
    }

    private @Nullable Object structure(Node.Mapping map, Slot slot, Class<?> type) {
        if (type.isRecord()) {
            return components.record(map, slot.path(), type, slot.unit());
        }
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : type.getPermittedSubclasses()) {
            kinds.put(Spelling.kebab(kind.getSimpleName()), kind);
        }
        List<String> known = new ArrayList<>(kinds.keySet());
        Node named = map.get(TYPE);
        if (named == null) {
            problems.add(map.mark(), slot.path(), "missing key 'type'" + Spelling.listed("known types", known));
            return null;
        }
        Class<?> kind = named instanceof Node.Scalar word ? kinds.get(word.text()) : null;
        if (kind == null) {
            String word = named instanceof Node.Scalar scalar ? scalar.text() : "";
            String hint = Spelling.hint(word, known) + Spelling.listed("known types", known);
            problems.add(named.mark(), Slot.below(slot.path(), TYPE), "unknown type " + named.described() + hint);
            return null;
        }
        return components.record(map.without(TYPE), slot.path(), kind, slot.unit());
    }
}
