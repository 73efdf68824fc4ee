package chokepoint.app.config;

import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import java.util.List;
import java.util.Map;

/**
 * A calibration file as it is written.
 *
 * @param calibration its name, part of a folder's name
 * @param episodes files of studies with a section {@code backtest}, relative to this one
 * @param runs of each episode in one evaluation
 * @param evaluations the most that the search may take
 * @param parameters shared by all episodes, by path in a scenario
 */
record CalibrationHeader(
        String calibration,
        List<String> episodes,
        @Unit("runs") int runs,
        @Unit("1") int evaluations,
        Map<String, Range> parameters) {

    CalibrationHeader {
        if (!StudyHeader.isName(calibration)) {
            throw new IllegalArgumentException("calibration (" + calibration + ") must " + StudyHeader.NAME_RULE);
        }
        Require.between(episodes.size(), 1, 1000, "number of episodes");
        Require.between(runs, 2, 100_000, "runs");
        Require.between(evaluations, 10, 100_000, "evaluations");
        Require.between(parameters.size(), 2, 50, "number of parameters");
    }

    /**
     * The prior range of a parameter, in its own unit.
     *
     * @param start where the search begins; inside the range
     */
    record Range(double low, double high, double start, String source, String provenance) {

        Range {
            Require.between(start, low, high, "start");
            if (low >= high) {
                throw new IllegalArgumentException("low (" + low + ") must be below high (" + high + ")");
            }
        }
    }
}
