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
 * A tree as JSON in one form only: settings in order of the alphabet, names in their own, numbers by value, no space.
 * Two trees that mean the same give the same text, and trees that differ in the order of names do not: that order
 * decides the order of columns and of sums.
 */
public final class CanonicalJson {

    private static final int PLAIN_DIGITS = 20;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The text of a tree.
     *
     * @param type what the tree is bound to, which tells settings from names
     */
    static String of(Node node, Class<? extends Record> type) {
        CanonicalJson json = new CanonicalJson();
        json.append(node, Shape.of(type));
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

    private void append(Node node, Shape shape) {
        if (node instanceof Node.Mapping mapping) {
            append(mapping, shape);
        } else if (node instanceof Node.Sequence sequence) {
            append(sequence, shape);
        } else {
            append((Node.Scalar) node);
        }
    }

    private void append(Node.Mapping mapping, Shape shape) {
        String separator = "{";
        Map<String, Node.Entry> entries = shape.isMap() ? mapping.entries() : new TreeMap<>(mapping.entries());
        for (Map.Entry<String, Node.Entry> entry : entries.entrySet()) {
            out.append(separator).append(quoted(entry.getKey())).append(':');
            append(entry.getValue().value(), shape.under(entry.getKey(), mapping));
            separator = ",";
        }
        out.append(mapping.entries().isEmpty() ? "{}" : "}");
    }

    private void append(Node.Sequence sequence, Shape shape) {
        String separator = "[";
        for (Node item : sequence.items()) {
            out.append(separator);
            append(item, shape.element());
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
