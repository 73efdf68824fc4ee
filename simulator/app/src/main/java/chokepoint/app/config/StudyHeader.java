package chokepoint.app.config;

import chokepoint.domain.Default;
import chokepoint.domain.NameOf;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import java.util.List;
import java.util.Map;

/**
 * A study file as it is written, its scenarios not yet read.
 *
 * @param study its name, part of a folder's name
 * @param reference the scenario file on which every scenario is laid
 * @param backtest empty where the file has none; {@link BacktestReader} reads it
 * @param attribution empty where the file has none; {@link AttributionReader} reads it
 */
record StudyHeader(
        String study,
        String question,
        String reference,
        @Unit("runs") int runs,
        long seed,
        @Unit("months") int months,
        List<@NameOf("countries") String> focus,
        @Default("[]") List<String> metrics,
        Map<String, Node.Mapping> scenarios,
        @Default("{}") Node.Mapping attribution,
        @Default("{}") Node.Mapping backtest) {

    StudyHeader {
        if (!isName(study)) {
            throw new IllegalArgumentException("study (" + study + ") must " + NAME_RULE);
        }
        Require.between(runs, 1, 10_000_000, "runs");
        Require.between(months, 1, 1200, "months");
        if (focus.isEmpty()) {
            throw new IllegalArgumentException("focus must name at least one country");
        }
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios must hold at least one");
        }
    }

    /** What a study's or a scenario's name must do. */
    static final String NAME_RULE = "be of a-z, 0-9 and -, and of at most 60 characters";

    static boolean isName(String name) {
        return name.matches("[a-z0-9-]{1,60}");
    }

    /** The same with what a command line says instead. */
    StudyHeader with(Overrides overrides) {
        Integer newRuns = overrides.runs();
        Long newSeed = overrides.seed();
        return new StudyHeader(
                study,
                question,
                reference,
                newRuns == null ? runs : newRuns,
                newSeed == null ? seed : newSeed,
                months,
                focus,
                metrics,
                scenarios,
                attribution,
                backtest);
    }
}
