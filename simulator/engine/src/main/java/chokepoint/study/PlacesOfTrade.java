package chokepoint.study;

import chokepoint.domain.Stage;
import chokepoint.metric.Metrics;
import chokepoint.metric.TradePlaces;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenario.Source;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the countries that have columns of their own as suppliers or producers. The rule asks the
 * configuration of all scenarios and never a run, so that all have the same columns.
 */
final class PlacesOfTrade {

    /** Who makes this share of what the world refines and recycles is named as a supplier of everybody; judgement. */
    static final double LARGE = 0.05;

    private final Study study;
    private final Set<String> minerals = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();

    PlacesOfTrade(Study study) {
        this.study = study;
        for (Scenario scenario : study.scenarios().values()) {
            minerals.addAll(scenario.scope());
            countries.addAll(scenario.countries().keySet());
        }
    }

    TradePlaces places() {
        Map<String, Map<String, List<String>>> suppliers = new LinkedHashMap<>();
        for (String focus : study.focus()) {
            Map<String, List<String>> byMineral = new LinkedHashMap<>();
            minerals.forEach(mineral -> byMineral.put(mineral, suppliers(mineral, focus)));
            suppliers.put(focus, byMineral);
        }
        Map<Stage, Map<String, List<String>>> producers = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Map<String, List<String>> byMineral = new LinkedHashMap<>();
            minerals.forEach(mineral -> byMineral.put(mineral, producers(mineral, stage)));
            producers.put(stage, byMineral);
        }
        return new TradePlaces(suppliers, producers);
    }

    private List<String> producers(String mineral, Stage stage) {
        return countries.stream()
                .filter(country -> study.scenarios().values().stream()
                        .anyMatch(scenario -> makes(scenario, mineral, stage, country)))
                .toList();
    }

    private List<String> suppliers(String mineral, String focus) {
        List<String> asked = study.metrics().stream()
                .flatMap(name -> Metrics.supplier(name).stream())
                .toList();
        return countries.stream()
                .filter(country -> !country.equals(focus))
                .filter(country -> asked.contains(country)
                        || study.scenarios().values().stream()
                                .anyMatch(scenario -> supplies(scenario, mineral, country, focus)))
                .toList();
    }

    private static boolean makes(Scenario scenario, String mineral, Stage stage, String country) {
        Map<Source, Map<String, Double>> production = scenario.production().getOrDefault(mineral, Map.of());
        boolean listed = stage == Stage.MINED
                ? lists(production, Source.MINED, country)
                : lists(production, Source.REFINED, country) || lists(production, Source.SECONDARY, country);
        return listed
                || isProject(scenario, mineral, stage, country)
                || scenario.capacity()
                        .getOrDefault(mineral, Map.of())
                        .getOrDefault(stage, Map.of())
                        .containsKey(country);
    }

    private static boolean lists(Map<Source, Map<String, Double>> production, Source source, String country) {
        return production.getOrDefault(source, Map.of()).containsKey(country);
    }

    private static boolean isProject(Scenario scenario, String mineral, Stage stage, String country) {
        return scenario.projects()
                .getOrDefault(mineral, Map.of())
                .getOrDefault(stage, Map.of())
                .containsKey(country);
    }

    /** Known as a source of the focus country's imports, large in the world, or the place of a project. */
    private static boolean supplies(Scenario scenario, String mineral, String country, String focus) {
        boolean isSource = scenario.importSources()
                .getOrDefault(mineral, Map.of())
                .getOrDefault(focus, Map.of())
                .containsKey(country);
        return makes(scenario, mineral, Stage.REFINED, country)
                && (isSource
                        || isProject(scenario, mineral, Stage.REFINED, country)
                        || isLarge(scenario, mineral, country));
    }

    private static boolean isLarge(Scenario scenario, String mineral, String country) {
        double world = 0;
        double own = 0;
        for (Source source : List.of(Source.REFINED, Source.SECONDARY)) {
            Map<String, Double> output =
                    scenario.production().getOrDefault(mineral, Map.of()).getOrDefault(source, Map.of());
            for (Map.Entry<String, Double> made : output.entrySet()) {
                world += made.getValue();
                own += made.getKey().equals(country) ? made.getValue() : 0;
            }
        }
        return own >= LARGE * world;
    }
}
