package chokepoint.market.reference;

import java.util.Map;

/** Look-ups that must succeed. */
final class Entries {

    private Entries() {}

    static <K, V> V at(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no entry for " + key);
        }
        return value;
    }
}
