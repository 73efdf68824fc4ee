package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.study.RunFailure;
import chokepoint.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What to say of runs that broke, and how to repeat them. */
final class FailureText {

    private static final int SHOWN = 5;

    private FailureText() {}

    static String of(Study study, StudyResults results, Path file) {
        List<RunFailure> failures = results.outcomes().stream()
                .flatMap(outcome -> outcome.failures().stream())
                .toList();
        int all = study.runs() * study.scenarios().size();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%,d of %,d runs failed; the others are in the results%n", failures.size(), all));
        for (RunFailure failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s run %d failed in month %d: %s%n    repeat it with: "
                            + "chokepoint run %s --seed %d --scenario %s --only-run %d%n",
                    failure.scenario(),
                    failure.run(),
                    failure.month(),
                    failure.message(),
                    typed(file),
                    study.seed(),
                    failure.scenario(),
                    failure.run()));
        }
        if (failures.size() > SHOWN) {
            text.append("  and ").append(failures.size() - SHOWN).append(" more, listed in failures.csv\n");
        }
        return text.toString();
    }

    /** A path as a shell takes it. */
    private static String typed(Path file) {
        String path = file.toString();
        return path.matches("[A-Za-z0-9_./:@%+=,\\\\-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
