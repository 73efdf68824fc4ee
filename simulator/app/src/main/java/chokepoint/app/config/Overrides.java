package chokepoint.app.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command says instead of the study file.
 *
 * @param runs null leaves it to the file
 * @param seed null leaves it to the file
 * @param scenarios the only ones to run, in the order of the file; empty means all
 * @param settings laid on scenarios
 */
public record Overrides(@Nullable Integer runs, @Nullable Long seed, List<String> scenarios, List<Setting> settings) {

    /** Leaves everything to the file. */
    public static final Overrides NONE = new Overrides(null, null, List.of());

    public Overrides {
        scenarios = List.copyOf(scenarios);
        settings = List.copyOf(settings);
    }

    /** Leaves what is in scenarios to the file. */
    public Overrides(@Nullable Integer runs, @Nullable Long seed, List<String> scenarios) {
        this(runs, seed, scenarios, List.of());
    }
}
