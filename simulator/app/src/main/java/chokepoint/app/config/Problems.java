package chokepoint.app.config;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that they can be told all at once. Not thread-safe. */
final class Problems {

    private final List<ConfigProblem> list = new ArrayList<>();

    void add(Mark mark, String path, String message) {
        list.add(new ConfigProblem(mark, path, message));
    }

    void add(ConfigProblem problem) {
        list.add(problem);
    }

    void addAll(List<ConfigProblem> problems) {
        list.addAll(problems);
    }

    List<ConfigProblem> list() {
        return List.copyOf(list);
    }

    /** Ends the work if there is anything to tell. */
    void throwIfAny() {
        if (!list.isEmpty()) {
            throw ConfigException.of(list);
        }
    }
}
