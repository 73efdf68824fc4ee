package chokepoint.study;

import java.util.Arrays;

/**
 * A letter for each variable and each agent of a phase, which changes with any bit of any of its values.
 *
 * <p>A letter is six bits of a hash of values in their order. Equal values give equal letters; other values do too in
 * one of 64 cases, but hardly for a variable, a market and a country at once.
 */
final class Fingerprints {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final long START = 0xcbf29ce484222325L;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long[] hashes;
    private final int variables;

    Fingerprints(int variables, int agents) {
        this.variables = variables;
        hashes = new long[variables + agents];
        clear();
    }

    private void clear() {
        Arrays.fill(hashes, START);
    }

    /**
     * Adds a value.
     *
     * @param one an agent; -1 if there is none
     * @param other another; -1 if there is none
     */
    void add(int variable, int one, int other, double value) {
        // All NaNs are one.
        long bits = Double.doubleToLongBits(value);
        step(variable, bits);
        if (one >= 0) {
            step(variables + one, bits);
        }
        if (other >= 0) {
            step(variables + other, bits);
        }
    }

    private void step(int place, long bits) {
        long mixed = (hashes[place] ^ bits) * STEP;
        // Upper bits come down, or a change of an upper bit would never reach the others.
        hashes[place] = mixed ^ (mixed >>> 29);
    }

    /** The letters, those of variables first; begins anew. */
    String text() {
        StringBuilder text = new StringBuilder(hashes.length);
        for (long hash : hashes) {
            long mixed = (hash ^ (hash >>> 32)) * STEP;
            text.append(LETTERS.charAt((int) (((mixed ^ (mixed >>> 32)) * STEP) >>> 58)));
        }
        clear();
        return text.toString();
    }
}
