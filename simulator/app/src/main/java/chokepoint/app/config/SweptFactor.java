package chokepoint.app.config;

import chokepoint.design.Factor;
import chokepoint.design.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * A factor and where it is laid.
 *
 * @param paths in a scenario; all take the same level
 * @param scenarios on which it is laid, in the order of the study
 * @param unit of its numbers; empty where there is none
 * @param isPart whether the paths are policies or shocks, which levels turn on and off
 * @param mark where the file says it
 */
public record SweptFactor(
        Factor factor, List<String> paths, List<String> scenarios, String unit, boolean isPart, Mark mark) {

    static final String ON = "on";
    static final String OFF = "off";

    public SweptFactor {
        paths = List.copyOf(paths);
        scenarios = List.copyOf(scenarios);
    }

    /** What a level lays on scenarios, with errors at a place. */
    List<Setting> settings(Level level, Mark at) {
        List<Setting> settings = new ArrayList<>();
        for (String path : paths) {
            if (!isPart) {
                settings.add(Setting.of(path, level, at, scenarios));
            } else if (level.text().equals(OFF)) {
                settings.add(Setting.out(path, at, scenarios));
            }
        }
        return settings;
    }
}
