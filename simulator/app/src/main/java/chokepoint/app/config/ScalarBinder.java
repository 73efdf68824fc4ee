package chokepoint.app.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns single values into numbers, words and texts, or says what was expected. */
final class ScalarBinder {

    private static final Pattern NUMBER_WITH_MORE = Pattern.compile("[-+]?\\.?[0-9][0-9_.,]*\\s*[%\\p{L}$/].*");

    /** Long enough for a question of several paragraphs; a title of more would never be drawn. */
    private static final int LONGEST_TEXT = 2_000;

    private final Problems problems;

    ScalarBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable Object bind(Slot slot, Class<?> type) {
        if (type == double.class || type == Double.class) {
            return number(slot);
        }
        if (type == int.class || type == Integer.class) {
            Long value = whole(slot, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return value == null ? null : value.intValue();
        }
        if (type == long.class || type == Long.class) {
            return whole(slot, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return slot.node() instanceof Node.Scalar scalar && scalar.kind() == Kind.BOOLEAN
                    ? scalar.text().startsWith("t") || scalar.text().startsWith("T")
                    : slot.refuse(problems, "true or false", "");
        }
        if (type == String.class) {
            return text(slot);
        }
        if (type.isEnum()) {
            return word(slot, type);
        }
        throw new IllegalStateException("no rule to bind " + type);
    }

    /** A finite number. */
    @Nullable Object number(Slot slot) {
        String expected = measured("a number", slot.unit());
        if (!(slot.node() instanceof Node.Scalar scalar) || !scalar.kind().isNumber()) {
            return slot.refuse(problems, expected, hint(slot));
        }
        double value = Double.parseDouble(scalar.text());
        return Double.isFinite(value) ? (Object) value : slot.refuse(problems, expected, "; it is too large");
    }

    private @Nullable Long whole(Slot slot, long low, long high) {
        String expected = measured("a whole number", slot.unit());
        if (!(slot.node() instanceof Node.Scalar scalar) || scalar.kind() != Kind.INTEGER) {
            slot.refuse(problems, expected, hint(slot));
            return null;
        }
        BigInteger value = new BigInteger(scalar.text());
        if (value.compareTo(BigInteger.valueOf(low)) < 0 || value.compareTo(BigInteger.valueOf(high)) > 0) {
            slot.refuse(problems, expected, "; it must be between " + low + " and " + high);
            return null;
        }
        return value.longValueExact();
    }

    private @Nullable Object text(Slot slot) {
        if (!(slot.node() instanceof Node.Scalar scalar) || scalar.kind() != Kind.TEXT) {
            boolean plain = slot.node() instanceof Node.Scalar other && other.kind() != Kind.NOTHING;
            return slot.refuse(problems, "a text", plain ? "; put it in quotes" : "");
        }
        return scalar.text().length() <= LONGEST_TEXT
                ? scalar.text()
                : slot.refuse(problems, "a text of at most " + LONGEST_TEXT + " characters", "");
    }

    private @Nullable Object word(Slot slot, Class<?> type) {
        List<String> words = words(type);
        String text = slot.node() instanceof Node.Scalar scalar ? scalar.text() : "";
        int index = words.indexOf(text);
        return index < 0
                ? slot.refuse(problems, "one of " + String.join(", ", words), Spelling.hint(text, words))
                : type.getEnumConstants()[index];
    }

    /** The words of an enum in files, in the order of its constants. */
    static List<String> words(Class<?> type) {
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(Spelling.word((Enum<?>) constant));
        }
        return words;
    }

    private static String measured(String what, @Nullable String unit) {
        // A bare 1 is no unit to a reader: a share, a ratio or a count.
        return unit == null || unit.equals("1") ? what : what + " in " + unit;
    }

    private static String hint(Slot slot) {
        if (!(slot.node() instanceof Node.Scalar scalar) || scalar.kind() != Kind.TEXT) {
            return "";
        }
        if (Kind.ofPlain(scalar.text()).isNumber()) {
            return "; write it without quotes";
        }
        String bare = slot.unit() == null || slot.unit().equals("1") ? "" : " in that unit";
        return NUMBER_WITH_MORE.matcher(scalar.text()).matches() ? "; write the bare number" + bare : "";
    }
}
