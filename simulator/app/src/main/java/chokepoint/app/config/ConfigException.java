package chokepoint.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says everything that is wrong with a configuration. */
public final class ConfigException extends RuntimeException {

    private static final int PRINTED = 50;

    private final transient List<ConfigProblem> problems;

    private ConfigException(List<ConfigProblem> problems) {
        super(printed(problems));
        this.problems = problems;
    }

    /** Of problems in any order, some perhaps more than once. */
    public static ConfigException of(List<ConfigProblem> problems) {
        TreeSet<ConfigProblem> sorted = new TreeSet<>(ConfigProblem.ORDER);
        sorted.addAll(problems);
        return new ConfigException(List.copyOf(sorted));
    }

    /** Of a single problem. */
    public static ConfigException of(ConfigProblem problem) {
        return of(List.of(problem));
    }

    /** All problems, by file, line and column, none twice. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    private static String printed(List<ConfigProblem> problems) {
        List<String> parts = new ArrayList<>();
        for (ConfigProblem problem : problems.subList(0, Math.min(PRINTED, problems.size()))) {
            parts.add(problem.text());
        }
        if (problems.size() > PRINTED) {
            parts.add("and " + (problems.size() - PRINTED) + " more");
        }
        parts.add(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        return String.join("\n", parts);
    }
}
