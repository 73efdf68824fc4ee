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

    static String of(CompiledStudy compiled, StudyResults results, Path file) {
        List<RunFailure> failures = results.failures();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d of %,d runs failed; the others are in the results%n",
                failures.size(),
                compiled.runs()));
        for (RunFailure failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s run %d failed in month %d: %s%n    %s%n",
                    failure.scenario(),
                    failure.run(),
                    failure.month(),
                    failure.message(),
                    repeat(compiled.file().study(), failure, file)));
        }
        if (failures.size() > SHOWN) {
            text.append("  and ").append(failures.size() - SHOWN).append(" more, listed in failures.csv\n");
        }
        return text.toString();
    }

    private static String repeat(Study study, RunFailure failure, Path file) {
        if (!study.scenarios().containsKey(failure.scenario())) {
            return "to repeat it, write a scenario without what the switches that are not in the brackets turn off";
        }
        return String.format(
                Locale.ROOT,
                "repeat it with: chokepoint run %s --seed %d --scenario %s --only-run %d",
                typed(file),
                study.seed(),
                failure.scenario(),
                failure.run());
    }

    /** A path as a shell takes it. */
    static String typed(Path file) {
        String path = file.toString();
        return path.matches("[A-Za-z0-9_./:@%+=,\\\\-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
