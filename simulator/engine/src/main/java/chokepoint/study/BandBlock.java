package chokepoint.study;

import chokepoint.domain.Require;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The monthly values of a block of runs: all that {@link BandCounts} needs of them, in the few bytes that
 * a journal can keep. A value takes two, its bin; each series and month takes the sum and the extremes
 * besides, or its value alone where that never varies.
 *
 * <p>Not thread-safe. It grows with the runs until it is cleared; a cleared one takes as many again
 * without allocating.
 */
public final class BandBlock {

    private static final double MEAN_SCALE = BandCounts.MEAN_SCALE;
    private static final byte VARIES = 0;
    private static final byte CONSTANT = 1;

    private final int series;
    private final int months;
    private final int cells;
    private int runs;
    /** By run and then by cell. Bins are fewer than 2^15. */
    private short[] bins;

    private final long[] sumHigh;
    private final long[] sumLow;
    private final double[] lowest;
    private final double[] highest;

    /**
     * A block of no runs yet.
     *
     * @param series how many monthly quantities
     */
    public BandBlock(int series, int months) {
        Require.between(series, 0, 500_000, "series");
        Require.between(months, 1, 500_000 / Math.max(1, series), "months");
        this.series = series;
        this.months = months;
        cells = series * months;
        bins = new short[0];
        sumHigh = new long[cells];
        sumLow = new long[cells];
        lowest = new double[cells];
        highest = new double[cells];
        clear();
    }

    /** Forgets all runs. */
    public void clear() {
        runs = 0;
        Arrays.fill(sumHigh, 0);
        Arrays.fill(sumLow, 0);
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, 0);
    }

    /**
     * Adds a run; one that is refused leaves nothing behind.
     *
     * @param path by series and month; finite and not negative
     */
    public void add(double[][] path) {
        for (double[] one : path) {
            for (int month = 0; month < months; month++) {
                BandCounts.requireCountable(one[month]);
            }
        }
        reserve(runs + 1);
        int cell = 0;
        for (double[] one : path) {
            for (int month = 0; month < months; month++) {
                set(runs, cell++, one[month]);
            }
        }
        runs++;
    }

    private void reserve(int wanted) {
        if (wanted * (long) cells > bins.length) {
            bins = Arrays.copyOf(bins, Math.multiplyExact(Math.max(wanted, 2 * runs), cells));
        }
    }

    private void set(int run, int cell, double value) {
        bins[run * cells + cell] = (short) BandBins.of(value);
        long whole = Math.round(value * MEAN_SCALE);
        sumHigh[cell] += whole >>> 32;
        sumLow[cell] += whole & 0xffffffffL;
        lowest[cell] = Math.min(lowest[cell], value);
        highest[cell] = Math.max(highest[cell], value);
    }

    /** Its runs alone, counted. */
    public BandCounts counts() {
        BandCounts counts = new BandCounts(series, months);
        addTo(counts);
        return counts;
    }

    /** Adds its runs to counts of the same series and months; it stays as it is. */
    void addTo(BandCounts counts) {
        counts.requireShape(series, months);
        for (int k = 0; k < runs * cells; k++) {
            counts.addToBin(k % cells, bins[k]);
        }
        for (int cell = 0; cell < cells; cell++) {
            counts.addTotals(cell, runs, sumHigh[cell], sumLow[cell], lowest[cell], highest[cell]);
        }
    }

    private boolean varies(int cell) {
        return Double.doubleToRawLongBits(lowest[cell]) != Double.doubleToRawLongBits(highest[cell]);
    }

    /** How many bytes {@link #write} takes. */
    int bytes() {
        int bytes = Integer.BYTES;
        for (int cell = 0; cell < cells && runs > 0; cell++) {
            bytes += 1 + (varies(cell) ? runs * Short.BYTES + 4 * Long.BYTES : Double.BYTES);
        }
        return bytes;
    }

    /** Writes its runs, bit by bit. */
    void write(ByteBuffer out) {
        out.putInt(runs);
        for (int cell = 0; cell < cells && runs > 0; cell++) {
            if (!varies(cell)) {
                out.put(CONSTANT).putDouble(lowest[cell]);
                continue;
            }
            out.put(VARIES).putLong(sumHigh[cell]).putLong(sumLow[cell]);
            out.putDouble(lowest[cell]).putDouble(highest[cell]);
            for (int run = 0; run < runs; run++) {
                out.putShort(bins[run * cells + cell]);
            }
        }
    }

    /** Forgets all runs and takes those that {@link #write} wrote. */
    void read(ByteBuffer in) {
        clear();
        int found = Require.between(in.getInt(), 0, Block.RUNS, "runs");
        reserve(found);
        for (int cell = 0; cell < cells && found > 0; cell++) {
            if (in.get() == CONSTANT) {
                double value = in.getDouble();
                BandCounts.requireCountable(value);
                for (int run = 0; run < found; run++) {
                    set(run, cell, value);
                }
                continue;
            }
            sumHigh[cell] = in.getLong();
            sumLow[cell] = in.getLong();
            lowest[cell] = in.getDouble();
            highest[cell] = in.getDouble();
            for (int run = 0; run < found; run++) {
                bins[run * cells + cell] = (short) Require.between(in.getShort(), 0, BandBins.COUNT - 1, "bin");
            }
        }
        runs = found;
    }
}
