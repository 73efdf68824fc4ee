package chokepoint.app.config;

import chokepoint.domain.Default;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the components of records from the keys of maps. */
final class Components {

    private final Problems problems;
    private final Function<Slot, @Nullable Object> values;

    Components(Problems problems, Function<Slot, @Nullable Object> values) {
        this.problems = problems;
        this.values = values;
    }

    /**
     * The record, or null if it could not be made and the reasons have been added to the problems.
     *
     * @param unit of its numbers, where they do not say their own
     */
    @Nullable Object record(Node.Mapping map, String path, Class<?> type, @Nullable String unit) {
        Map<String, RecordComponent> byKey = byKey(type);
        Set<String> misspelt = unknownKeys(map, path, byKey.keySet());
        Object[] arguments = new Object[byKey.size()];
        boolean complete = true;
        int i = 0;
        for (Map.Entry<String, RecordComponent> component : byKey.entrySet()) {
            Node node = nodeOf(component.getKey(), component.getValue(), map);
            if (node == null) {
                missingKey(map, path, component.getKey(), misspelt);
                complete = false;
            } else {
                String inner = Slot.below(path, component.getKey());
                Object value =
                        values.apply(new Slot(node, inner, component.getValue().getAnnotatedType(), unit));
                complete &= value != null;
                arguments[i] = value;
            }
            i++;
        }
        return complete ? construct(map, path, type, arguments) : null;
    }

    /** The components of a record by their keys, in order. */
    static Map<String, RecordComponent> byKey(Class<?> type) {
        Map<String, RecordComponent> byKey = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            byKey.put(Spelling.kebab(component.getName()), component);
        }
        return byKey;
    }

    private Set<String> unknownKeys(Node.Mapping map, String path, Set<String> known) {
        Set<String> meant = new LinkedHashSet<>();
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String near = Spelling.nearest(key, known);
                if (near != null) {
                    meant.add(near);
                }
                String message = "unknown key" + Spelling.hint(key, known) + Spelling.listed("known keys", known);
                problems.add(entry.key(), Slot.below(path, key), message);
            }
        });
        return meant;
    }

    private static @Nullable Node nodeOf(String key, RecordComponent component, Node.Mapping map) {
        Node node = map.get(key);
        Default fallback = component.getAnnotation(Default.class);
        if (node != null || fallback == null) {
            return node;
        }
        return YamlReader.value(new Source("default of " + key, fallback.value()), new Problems());
    }

    private void missingKey(Node.Mapping map, String path, String key, Set<String> misspelt) {
        if (misspelt.contains(key)) {
            return;
        }
        Mark removed = map.removed().get(key);
        if (removed == null) {
            problems.add(map.mark(), path, "missing key '" + key + "'");
        } else {
            problems.add(removed, Slot.below(path, key), "the key must not be removed");
        }
    }

    private @Nullable Object construct(Node.Mapping map, String path, Class<?> type, Object[] arguments) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                refused(map, path, type, String.valueOf(refusal.getMessage()));
                return null;
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type.getName(), e);
        }
    }

    /** Reports a constructor's refusal at the value that its first word names, or else at the map. */
    private void refused(Node.Mapping map, String path, Class<?> type, String message) {
        String first = message.split("[^A-Za-z0-9-]", 2)[0];
        String key = byKey(type).containsKey(first) ? first : Spelling.kebab(first);
        Node named = map.get(key);
        if (named != null && byKey(type).containsKey(key)) {
            problems.add(named.mark(), Slot.below(path, key), message);
        } else {
            problems.add(map.mark(), path, message);
        }
    }
}
