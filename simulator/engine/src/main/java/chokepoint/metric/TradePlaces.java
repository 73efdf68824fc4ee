package chokepoint.metric;

import chokepoint.domain.Stage;
import java.util.List;
import java.util.Map;

/**
 * Which countries have columns of their own where it matters who supplies or makes. The same for all
 * scenarios of a study, whatever happens in a run.
 *
 * @param suppliers names by focus country and mineral; all other suppliers are {@link #OTHERS}
 * @param producers names by stage and mineral
 */
public record TradePlaces(
        Map<String, Map<String, List<String>>> suppliers, Map<Stage, Map<String, List<String>>> producers) {

    /** Stands for all suppliers without a name of their own. */
    public static final String OTHERS = "others";

    /** No country at all. */
    public static final TradePlaces NONE = new TradePlaces(Map.of(), Map.of());

    /** Those that supply a country by name, in the order of columns. */
    public List<String> suppliers(String focus, String mineral) {
        return suppliers.getOrDefault(focus, Map.of()).getOrDefault(mineral, List.of());
    }

    /** Those that make a mineral, or may. */
    public List<String> producers(Stage stage, String mineral) {
        return producers.getOrDefault(stage, Map.of()).getOrDefault(mineral, List.of());
    }
}
