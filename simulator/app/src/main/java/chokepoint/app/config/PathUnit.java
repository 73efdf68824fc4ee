package chokepoint.app.config;

import chokepoint.domain.Prior;
import chokepoint.domain.Unit;
import chokepoint.scenario.Scenario;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit of the number at a path of a scenario, as the records say that the scenario becomes. */
final class PathUnit {

    private PathUnit() {}

    /**
     * The unit, for example {@code months}; empty where nothing says one, as of choices and switches.
     *
     * @param scenario tells which instrument, timing or shock a key belongs to
     */
    static String of(Node.Mapping scenario, String path) {
        Class<?> raw = Scenario.class;
        AnnotatedType type = null;
        Node node = scenario;
        String unit = "";
        for (String key : path.split("\\.", -1)) {
            if (raw == Map.class && type instanceof AnnotatedParameterizedType map) {
                type = map.getAnnotatedActualTypeArguments()[1];
            } else if (raw != Prior.class) {
                RecordComponent component = component(raw, node, key);
                if (component == null) {
                    return "";
                }
                type = component.getAnnotatedType();
            }
            if (type == null) {
                return "";
            }
            Unit own = type.getAnnotation(Unit.class);
            unit = own == null ? unit : own.value();
            raw = raw == Prior.class ? raw : raw(type);
            node = node instanceof Node.Mapping map ? map.get(key) : null;
        }
        boolean isNumber = raw == Prior.class || raw == Double.class || (raw.isPrimitive() && raw != boolean.class);
        return isNumber ? unit : "";
    }

    private static @Nullable RecordComponent component(Class<?> raw, @Nullable Node node, String key) {
        Class<?> kind = raw.isRecord() ? raw : kind(raw, node);
        return kind == null ? null : Components.byKey(kind).get(key);
    }

    /** Which of the types that a sealed one permits the key {@code type} names. */
    private static @Nullable Class<?> kind(Class<?> raw, @Nullable Node node) {
        if (!raw.isSealed() || !(node instanceof Node.Mapping map) || !(map.get("type") instanceof Node.Scalar name)) {
            return null;
        }
        return Arrays.stream(raw.getPermittedSubclasses())
                .filter(kind -> Spelling.kebab(kind.getSimpleName()).equals(name.text()))
                .findFirst()
                .orElse(null);
    }

    private static Class<?> raw(AnnotatedType type) {
        Type plain = type.getType();
        return (Class<?>) (plain instanceof ParameterizedType generic ? generic.getRawType() : plain);
    }
}
