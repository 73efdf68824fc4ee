package chokepoint.equivalence;

import chokepoint.statistics.Moments;
import chokepoint.statistics.OrderStatistics;
import chokepoint.statistics.QuantileRanks;
import java.util.Locale;

/** Differences between two samples of finite values. */
final class Gaps {

    private static final double CONFIDENCE = 0.95;

    private Gaps() {}

    /**
     * Of the mean: of pairs by Student's error of the differences, otherwise by Welch's.
     *
     * @param paired whether values of one place belong together
     */
    static Gap ofMean(String statistic, double[] first, double[] second, boolean paired, double margin) {
        if (first.length < 2 || second.length < 2) {
            return new Gap(statistic, Double.NaN, Double.NaN, 1, margin);
        }
        if (paired) {
            double[] differences = new double[first.length];
            for (int k = 0; k < differences.length; k++) {
                differences[k] = second[k] - first[k];
            }
            Moments moments = Moments.of(differences);
            return new Gap(statistic, moments.mean(), moments.standardError(), moments.n() - 1.0, margin);
        }
        Moments one = Moments.of(first);
        Moments two = Moments.of(second);
        double a = one.variance() / one.n();
        double b = two.variance() / two.n();
        double freedom = a + b == 0 ? 1 : (a + b) * (a + b) / (a * a / (one.n() - 1) + b * b / (two.n() - 1));
        return new Gap(statistic, two.mean() - one.mean(), Math.sqrt(a + b), freedom, margin);
    }

    /**
     * Of a quantile of type 7.
     *
     * <p>To first order a quantile's error is the mean of (p - 1[y at or below it]) / f (Bahadur 1966), so
     * of pairs the error of the difference is that of the mean of differences of these. One over the density
     * f is the distance of the order statistics of a 95 % interval over their share of ranks (Siddiqui 1960;
     * Bloch and Gastwirth 1968). Over j ranks the logarithm of its square has variance 4 / j, as an error of
     * j / 2 degrees of freedom has; without that, small p-values would be far too small.
     */
    static Gap ofQuantile(double p, double[] first, double[] second, boolean paired, double margin) {
        String statistic = String.format(Locale.ROOT, "quantile %.2f", p);
        double[] one = influence(p, first);
        double[] two = influence(p, second);
        Gap error = ofMean(statistic, one, two, paired, margin);
        double value = new OrderStatistics(second).quantile(p) - new OrderStatistics(first).quantile(p);
        double freedom = Math.max(1, Math.min(ranks(p, first.length), ranks(p, second.length)) / 2.0);
        return new Gap(statistic, value, error.error(), Math.min(freedom, error.freedom()), margin);
    }

    private static int ranks(double p, int n) {
        QuantileRanks ranks = QuantileRanks.of(n, p, CONFIDENCE);
        return ranks.high() - ranks.low();
    }

    private static double[] influence(double p, double[] values) {
        int n = values.length;
        double[] influence = new double[n];
        if (n == 0) {
            return influence;
        }
        OrderStatistics ordered = new OrderStatistics(values);
        QuantileRanks ranks = QuantileRanks.of(n, p, CONFIDENCE);
        double distance = ordered.ofRank(ranks.high()) - ordered.ofRank(ranks.low());
        double scale = distance * n / (ranks.high() - ranks.low());
        double quantile = ordered.quantile(p);
        for (int k = 0; k < n; k++) {
            influence[k] = (p - (values[k] <= quantile ? 1 : 0)) * scale;
        }
        return influence;
    }
}
