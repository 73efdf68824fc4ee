package chokepoint.metric;

import chokepoint.world.WorldView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a recorder reads each month, each thing once, however many metrics are made of it.
 *
 * <p>Not thread-safe: part of one worker's recorder.
 */
final class Readings {

    private record Key(Metric.Reading reading, int mineral, int country, int part) {}

    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private double[] values = new double[0];

    /** The number of a reading, new or known. */
    int number(Metric.Reading reading, int mineral, int country, int part) {
        Key key = new Key(reading, mineral, country, part);
        return numbers.computeIfAbsent(key, added -> {
            keys.add(added);
            values = new double[keys.size()];
            return keys.size() - 1;
        });
    }

    /** Reads everything. */
    void read(WorldView world) {
        for (int k = 0; k < values.length; k++) {
            Key key = keys.get(k);
            values[k] = key.reading().read(world, key.mineral(), key.country(), key.part());
        }
    }

    /** Sum of some readings of this month. */
    double sum(int[] some) {
        double sum = 0;
        for (int number : some) {
            sum += values[number];
        }
        return sum;
    }
}
