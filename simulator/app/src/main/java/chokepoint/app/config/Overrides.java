package chokepoint.app.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a command says instead of the study file.
 *
 * @param runs null leaves it to the file
 * @param seed null leaves it to the file
 * @param scenarios the only ones to run, in the order of the file; empty means all
 * @param values numbers laid on every scenario, by path, for example {@code market.ask-adjustment}
 */
public record Overrides(
        @Nullable Integer runs, @Nullable Long seed, List<String> scenarios, Map<String, Double> values) {

    /** Leaves everything to the file. */
    public static final Overrides NONE = new Overrides(null, null, List.of());

    public Overrides {
        scenarios = List.copyOf(scenarios);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Leaves all numbers of scenarios to the file. */
    public Overrides(@Nullable Integer runs, @Nullable Long seed, List<String> scenarios) {
        this(runs, seed, scenarios, Map.of());
    }

    /** The values as a tree that can be laid on a scenario. */
    Node.Mapping tree(Mark mark) {
        Branch root = new Branch(mark);
        values.forEach((path, value) -> {
            String[] keys = path.split("\\.", -1);
            Branch branch = root;
            for (int k = 0; k < keys.length - 1; k++) {
                branch = branch.branch(keys[k], mark);
            }
            Node number = new Node.Scalar(mark, Kind.DECIMAL, Double.toString(value), null);
            branch.leaf(keys[keys.length - 1], mark, number);
        });
        return root.grown();
    }
}
