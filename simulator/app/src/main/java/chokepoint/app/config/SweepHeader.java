package chokepoint.app.config;

import chokepoint.domain.Default;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import java.util.List;
import java.util.Map;

/**
 * A sweep file as it is written.
 *
 * @param sweep its name, part of a folder's name
 * @param study the file of the base study, relative to this one
 * @param runs of each scenario at each point
 * @param seed left out: that of the study
 * @param scenarios of the study that are swept; empty means all
 * @param outputs the numbers that are recorded of each run
 * @param factors by name; {@link FactorReader} reads them
 * @param until empty where the number of runs is fixed
 */
record SweepHeader(
        String sweep,
        String question,
        String study,
        @Unit("runs") int runs,
        @Default("0") long seed,
        @Default("[]") List<String> scenarios,
        List<Output> outputs,
        Map<String, Node.Mapping> factors,
        DesignSection design,
        @Default("{}") Node.Mapping until) {

    SweepHeader {
        if (!StudyHeader.isName(sweep)) {
            throw new IllegalArgumentException("sweep (" + sweep + ") must " + StudyHeader.NAME_RULE);
        }
        Require.between(runs, 1, 10_000_000, "runs");
        Require.between(outputs.size(), 1, 1000, "outputs");
        Require.between(factors.size(), 1, 500, "factors");
    }

    /** One number of a run. */
    record Output(
            String metric,
            String country,
            String mineral,
            @Default("all") String endUse) {}
}
