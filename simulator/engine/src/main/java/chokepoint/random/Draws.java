package chokepoint.random;

import chokepoint.numeric.Normal;

/**
 * The random numbers of one run, looked up by name rather than drawn in sequence.
 *
 * <p>A number depends on the seed, the run, the purpose, the entity and the month, and on nothing else.
 * Adding a firm, switching a policy off or reordering a loop leaves every other number as it was.
 *
 * <p>A counter-based generator in the sense of Salmon et al. (2011), Parallel random numbers: as easy as
 * 1, 2, 3. Its bijection is the finaliser of SplitMix64 (Steele, Lea and Flood 2014; the constants are
 * variant 13 of Stafford 2011), twice over the words of a key, three times over its seed. DrawsTest and
 * its neighbours hold the evidence that numbers of neighbouring keys are as good as independent.
 *
 * <p>Immutable, so safe to share between threads.
 */
public final class Draws {

    /** 2^64 over the golden ratio, made odd: steps of it spread evenly over all 64-bit words. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long runHash;

    /** The numbers of a run. */
    public Draws(RunKey key) {
        runHash = mix(mix(key.seed() + GOLDEN_GAMMA) + GOLDEN_GAMMA * (key.run() + 1L));
    }

    /**
     * Returns the number of an entity: a 64-bit hash of its name, because its place in a list may change.
     *
     * <p>FNV-1a (Fowler, Noll and Vo) over UTF-16 code units in place of bytes, then the finaliser. The
     * chance that any two of {@code n} names collide is about {@code n^2 / 2^65}.
     */
    public static long entity(String name) {
        long hash = FNV_OFFSET;
        for (int k = 0; k < name.length(); k++) {
            hash = (hash ^ name.charAt(k)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /**
     * Returns a number in the open interval (0, 1): an odd multiple of 2^-53.
     *
     * @param entity of {@link #entity(String)}
     * @param month any number; distinct ones give distinct keys
     */
    public double uniform(Purpose purpose, long entity, int month) {
        // 52 bits, not 53: with 53 the half step would round up to exactly 1.
        return ((bits(purpose, entity, month) >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Returns a standard normal number, by inversion of {@link #uniform}: within 8.21 of zero. */
    public double normal(Purpose purpose, long entity, int month) {
        return Normal.quantile(uniform(purpose, entity, month));
    }

    /** The 64 random bits of a key, of which {@link #uniform} keeps the upper 52. */
    long bits(Purpose purpose, long entity, int month) {
        // The mask keeps a negative month out of the purpose's half of the word.
        long slot = (long) purpose.code() << 32 | (month & 0xffffffffL);
        return mix(runHash + mix(entity + GOLDEN_GAMMA * slot));
    }

    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
