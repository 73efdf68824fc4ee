package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.study.RunFailure;
import chokepoint.study.Study;
import java.nio.file.Path;
import java.util.List;

/** What to say of runs that broke, and how to repeat them. */
final class FailureText {

    private static final int SHOWN = 5;

    private FailureText() {}

    static String of(Study study, StudyResults results, Path file) {
        List<RunFailure> failures = results.outcomes().stream()
                .flatMap(outcome -> outcome.failures().stream())
                .toList();
        StringBuilder text = new StringBuilder(failures.size() + " runs failed; the others are in the results\n");
        for (RunFailure failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
            text.append("  %s run %d failed in month %d: %s%n"
                    .formatted(failure.scenario(), failure.run(), failure.month(), failure.message()));
            text.append("    repeat it with: chokepoint run %s --seed %d --scenario %s --only-run %d%n"
                    .formatted(file, study.seed(), failure.scenario(), failure.run()));
        }
        return text.toString();
    }
}
