package chokepoint.app.config;

import chokepoint.design.Level;
import chokepoint.numeric.NumberText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is laid on scenarios as a file would have it, or nothing, which takes a key out.
 *
 * @param path for example {@code market.ask-adjustment}
 * @param kind {@link Kind#NOTHING} takes the key out
 * @param text as a file writes it, without quotes
 * @param mark where errors point to; null if no file says it
 * @param scenarios on which it is laid; empty means all
 */
public record Setting(
        String path, Kind kind, String text, @Nullable Mark mark, List<String> scenarios) {

    public Setting {
        scenarios = List.copyOf(scenarios);
    }

    /** A number for all scenarios. */
    public static Setting number(String path, double value) {
        return new Setting(path, Kind.DECIMAL, NumberText.of(value), null, List.of());
    }

    /** A level of a factor. */
    static Setting of(String path, Level level, Mark mark, List<String> scenarios) {
        Kind kind = level instanceof Level.Quantity
                ? Kind.ofPlain(level.text())
                : level instanceof Level.Flag ? Kind.BOOLEAN : Kind.TEXT;
        return new Setting(path, kind, level.text(), mark, scenarios);
    }

    /** The key taken out. */
    static Setting out(String path, Mark mark, List<String> scenarios) {
        return new Setting(path, Kind.NOTHING, "~", mark, scenarios);
    }

    private boolean holdsFor(String scenario) {
        return scenarios.isEmpty() || scenarios.contains(scenario);
    }

    /**
     * All of a scenario's as a tree that can be laid on it; what lies in a part that is taken out is left out.
     *
     * @param otherwise the mark of settings that have none
     */
    static Node.Mapping tree(List<Setting> settings, String scenario, Mark otherwise) {
        List<String> gone = settings.stream()
                .filter(setting -> setting.kind == Kind.NOTHING && setting.holdsFor(scenario))
                .map(setting -> setting.path + ".")
                .toList();
        Branch root = new Branch(otherwise);
        for (Setting setting : settings) {
            if (setting.holdsFor(scenario) && gone.stream().noneMatch(setting.path::startsWith)) {
                Mark mark = setting.mark == null ? otherwise : setting.mark;
                String[] keys = setting.path.split("\\.", -1);
                Branch branch = root;
                for (int k = 0; k < keys.length - 1; k++) {
                    branch = branch.branch(keys[k], mark);
                }
                branch.leaf(keys[keys.length - 1], mark, new Node.Scalar(mark, setting.kind, setting.text, null));
            }
        }
        return root.grown();
    }
}
