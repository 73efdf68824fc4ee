package chokepoint.app.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command line says instead of the study file.
 *
 * @param runs null leaves it to the file
 * @param seed null leaves it to the file
 * @param scenarios the only ones to run, in the order of the file; empty means all
 */
public record Overrides(@Nullable Integer runs, @Nullable Long seed, List<String> scenarios) {

    /** Leaves everything to the file. */
    public static final Overrides NONE = new Overrides(null, null, List.of());

    public Overrides {
        scenarios = List.copyOf(scenarios);
    }
}
