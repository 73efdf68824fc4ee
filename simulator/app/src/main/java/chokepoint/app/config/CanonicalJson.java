package chokepoint.app.config;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree as JSON in one form only: keys sorted, numbers by value, no space. Two trees that mean the
 * same give the same text.
 */
public final class CanonicalJson {

    private static final int PLAIN_DIGITS = 20;

    private final StringBuilder out = new StringBuilder();

    private final boolean sorted;

    private CanonicalJson(boolean sorted) {
        this.sorted = sorted;
    }

    /** The text of a tree. */
    public static String of(Node node) {
        return of(node, true);
    }

    /** The same with keys in the order of the file, which decides the order of columns and of sums. */
    static String inFileOrder(Node node) {
        return of(node, false);
    }

    private static String of(Node node, boolean sorted) {
        CanonicalJson json = new CanonicalJson(sorted);
        json.append(node);
        return json.out.toString();
    }

    /** Reads JSON text, for example of a manifest, into a tree for {@link RecordBinder#bind}. */
    public static Node.Mapping parse(String name, String text) {
        Problems problems = new Problems();
        Node.Mapping tree = YamlReader.mapping(new Source(name, text), problems);
        problems.throwIfAny();
        return tree;
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal digits. */
    public static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void append(Node node) {
        if (node instanceof Node.Mapping mapping) {
            append(mapping);
        } else if (node instanceof Node.Sequence sequence) {
            append(sequence);
        } else {
            append((Node.Scalar) node);
        }
    }

    private void append(Node.Mapping mapping) {
        String separator = "{";
        Map<String, Node.Entry> entries = sorted ? new TreeMap<>(mapping.entries()) : mapping.entries();
        for (Map.Entry<String, Node.Entry> entry : entries.entrySet()) {
            out.append(separator).append(quoted(entry.getKey())).append(':');
            append(entry.getValue().value());
            separator = ",";
        }
        out.append(mapping.entries().isEmpty() ? "{}" : "}");
    }

    private void append(Node.Sequence sequence) {
        String separator = "[";
        for (Node item : sequence.items()) {
            out.append(separator);
            append(item);
            separator = ",";
        }
        out.append(sequence.items().isEmpty() ? "[]" : "]");
    }

    private void append(Node.Scalar scalar) {
        out.append(
                switch (scalar.kind()) {
                    case NOTHING, FAULTY -> "null";
                    case BOOLEAN -> scalar.text().toLowerCase(Locale.ROOT);
                    case INTEGER, DECIMAL -> number(scalar.text());
                    case TEXT -> quoted(scalar.text());
                });
    }

    /** A number by its decimal value: text of a double would differ between Java 17 and 19. */
    static String number(String text) {
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        boolean plain = Math.abs(value.scale()) <= PLAIN_DIGITS && value.precision() - value.scale() <= PLAIN_DIGITS;
        return plain ? value.toPlainString() : value.toString();
    }

    /** A JSON string. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029' || c >= 0xfeff) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
