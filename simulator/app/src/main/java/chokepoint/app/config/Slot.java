package chokepoint.app.config;

import chokepoint.domain.NameOf;
import chokepoint.domain.Shares;
import chokepoint.domain.Unit;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A node and the type that it must become.
 *
 * @param path the keys that lead to it
 * @param outerUnit the unit of what it lies in, which is its own unless it names another
 */
record Slot(
        Node node,
        String path,
        AnnotatedType type,
        @Nullable String outerUnit) {

    /** The type without its arguments. */
    Class<?> raw() {
        Type plain = type.getType();
        return (Class<?>) (plain instanceof ParameterizedType generic ? generic.getRawType() : plain);
    }

    /** An element of this list or map: {@code argument} is its place among the type's arguments. */
    Slot element(int argument, Node element, String elementPath) {
        return new Slot(element, elementPath, argument(argument), unit());
    }

    /** A type argument, with its annotations. */
    AnnotatedType argument(int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    @Nullable String unit() {
        Unit own = type.getAnnotation(Unit.class);
        return own == null ? outerUnit : own.value();
    }

    /** The section that it must name an entry of. */
    @Nullable String section() {
        return section(type);
    }

    static @Nullable String section(AnnotatedType type) {
        NameOf names = type.getAnnotation(NameOf.class);
        return names == null ? null : names.value();
    }

    @Nullable Shares shares() {
        return type.getAnnotation(Shares.class);
    }

    /** The path of a key below a path. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Reports that something else was expected; says nothing of what has been reported before. */
    @Nullable Object refuse(Problems problems, String expected, String hint) {
        if (!(node instanceof Node.Scalar scalar && scalar.kind() == Kind.FAULTY)) {
            problems.add(node.mark(), path, "expected " + expected + " but found " + node.described() + hint);
        }
        return null;
    }
}
