package chokepoint.study;

import chokepoint.domain.Require;
import chokepoint.metric.MetricId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How monthly values are distributed over runs, in a memory that does not grow with the runs: about 15 kB
 * for each series and month.
 *
 * <p>Values are counted in the bins of {@link BandBins}. From 1e-6 (2^-20) to 1e12 (2^40) a quantile is
 * within 1/64 of the exact one (type 7, as in {@link chokepoint.statistics.OrderStatistics}) whatever the distribution, and far
 * closer where values spread smoothly over a bin; zero is exact, and so is a value that never varies.
 * Values beyond that range count as its nearest bin.
 *
 * <p>Nothing depends on the order of adding or merging, so workers may be merged as they come: counts
 * are whole numbers, and the mean is a sum of whole multiples of 2^-26 (1.5e-8), to which each value is
 * rounded (a value beyond 1.3e11 counts as that).
 *
 * <p>Not thread-safe. One worker owns one; adding allocates nothing.
 */
public final class BandCounts {

    static final double MEAN_SCALE = 0x1.0p26;

    private final int months;
    private final int[] counts;
    private final int[] runs;
    /** Upper and lower part of the sum, in units of 2^32 and 1: two parts, because one would overflow. */
    private final long[] sumHigh;

    private final long[] sumLow;
    private final double[] lowest;
    private final double[] highest;

    /**
     * Counts of nothing yet.
     *
     * @param series how many monthly quantities; with {@code months} at most 500 000 cells
     */
    public BandCounts(int series, int months) {
        Require.between(series, 0, 500_000, "series");
        Require.between(months, 1, 500_000 / Math.max(1, series), "months");
        this.months = months;
        int cells = series * months;
        counts = new int[cells * BandBins.COUNT];
        runs = new int[cells];
        sumHigh = new long[cells];
        sumLow = new long[cells];
        lowest = new double[cells];
        highest = new double[cells];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    }

    /** Adds the value of one run; finite and not negative. */
    public void add(int series, int month, double value) {
        requireCountable(value);
        int cell = cell(series, month);
        addToBin(cell, BandBins.of(value));
        long whole = Math.round(value * MEAN_SCALE);
        addTotals(cell, 1, whole >>> 32, whole & 0xffffffffL, value, value);
    }

    static void requireCountable(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("value (" + value + ") must be finite and not negative");
        }
    }

    void requireShape(int series, int otherMonths) {
        if (otherMonths != months || series * otherMonths != runs.length) {
            throw new IllegalArgumentException("other must count the same series and months");
        }
    }

    void addToBin(int cell, int bin) {
        counts[cell * BandBins.COUNT + bin]++;
    }

    void addTotals(int cell, int added, long high, long low, double least, double most) {
        runs[cell] += added;
        sumHigh[cell] += high;
        sumLow[cell] += low;
        lowest[cell] = Math.min(lowest[cell], least);
        highest[cell] = Math.max(highest[cell], most);
    }

    /** Adds the runs that another has counted; it stays as it is. */
    public void merge(BandCounts other) {
        requireShape(other.runs.length / other.months, other.months);
        for (int k = 0; k < counts.length; k++) {
            counts[k] += other.counts[k];
        }
        for (int cell = 0; cell < runs.length; cell++) {
            addTotals(
                    cell,
                    other.runs[cell],
                    other.sumHigh[cell],
                    other.sumLow[cell],
                    other.lowest[cell],
                    other.highest[cell]);
        }
    }

    /**
     * The bands, by series and then by month; NaN where there are no runs.
     *
     * @param series what the series are, in the order of their numbers
     */
    public List<MonthlyBand> bands(List<MetricId> series) {
        Require.between(series.size(), runs.length / months, runs.length / months, "number of series");
        List<MonthlyBand> bands = new ArrayList<>(runs.length);
        for (int cell = 0; cell < runs.length; cell++) {
            bands.add(new MonthlyBand(
                    series.get(cell / months),
                    cell % months,
                    runs[cell],
                    (sumHigh[cell] * 0x1.0p32 + sumLow[cell]) / MEAN_SCALE / runs[cell],
                    quantile(cell, 0.05),
                    quantile(cell, 0.25),
                    quantile(cell, 0.50),
                    quantile(cell, 0.75),
                    quantile(cell, 0.95)));
        }
        return List.copyOf(bands);
    }

    private int cell(int series, int month) {
        if (month < 0 || month >= months) {
            throw new IndexOutOfBoundsException("month (" + month + ") must be between 0 and " + (months - 1));
        }
        return series * months + month;
    }

    private double quantile(int cell, double p) {
        if (runs[cell] == 0) {
            return Double.NaN;
        }
        double position = (runs[cell] - 1) * p;
        int below = (int) position;
        double value = ofRank(cell, below);
        return value + (position - below) * (ofRank(cell, Math.min(below + 1, runs[cell] - 1)) - value);
    }

    /** Estimates the value with {@code rank} values below it, as if a bin's values lay evenly in it. */
    private double ofRank(int cell, int rank) {
        int bin = 0;
        int before = 0;
        int here = counts[cell * BandBins.COUNT];
        while (before + here <= rank) {
            before += here;
            bin++;
            here = counts[cell * BandBins.COUNT + bin];
        }
        double value = BandBins.value(bin, (rank - before + 0.5) / here);
        return Math.max(lowest[cell], Math.min(highest[cell], value));
    }
}
