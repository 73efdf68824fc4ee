package chokepoint.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Records that are others but for some of their components. */
public final class Changed {

    private Changed() {}

    /** The record with other values of the components that are named. */
    public static <R extends Record> R of(R original, Map<String, ?> others) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Set<String> unknown = new HashSet<>(others.keySet());
        Object[] values = new Object[components.length];
        try {
            for (int k = 0; k < values.length; k++) {
                String name = components[k].getName();
                unknown.remove(name);
                Object other = others.get(name);
                values[k] = other == null ? components[k].getAccessor().invoke(original) : other;
            }
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(original.getClass().getSimpleName() + " has no " + unknown);
            }
            @SuppressWarnings("unchecked") // A record makes records of its own kind.
            Constructor<R> canonical = (Constructor<R>) original.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
