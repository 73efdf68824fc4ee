package chokepoint.equivalence;

import chokepoint.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two samples of one outcome show.
 *
 * @param gaps of the mean, of quantiles, and of the share of runs without a value if there are any
 * @param distance see {@link MovedMass}; NaN for an empty sample
 * @param equivalence p-value of the hypothesis that some gap is the margin or more
 * @param difference p-value of the hypothesis that no gap is beyond the margin and no mass has moved further,
 *     by Bonferroni over these
 */
public record Evidence(List<Gap> gaps, double distance, double equivalence, double difference) {

    private static final double[] QUANTILES = {0.05, 0.5, 0.95};

    public Evidence {
        gaps = List.copyOf(gaps);
    }

    /** Of an outcome that only one of the two has. */
    public static Evidence missing() {
        return new Evidence(List.of(), 1, 1, 0);
    }

    /**
     * Tests an outcome.
     *
     * @param first one value per run; NaN or infinite where it is undefined
     * @param second the same of the other
     * @param paired whether runs of one place share their random numbers; then lengths must be equal
     * @param margin share of the first sample's absolute mean, or of its standard deviation if that is more
     */
    public static Evidence of(double[] first, double[] second, boolean paired, double margin) {
        if (paired && first.length != second.length) {
            throw new IllegalArgumentException(
                    "second (" + second.length + ") must have as many runs as first (" + first.length + ")");
        }
        if (same(first, second)) {
            return new Evidence(List.of(), 0, 0, 1);
        }
        double[] one = paired ? finite(first, second) : finite(first, first);
        double[] two = paired ? finite(second, first) : finite(second, second);
        List<Gap> gaps = new ArrayList<>();
        if (one.length < first.length || two.length < second.length) {
            gaps.add(Gaps.ofMean("share without a value", undefined(first), undefined(second), paired, margin));
        }
        MovedMass moved = new MovedMass(Double.NaN, 1);
        if (one.length + two.length > 0) {
            Moments moments = Moments.of(one);
            double spread = moments.n() < 2 ? 0 : moments.standardDeviation();
            double allowed = one.length == 0 ? 0 : margin * Math.max(Math.abs(moments.mean()), spread);
            gaps.add(Gaps.ofMean("mean", one, two, paired, allowed));
            for (double p : QUANTILES) {
                gaps.add(Gaps.ofQuantile(p, one, two, paired, allowed));
            }
            moved = MovedMass.of(one, two, allowed);
        }
        double equivalence = gaps.stream().mapToDouble(Gap::equivalence).max().orElse(1);
        double least = Math.min(
                moved.p(), gaps.stream().mapToDouble(Gap::difference).min().orElse(1));
        return new Evidence(gaps, moved.distance(), equivalence, Math.min(1, least * (gaps.size() + 1)));
    }

    /** The verdict on each outcome: each equivalence at the risk, all differences together at the risk. */
    public static List<Verdict> verdicts(List<Evidence> outcomes, double risk) {
        double[] different = Holm.adjusted(
                outcomes.stream().mapToDouble(Evidence::difference).toArray());
        List<Verdict> verdicts = new ArrayList<>();
        for (int k = 0; k < different.length; k++) {
            boolean equivalent = outcomes.get(k).equivalence() < risk;
            verdicts.add(different[k] < risk ? Verdict.DIFFERENT : equivalent ? Verdict.EQUIVALENT : Verdict.UNDECIDED);
        }
        return List.copyOf(verdicts);
    }

    /** The gap that stands most against equivalence; null if all values are the same. */
    public @Nullable Gap worst() {
        return gaps.stream()
                .max(Comparator.comparingDouble(Gap::equivalence).thenComparing(gap -> Math.abs(gap.value())))
                .orElse(null);
    }

    private static boolean same(double[] first, double[] second) {
        return first.length > 0 && Arrays.equals(first, second);
    }

    private static double[] finite(double[] values, double[] partners) {
        double[] kept = new double[values.length];
        int n = 0;
        for (int k = 0; k < values.length; k++) {
            if (Double.isFinite(values[k]) && Double.isFinite(partners[k])) {
                kept[n++] = values[k];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static double[] undefined(double[] values) {
        return Arrays.stream(values).map(y -> Double.isFinite(y) ? 0 : 1).toArray();
    }
}
