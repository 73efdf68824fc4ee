package chokepoint.app.results;

import java.util.List;

/**
 * What a study is, in short: the part of the manifest that, with the program, decides the numbers.
 *
 * @param programVersion for example {@code 0.1.0}
 * @param study its name
 * @param question what it answers
 * @param configDigest SHA-256 of its resolved configuration, in hexadecimal
 * @param runs replications of each scenario
 * @param scenarios names; the first is the one that the others are compared with
 * @param focus countries whose quantities are recorded
 */
public record StudyHeading(
        String programVersion,
        String study,
        String question,
        String configDigest,
        long seed,
        int runs,
        int months,
        List<String> scenarios,
        List<String> focus) {

    public StudyHeading {
        scenarios = List.copyOf(scenarios);
        focus = List.copyOf(focus);
        if (!study.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "study (" + study + ") must be letters, digits, dots, dashes and underscores");
        }
        if (!configDigest.matches("[0-9a-f]{8,}")) {
            throw new IllegalArgumentException(
                    "configDigest (" + configDigest + ") must be at least 8 hexadecimal digits");
        }
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios must hold at least one");
        }
    }

    /** The name of its results folder. */
    public String folderName() {
        return study + "-" + configDigest.substring(0, 8);
    }
}
