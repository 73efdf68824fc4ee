package chokepoint.precision;

import chokepoint.domain.Require;

/**
 * The numbers of runs at which precision is looked at, fixed before the first run.
 *
 * <p>After {@code first}, each is the one before plus {@code step}, or times {@code growth} where that is
 * more, rounded up to whole steps after the first; the last is {@code most}. With growth 1 they are evenly
 * spaced; with 1.25 there are few looks, and at most a quarter of the runs is spent beyond need.
 *
 * <p>Raising {@code most} leaves all others as they are, so that a study goes on where it stopped.
 *
 * @param first at least 2
 * @param step at least 1
 * @param growth from 1 to 10
 * @param most cap on the runs of a cell; at least {@code first}
 */
public record Checkpoints(int first, int step, double growth, int most) {

    /** The most runs that a study may have. */
    private static final int LIMIT = 10_000_000;

    public Checkpoints {
        Require.between(most, 2, LIMIT, "most");
        Require.between(first, 2, most, "first");
        Require.between(step, 1, LIMIT, "step");
        Require.between(growth, 1, 10, "growth");
    }

    /** The lowest checkpoint above a number of runs; {@code most} if there is none. */
    public int after(int runs) {
        long at = first;
        while (at <= runs && at < most) {
            at = following(at);
        }
        return (int) Math.min(at, most);
    }

    /** The highest checkpoint below a number of runs; 0 if there is none. */
    public int before(int runs) {
        int before = 0;
        for (long at = first; at < Math.min(runs, most); at = following(at)) {
            before = (int) at;
        }
        return before;
    }

    /** Whether precision is looked at after this many runs. */
    public boolean contains(int runs) {
        return runs > 0 && runs <= most && after(runs - 1) == runs;
    }

    private long following(long runs) {
        long wanted = Math.max(runs + step, (long) Math.ceil(runs * growth));
        long steps = (wanted - first + step - 1) / step;
        return first + steps * step;
    }
}
