package chokepoint.study;

/**
 * The fixed bins into which monthly values are counted: one for zero, then 64 to each doubling.
 *
 * <p>The bits of a positive double, read as a whole number, rise with its value, so the exponent and the
 * first six bits of the fraction number the bins with a shift: no logarithm, and the same on every
 * machine. A bin is at most 1/64 of its lower edge wide.
 */
final class BandBins {

    /** Smallest value with a bin of its own; smaller positive ones are counted there. */
    static final double LOWEST = 0x1.0p-20;

    /** End of the last bin; larger values are counted there. */
    static final double HIGHEST = 0x1.0p40;

    private static final int SHIFT = 52 - 6;
    private static final long FIRST = Double.doubleToRawLongBits(LOWEST) >>> SHIFT;

    /** Number of bins: that of zero and 64 for each of 60 doublings. */
    static final int COUNT = 1 + (int) ((Double.doubleToRawLongBits(HIGHEST) >>> SHIFT) - FIRST);

    private BandBins() {}

    /** The bin of a value, which is zero or positive. */
    static int of(double value) {
        if (value == 0) {
            return 0;
        }
        long place = (Double.doubleToRawLongBits(value) >>> SHIFT) - FIRST;
        return 1 + (int) Math.max(0, Math.min(COUNT - 2, place));
    }

    /**
     * The value at a share of the way through a bin.
     *
     * @param share above 0 and below 1
     */
    static double value(int bin, double share) {
        if (bin == 0) {
            return 0;
        }
        double low = edge(bin);
        return low + share * (edge(bin + 1) - low);
    }

    private static double edge(int bin) {
        return Double.longBitsToDouble((FIRST + bin - 1) << SHIFT);
    }
}
