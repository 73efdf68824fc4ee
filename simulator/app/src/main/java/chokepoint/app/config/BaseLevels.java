package chokepoint.app.config;

import chokepoint.design.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The base point of one factor at a time: what factors say, or else what the scenarios have. */
final class BaseLevels {

    private BaseLevels() {}

    /** Levels in the order of the factors; fewer if there are problems. */
    static List<Level> of(List<FactorReader.Read> factors, Map<String, Node.Mapping> scenarios, Problems problems) {
        List<Level> base = new ArrayList<>();
        for (FactorReader.Read factor : factors) {
            Set<Level> found = new LinkedHashSet<>();
            Node own = factor.section().base();
            if (factor.map().get("base") != null) {
                add(found, FactorSection.level(own));
            } else {
                for (String scenario : factor.on()) {
                    Node.Mapping tree = Objects.requireNonNull(scenarios.get(scenario), scenario);
                    factor.paths().forEach(path -> add(found, level(ScenarioPath.of(tree, path))));
                }
            }
            if (found.size() == 1) {
                base.add(found.iterator().next());
            } else {
                List<String> texts = found.stream().map(Level::text).toList();
                String message = factor.map().get("base") != null
                        ? "expected a number, a word, true or false but found " + own.described()
                        : "needs a key 'base', as scenarios do not say one level but " + texts;
                problems.add(factor.mark(), factor.path(), message);
            }
        }
        return base;
    }

    private static void add(Set<Level> found, @Nullable Level level) {
        if (level != null) {
            found.add(level);
        }
    }

    private static @Nullable Level level(ScenarioPath path) {
        if (path.isPart()) {
            return new Level.Word(SweptFactor.ON);
        }
        Node node = path.node();
        Node mid = node == null ? null : ScenarioPath.prior(node);
        Node value = mid == null ? node : mid;
        return value == null ? null : FactorSection.level(value);
    }
}
