package chokepoint.app.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of configuration that knows where it was written. Immutable. */
public sealed interface Node {

    /** Where it begins. */
    Mark mark();

    /** What it is, in the words of an error: {@code 'abc'}, {@code a map}. */
    String described();

    /**
     * Values by key, in the order of the file.
     *
     * @param removed the keys that an overlay deleted, and where it did so
     */
    record Mapping(Mark mark, Map<String, Entry> entries, Map<String, Mark> removed) implements Node {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            removed = Collections.unmodifiableMap(new LinkedHashMap<>(removed));
        }

        /** The value of a key, or null where the key is missing. */
        public @Nullable Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** The same map without some of its keys. */
        Mapping without(String... keys) {
            Map<String, Entry> rest = new LinkedHashMap<>(entries);
            rest.keySet().removeAll(List.of(keys));
            return new Mapping(mark, rest, removed);
        }

        @Override
        public String described() {
            return "a map";
        }
    }

    /**
     * A key's value.
     *
     * @param key where the key stands
     */
    record Entry(Mark key, Node value) {}

    /** Values in order. */
    record Sequence(Mark mark, List<Node> items) implements Node {

        public Sequence {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes
     * @param origin of a table's cell
     */
    record Scalar(
            Mark mark, Kind kind, String text, @Nullable Origin origin) implements Node {

        private static final int QUOTED_CHARACTERS = 60;

        @Override
        public String described() {
            return kind == Kind.NOTHING ? "nothing" : quoted(text);
        }

        /** A text in quotes, shortened if it is long, on one line. */
        static String quoted(String text) {
            String line = text.replaceAll("\\s+", " ");
            return line.length() <= QUOTED_CHARACTERS
                    ? "'" + line + "'"
                    : "'" + line.substring(0, QUOTED_CHARACTERS) + "...'";
        }
    }
}
