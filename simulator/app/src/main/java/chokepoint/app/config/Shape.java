package chokepoint.app.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * The type that a piece of a tree is bound to, as far as it tells names from settings.
 *
 * @param type for example a record, or a map of names to records
 */
record Shape(Type type) {

    private static final String TYPE = "type";

    static Shape of(Class<? extends Record> type) {
        return new Shape(type);
    }

    /** Whether keys are names, whose order the file chooses, and not settings. */
    boolean isMap() {
        return raw() == Map.class;
    }

    /** What lies under a key of a map of this shape. */
    Shape under(String key, Node.Mapping mapping) {
        if (isMap()) {
            return argument(1);
        }
        Class<?> kind = raw().isSealed() ? kind(mapping) : raw();
        if (kind.isRecord()) {
            for (RecordComponent component : kind.getRecordComponents()) {
                if (Spelling.kebab(component.getName()).equals(key)) {
                    return new Shape(component.getGenericType());
                }
            }
        }
        return new Shape(Object.class);
    }

    /** What lies in a list of this shape. */
    Shape element() {
        return raw() == List.class ? argument(0) : new Shape(Object.class);
    }

    private Class<?> kind(Node.Mapping mapping) {
        if (mapping.get(TYPE) instanceof Node.Scalar word) {
            for (Class<?> permitted : raw().getPermittedSubclasses()) {
                if (Spelling.kebab(permitted.getSimpleName()).equals(word.text())) {
                    return permitted;
                }
            }
        }
        return Object.class;
    }

    private Class<?> raw() {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private Shape argument(int place) {
        return new Shape(((ParameterizedType) type).getActualTypeArguments()[place]);
    }
}
