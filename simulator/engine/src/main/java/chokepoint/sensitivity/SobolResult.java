package chokepoint.sensitivity;

import java.util.List;

/**
 * Sobol indices of one output.
 *
 * @param baseRows how many base rows count
 * @param leftOut how many do not, because too few replicates are finite at all of their points
 * @param replicates the most that any row has; with one, noise cannot be told from factors and is in the
 *     indices; with two, intervals lack the luck common to all points
 * @param noise how the variance splits over points and replicates
 * @param factors in the order of the sample
 * @param pairs by the second factor, then the first; empty for a design without them
 */
public record SobolResult(
        int baseRows, int leftOut, int replicates, NoiseSplit noise, List<SobolRow> factors, List<PairRow> pairs) {

    public SobolResult {
        factors = List.copyOf(factors);
        pairs = List.copyOf(pairs);
    }
}
