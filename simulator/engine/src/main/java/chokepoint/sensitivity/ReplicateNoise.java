package chokepoint.sensitivity;

import java.util.List;

/**
 * Splits the variance of an output over points and replicates, as an analysis of variance with random
 * effects does (Searle, Casella and McCulloch 1992, Variance Components, chapter 4).
 *
 * <p>Replicates of one number share their luck, so points and replicates are crossed: the variance
 * between point means that replicates account for is not {@code within / n}, because the common part
 * moves all points alike. With all replicates at all points the estimates are those of the two-way
 * analysis of variance. The points are taken for a random sample of what they stand for.
 */
public final class ReplicateNoise {

    private ReplicateNoise() {}

    /**
     * The split of one output.
     *
     * @param outputs of each point, its replicates; missing ones as in {@link SobolSample}
     */
    public static NoiseSplit of(double[][] outputs, Resampling resampling) {
        NoiseTerms terms = new NoiseTerms(outputs);
        List<Ratio> ratios = List.of(
                Ratio.of(NoiseTerms.BETWEEN),
                Ratio.of(NoiseTerms.WITHIN),
                Ratio.of(NoiseTerms.COMMON),
                Ratio.of(NoiseTerms.COMMON, NoiseTerms.BETWEEN, NoiseTerms.WITHIN),
                Ratio.of(NoiseTerms.WITHIN, NoiseTerms.BETWEEN, NoiseTerms.WITHIN));
        List<Estimate> found = RatioEstimates.of(terms, ratios, resampling);
        CommonRuns runs = terms.runs();
        return new NoiseSplit(
                runs.count(), runs.most(), found.get(0), found.get(1), found.get(2), found.get(3), found.get(4));
    }
}
