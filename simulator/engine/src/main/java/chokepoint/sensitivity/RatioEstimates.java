package chokepoint.sensitivity;

import chokepoint.statistics.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ratios of means over rows, with intervals that hold both the choice of rows and replicates' luck.
 *
 * <p>Rows are drawn with replacement, replicates staying with their row; the quantiles of 2.5 and 97.5 %
 * of the ratio in the samples are stretched about the estimate by the factor that brings the spread of
 * rows alone to that of rows and replicates, and by that of Student's t over the normal distribution.
 * Replicates are not drawn: two of the same would be crossed with itself.
 */
final class RatioEstimates {

    /** The quantile of 97.5 % of a normal variable. */
    private static final double NORMAL = 1.959963984540054;

    private static final double RISK = 0.025;

    private final RowTerms terms;
    private final double[][] byTerm;
    private final double[] means;

    private RatioEstimates(RowTerms terms) {
        this.terms = terms;
        int rows = terms.runs().count();
        byTerm = new double[terms.terms()][rows];
        means = new double[terms.terms()];
        double[][] out = room(terms);
        for (int row = 0; row < rows; row++) {
            clear(out);
            terms.fill(row, out);
            for (int term = 0; term < means.length; term++) {
                byTerm[term][row] = out[term][0];
                means[term] += out[term][0];
            }
        }
        for (int term = 0; term < means.length; term++) {
            means[term] /= rows;
        }
    }

    /** Estimates in the order of the ratios. */
    static List<Estimate> of(RowTerms terms, List<Ratio> ratios, Resampling resampling) {
        if (terms.runs().count() == 0) {
            return ratios.stream().map(ratio -> Estimate.NONE).toList();
        }
        return new RatioEstimates(terms).estimates(ratios, resampling);
    }

    private List<Estimate> estimates(List<Ratio> ratios, Resampling resampling) {
        List<Spread> spreads = spreads(ratios);
        double[][] samples = samples(ratios, resampling);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < spreads.size(); k++) {
            estimates.add(interval(ratios.get(k).of(means), spreads.get(k), samples[k]));
        }
        return estimates;
    }

    private Estimate interval(double value, Spread spread, double[] sample) {
        if (Double.isNaN(value) || terms.runs().count() < 2) {
            return Estimate.withoutInterval(value);
        }
        double own = spread.ofRows();
        if (!(own > 0)) {
            return Estimate.around(value, spread.halfWidth());
        }
        double[] known = Arrays.stream(sample).filter(Double::isFinite).toArray();
        if (known.length < (1 - RISK) * sample.length) {
            return Estimate.withoutInterval(value);
        }
        OrderStatistics sorted = new OrderStatistics(known);
        double stretch = spread.quantile() / NORMAL * Math.sqrt(spread.variance() / own);
        return new Estimate(
                value,
                value + stretch * (sorted.quantile(RISK) - value),
                value + stretch * (sorted.quantile(1 - RISK) - value));
    }

    private double[][] samples(List<Ratio> ratios, Resampling resampling) {
        double[][] samples = new double[ratios.size()][resampling.resamples()];
        int[] counts = new int[terms.runs().count()];
        double[] drawn = new double[means.length];
        for (int b = 0; b < resampling.resamples(); b++) {
            resampling.draw(b, counts);
            for (int term = 0; term < drawn.length; term++) {
                drawn[term] = mean(byTerm[term], counts);
            }
            for (int k = 0; k < samples.length; k++) {
                samples[k][b] = ratios.get(k).of(drawn);
            }
        }
        return samples;
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] * values[row];
        }
        return sum / counts.length;
    }

    private List<Spread> spreads(List<Ratio> ratios) {
        CommonRuns runs = terms.runs();
        List<Spread> spreads = new ArrayList<>();
        double[] values = new double[ratios.size()];
        double[] denominators = new double[ratios.size()];
        for (int k = 0; k < values.length; k++) {
            spreads.add(new Spread(runs.replicates(), runs.most()));
            values[k] = ratios.get(k).of(means);
            denominators[k] = ratios.get(k).denominator(means);
        }
        double[][] out = room(terms);
        double[] change = new double[means.length];
        for (int row = 0; row < runs.count(); row++) {
            clear(out);
            terms.fill(row, out);
            for (int q = -1; q < (runs.most() < 3 ? 0 : runs.kept()[row].length); q++) {
                for (int term = 0; term < change.length; term++) {
                    change[term] = q < 0 ? out[term][0] : out[term][0] - out[term][1 + q];
                }
                for (int k = 0; k < values.length; k++) {
                    double slope = ratios.get(k).slope(change, values[k], denominators[k]);
                    if (q < 0) {
                        spreads.get(k).addRow(slope);
                    } else {
                        spreads.get(k).addReplicate(runs.kept()[row][q], slope);
                    }
                }
            }
        }
        return spreads;
    }

    private static double[][] room(RowTerms terms) {
        return new double[terms.terms()][1 + terms.runs().replicates()];
    }

    private static void clear(double[][] out) {
        for (double[] term : out) {
            Arrays.fill(term, 0);
        }
    }
}
