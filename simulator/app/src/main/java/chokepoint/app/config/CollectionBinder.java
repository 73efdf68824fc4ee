package chokepoint.app.config;

import chokepoint.domain.Prior;
import chokepoint.domain.Shares;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns lists and maps into lists and maps, and checks names and shares in them. */
final class CollectionBinder {

    private static final double TOLERANCE = 1e-6;

    /** Names become parts of columns and of names of files. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /** Their names obey a narrower rule, which is checked where they are read. */
    private static final Set<String> OWN_RULE = Set.of("scenarios", "attribution.switches");

    private static final String NAME_RULE =
            "a name must be of A-Z, a-z, 0-9, '.', '_' and '-', begin with a letter or digit, and have at most 80"
                    + " characters";

    private final Names names;
    private final Problems problems;
    private final Function<Slot, @Nullable Object> elements;

    /**
     * A binder of collections.
     *
     * @param elements binds what they hold; null means that it failed and has said so
     */
    CollectionBinder(Names names, Problems problems, Function<Slot, @Nullable Object> elements) {
        this.names = names;
        this.problems = problems;
        this.elements = elements;
    }

    @Nullable Object list(Slot slot) {
        if (!(slot.node() instanceof Node.Sequence sequence)) {
            return slot.refuse(problems, "a list", "");
        }
        List<Object> list = new ArrayList<>();
        boolean complete = true;
        Set<Object> seen = new LinkedHashSet<>();
        boolean named = Slot.section(slot.argument(0)) != null;
        for (Node item : sequence.items()) {
            String path = slot.path() + "[" + list.size() + "]";
            Object value = elements.apply(slot.element(0, item, path));
            if (value != null && named && !seen.add(value)) {
                problems.add(item.mark(), path, "'" + value + "' is named twice");
            }
            complete &= value != null;
            list.add(value == null ? "" : value);
        }
        return complete ? Collections.unmodifiableList(list) : null;
    }

    @Nullable Object map(Slot slot) {
        if (!(slot.node() instanceof Node.Mapping mapping)) {
            return slot.refuse(problems, "a map of keys", "");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        boolean complete = true;
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            String path = Slot.below(slot.path(), entry.getKey());
            Object key = key(slot, entry.getKey(), entry.getValue().key(), path);
            Object value = elements.apply(slot.element(1, entry.getValue().value(), path));
            if (key == null || value == null) {
                complete = false;
            } else {
                map.put(key, value);
            }
        }
        Shares shares = slot.shares();
        if (complete && shares != null) {
            complete = areShares(map, mapping, slot.path(), shares.partial());
        }
        return complete ? Collections.unmodifiableMap(map) : null;
    }

    private @Nullable Object key(Slot slot, String key, Mark mark, String path) {
        AnnotatedType type = slot.argument(0);
        Class<?> raw = (Class<?>) type.getType();
        if (!raw.isEnum()) {
            return names.check(Slot.section(type), key, mark, path) && isName(key, mark, slot, path) ? key : null;
        }
        List<String> words = ScalarBinder.words(raw);
        int index = words.indexOf(key);
        if (index < 0) {
            String message = "unknown key" + Spelling.hint(key, words) + Spelling.listed("known keys", words);
            problems.add(mark, path, message);
            return null;
        }
        return raw.getEnumConstants()[index];
    }

    private boolean isName(String key, Mark mark, Slot slot, String path) {
        boolean name = OWN_RULE.contains(slot.path()) || NAME.matcher(key).matches();
        if (!name) {
            problems.add(mark, path, NAME_RULE);
        }
        return name;
    }

    private boolean areShares(Map<Object, Object> map, Node.Mapping mapping, String path, boolean partial) {
        double sum = 0;
        boolean negative = false;
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            double share = entry.getValue() instanceof Prior prior ? prior.mid() : (Double) entry.getValue();
            if (share < 0) {
                String key = String.valueOf(entry.getKey());
                Node value = mapping.get(key);
                Mark mark = value == null ? mapping.mark() : value.mark();
                problems.add(mark, Slot.below(path, key), "a share (" + share + ") must not be negative");
                negative = true;
            }
            sum += share;
        }
        boolean whole = partial ? sum <= 1 + TOLERANCE : Math.abs(sum - 1) <= TOLERANCE;
        if (!negative && !whole) {
            String rule = partial ? "shares must sum to at most 1" : "shares must sum to 1";
            problems.add(mapping.mark(), path, rule + ", but sum to " + sum);
        }
        return !negative && whole;
    }
}
