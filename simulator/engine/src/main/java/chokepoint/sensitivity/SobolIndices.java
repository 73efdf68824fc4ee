package chokepoint.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * Sobol indices of the mean over replicates, with replicate noise split off.
 *
 * <p>An output that does not depend on any factor has no variance to share: its indices are NaN. Where
 * that variance cannot be told from zero (it is not positive in more than 2.5 % of resamples) indices
 * have no interval.
 */
public final class SobolIndices {

    private SobolIndices() {}

    /** The indices of one output. */
    public static SobolResult of(SobolSample sample, Resampling resampling) {
        SobolTerms terms = new SobolTerms(sample);
        int factors = sample.factors().size();
        List<Estimate> estimates = RatioEstimates.of(terms, ratios(sample, terms), resampling);
        List<SobolRow> rows = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            rows.add(new SobolRow(
                    sample.factors().get(i),
                    estimates.get(4 * i),
                    estimates.get(4 * i + 1),
                    estimates.get(4 * i + 2),
                    estimates.get(4 * i + 3)));
        }
        List<PairRow> pairs = new ArrayList<>();
        int next = 4 * factors;
        for (int j = 1; sample.hasPairs() && j < factors; j++) {
            for (int i = 0; i < j; i++) {
                String one = sample.factors().get(i);
                pairs.add(new PairRow(one, sample.factors().get(j), estimates.get(next++)));
            }
        }
        int counted = terms.runs().count();
        return new SobolResult(
                counted,
                sample.a().length - counted,
                terms.runs().most(),
                ReplicateNoise.of(independent(sample), resampling),
                rows,
                pairs);
    }

    private static List<Ratio> ratios(SobolSample sample, SobolTerms terms) {
        int factors = sample.factors().size();
        List<Ratio> ratios = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            ratios.add(Ratio.of(SobolTerms.first(i), SobolTerms.BETWEEN));
            ratios.add(Ratio.of(SobolTerms.total(i), SobolTerms.BETWEEN));
            ratios.add(Ratio.of(SobolTerms.first(i), SobolTerms.BETWEEN, SobolTerms.WITHIN));
            ratios.add(Ratio.of(SobolTerms.total(i), SobolTerms.BETWEEN, SobolTerms.WITHIN));
        }
        for (int j = 1; sample.hasPairs() && j < factors; j++) {
            for (int i = 0; i < j; i++) {
                int[] above = {terms.pair(i, j), SobolTerms.first(i), SobolTerms.first(j)};
                ratios.add(new Ratio(above, new double[] {1, -1, -1}, SobolTerms.BETWEEN));
            }
        }
        return ratios;
    }

    /** The points of A, then those of B: independent draws of all factors. */
    private static double[][] independent(SobolSample sample) {
        int rows = sample.a().length;
        double[][] points = new double[2 * rows][];
        System.arraycopy(sample.a(), 0, points, 0, rows);
        System.arraycopy(sample.b(), 0, points, rows, rows);
        return points;
    }
}
