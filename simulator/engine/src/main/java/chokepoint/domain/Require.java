package chokepoint.domain;

import java.util.Map;

/** Checks that return the value, or say which value is wrong and what it must be. */
public final class Require {

    private Require() {}

    /** A finite number. */
    public static double finite(double value, String name) {
        return check(Double.isFinite(value), value, name, "be a finite number");
    }

    /** A finite number above zero. */
    public static double positive(double value, String name) {
        return check(Double.isFinite(value) && value > 0, value, name, "be positive");
    }

    /** A finite number, zero or above. */
    public static double notNegative(double value, String name) {
        return check(Double.isFinite(value) && value >= 0, value, name, "not be negative");
    }

    /** A finite number from {@code low} to {@code high}, both included. */
    public static double between(double value, double low, double high, String name) {
        return check(value >= low && value <= high, value, name, "be between " + low + " and " + high);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public static int between(int value, int low, int high, String name) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " (" + value + ") must be between " + low + " and " + high);
        }
        return value;
    }

    /** A prior whose whole range is above zero. */
    public static Prior positive(Prior prior, String name) {
        positive(prior.low(), name);
        return prior;
    }

    /** A prior whose whole range lies from {@code low} to {@code high}, both included. */
    public static Prior between(Prior prior, double low, double high, String name) {
        between(prior.low(), low, high, name);
        between(prior.high(), low, high, name);
        return prior;
    }

    /** Shares, none negative, that sum to 1 within 1e-6. */
    public static <K> Map<K, Double> shares(Map<K, Double> shares, String name) {
        double sum = 0;
        for (Map.Entry<K, Double> share : shares.entrySet()) {
            sum += notNegative(share.getValue(), name + "." + share.getKey());
        }
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException(name + " must sum to 1, but sum to " + sum);
        }
        return shares;
    }

    /** The value of a key that must be there. */
    public static <K, V> V entry(Map<K, V> map, K key, String name) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " must have an entry '" + key + "'");
        }
        return value;
    }

    private static double check(boolean holds, double value, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " (" + value + ") must " + rule);
        }
        return value;
    }
}
