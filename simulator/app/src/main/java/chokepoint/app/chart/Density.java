package chokepoint.app.chart;

/** Histogram and smooth density of a sample, both in percent of its runs per bin. */
final class Density {

    private static final int FINE = 2048;

    private final double low;
    private final double width;
    private final int bins;

    /**
     * Bins of a handy width.
     *
     * @param low where the first may start
     * @param high where the last must end
     * @param raw the width that the data ask for
     */
    Density(double low, double high, double raw) {
        this.width = ChartStyle.step(Math.min(Math.max(raw, (high - low) / 100), (high - low) / 40));
        this.low = Math.floor(low / width) * width;
        this.bins = (int) Math.max(1, Math.ceil((high - this.low) / width));
    }

    double width() {
        return width;
    }

    double low() {
        return low;
    }

    double high() {
        return low + bins * width;
    }

    int bins() {
        return bins;
    }

    /** The width after Freedman and Diaconis; that of a point is arbitrary. */
    static double rawWidth(Sample sample) {
        double spread = sample.quantile(0.75) - sample.quantile(0.25);
        return 2 * spread / cubeRoot(sample.size());
    }

    /** By Newton's method: Math.cbrt has other last bits in other versions of Java. */
    private static double cubeRoot(int n) {
        double root = n;
        for (int step = 0; step < 100; step++) {
            root -= (root - n / (root * root)) / 3;
        }
        return root;
    }

    /** Percent of the runs in each bin. */
    double[] histogram(Sample sample) {
        return counts(sample, bins);
    }

    private double[] counts(Sample sample, int parts) {
        double[] counts = new double[parts];
        double step = (high() - low) / parts;
        for (double value : sample.sorted()) {
            int part = (int) Math.floor((value - low) / step);
            if (part >= 0 && part < parts) {
                counts[part] += 100.0 / sample.size();
            }
        }
        return counts;
    }

    /**
     * The density at evenly spaced points, as percent of the runs per bin, by Gaussian kernels with
     * Silverman's bandwidth. Where many runs share the smallest value, it is a limit, such as the
     * start price for a peak price: what kernels would put below it is reflected. Empty for a sample
     * that hardly varies.
     */
    double[] smooth(Sample sample, int points) {
        double spread = Math.min(deviation(sample), (sample.quantile(0.75) - sample.quantile(0.25)) / 1.34);
        // Two heaps far apart have a wide spread, and would be smeared into one without the limit.
        double bandwidth = Math.min(0.9 * spread / StrictMath.pow(sample.size(), 0.2), (high() - low) / 60);
        double fine = (high() - low) / FINE;
        if (!(bandwidth > fine)) {
            return new double[0];
        }
        double[] counts = counts(sample, FINE);
        double wall = limit(sample);
        double[] density = new double[points];
        for (int point = 0; point < points; point++) {
            double x = low + point * (high() - low) / (points - 1);
            for (int part = 0; part < FINE && x >= wall; part++) {
                if (counts[part] > 0) {
                    double value = low + (part + 0.5) * fine;
                    density[point] += counts[part]
                            * (kernel((x - value) / bandwidth)
                                    + (Double.isFinite(wall) ? kernel((x - 2 * wall + value) / bandwidth) : 0))
                            * width
                            / bandwidth;
                }
            }
        }
        return density;
    }

    /** The smallest value if one run in a hundred has exactly that; otherwise there is no limit. */
    private static double limit(Sample sample) {
        double[] sorted = sample.sorted();
        return sorted.length >= 100 && sorted[sorted.length / 100] == sorted[0] ? sorted[0] : Double.NEGATIVE_INFINITY;
    }

    private static double kernel(double z) {
        return Math.abs(z) > 6 ? 0 : 0.3989422804014327 * StrictMath.exp(-0.5 * z * z);
    }

    private static double deviation(Sample sample) {
        double mean = sample.mean();
        double sum = 0;
        for (double value : sample.values()) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / Math.max(1, sample.size() - 1));
    }
}
