package chokepoint.sensitivity;

import java.util.ArrayList;
import java.util.List;

/** Elementary effects (Morris 1991), with intervals over trajectories and replicates. */
public final class MorrisEffects {

    private MorrisEffects() {}

    /** One row per factor, in the order of the sample. */
    public static List<MorrisRow> of(MorrisSample sample, Resampling resampling) {
        List<Ratio> ratios = List.of(
                Ratio.of(MorrisTerms.MEAN),
                Ratio.of(MorrisTerms.SIZE),
                Ratio.of(MorrisTerms.VARIANCE),
                Ratio.of(MorrisTerms.FLOOR));
        List<MorrisRow> rows = new ArrayList<>();
        for (int factor = 0; factor < sample.factors().size(); factor++) {
            MorrisTerms terms = new MorrisTerms(sample, factor);
            List<Estimate> found = RatioEstimates.of(terms, ratios, resampling);
            rows.add(new MorrisRow(
                    sample.factors().get(factor),
                    terms.runs().count(),
                    found.get(0),
                    found.get(1),
                    found.get(2).root(),
                    found.get(3).value()));
        }
        return rows;
    }
}
