package chokepoint.app.config;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a scalar is by its spelling: the core schema of YAML 1.2, without hexadecimal and octal
 * numbers, infinities and NaN, which are texts here and so are refused wherever a number must stand.
 */
public enum Kind {
    /** {@code null}, {@code ~} or nothing at all. */
    NOTHING,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** Digits, read as decimal whatever they begin with. */
    INTEGER,
    /** A number with a point or an exponent. */
    DECIMAL,
    /** Anything else, and whatever stands in quotes. */
    TEXT,
    /** What could not be read and has been reported, so that nothing more is said about it. */
    FAULTY;

    private static final Set<String> NOTHINGS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,40}");
    // Digits are bounded so that no number costs more to read than it is worth.
    private static final Pattern POINTED =
            Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?");

    /** The kind of a text without quotes. */
    static Kind ofPlain(String text) {
        if (NOTHINGS.contains(text)) {
            return NOTHING;
        }
        if (BOOLEANS.contains(text)) {
            return BOOLEAN;
        }
        if (WHOLE.matcher(text).matches()) {
            return INTEGER;
        }
        return POINTED.matcher(text).matches() ? DECIMAL : TEXT;
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
