package chokepoint.metric;

import chokepoint.metric.Metric.Fold;
import chokepoint.metric.Metric.Reading;
import chokepoint.metric.Metric.Scope;
import chokepoint.world.Blueprint;
import chokepoint.world.WorldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out the columns of a run's row, and what has to be read for them. */
final class ColumnPlan {

    private static final String ALL = "all";

    private final Blueprint blueprint;
    private final Coverage coverage;
    private final Readings always = new Readings();
    private final Readings lastYear = new Readings();
    private final List<Column> columns = new ArrayList<>();

    ColumnPlan(Blueprint blueprint, List<Metric> metrics, Coverage coverage) {
        this.blueprint = blueprint;
        this.coverage = coverage;
        for (String country : coverage.focus()) {
            for (int g = 0; g < blueprint.minerals().size(); g++) {
                for (Metric metric : metrics) {
                    addMineral(metric, country, g);
                }
            }
            for (Metric metric : metrics) {
                if (metric.scope().isOfAll()) {
                    add(metric, country, together(metric));
                }
            }
        }
        for (int g = 0; g < blueprint.minerals().size(); g++) {
            for (Metric metric : metrics) {
                addProducers(metric, g);
            }
        }
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** What is read every month. */
    Readings always() {
        return always;
    }

    /** What is read in the last twelve months only. */
    Readings lastYear() {
        return lastYear;
    }

    /** What is read for all minerals together: each of them, to be summed, or the country once. */
    private int[] together(Metric metric) {
        return metric.scope() == Scope.COUNTRY
                ? new int[] {WorldView.ALL}
                : IntStream.range(0, blueprint.minerals().size()).toArray();
    }

    private void addMineral(Metric metric, String country, int mineral) {
        String name = blueprint.minerals().get(mineral);
        switch (metric.scope()) {
            case COUNTRY, MINER, REFINER -> {}
            case SUPPLIER -> addSuppliers(metric, country, mineral);
            case MINERAL, MINERAL_AND_ALL -> add(metric, country, mineral);
            case END_USE_AND_ALL -> {
                add(metric, country, mineral);
                for (int e = 0; e < blueprint.endUses().size(); e++) {
                    if (blueprint.useShares().get(mineral).get(e).high() > 0) {
                        String use = blueprint.endUses().get(e);
                        MetricId id = new MetricId(metric.name(), metric.unit(), country, name, use);
                        add(id, metric, new int[] {mineral}, e);
                    }
                }
            }
        }
    }

    private void add(Metric metric, String country, int mineral) {
        String name = blueprint.minerals().get(mineral);
        add(new MetricId(metric.name(), metric.unit(), country, name, ALL), metric, new int[] {mineral}, WorldView.ALL);
    }

    private void add(Metric metric, String country, int[] minerals) {
        add(new MetricId(metric.name(), metric.unit(), country, ALL, ALL), metric, minerals, WorldView.ALL);
    }

    private void add(MetricId id, Metric metric, int[] minerals, int part) {
        int country = blueprint.countries().indexOf(id.country());
        Readings from = readings(metric);
        int[] per = metric.fold() == Fold.RATIO ? numbers(from, metric.per(), minerals, country, part) : new int[0];
        columns.add(new Column(id, metric, from, numbers(from, metric.value(), minerals, country, part), per));
    }

    private Readings readings(Metric metric) {
        return metric.fold() == Fold.LAST_YEAR ? lastYear : always;
    }

    private static int[] numbers(Readings from, Reading reading, int[] minerals, int country, int part) {
        return Arrays.stream(minerals)
                .map(mineral -> from.number(reading, mineral, country, part))
                .toArray();
    }

    /** A column for each named supplier, then one for all others abroad. */
    private void addSuppliers(Metric metric, String country, int mineral) {
        List<String> named =
                coverage.places().suppliers(country, blueprint.minerals().get(mineral));
        for (String supplier : named) {
            addSupply(metric, country, mineral, supplier, List.of(supplier));
        }
        List<String> others = blueprint.countries().stream()
                .filter(other -> !other.equals(country) && !named.contains(other))
                .toList();
        addSupply(metric, country, mineral, TradePlaces.OTHERS, others);
    }

    private void addSupply(Metric metric, String country, int mineral, String name, List<String> suppliers) {
        String metricName = Metrics.importsFrom(name);
        MetricId id = new MetricId(
                metricName, metric.unit(), country, blueprint.minerals().get(mineral), ALL);
        int importer = blueprint.countries().indexOf(country);
        Readings from = readings(metric);
        int[] value = known(suppliers)
                .map(supplier -> from.number(metric.value(), mineral, importer, supplier))
                .toArray();
        columns.add(new Column(id, metric, from, value, new int[0]));
    }

    private void addProducers(Metric metric, int mineral) {
        if (!metric.scope().isOfProducers()) {
            return;
        }
        String name = blueprint.minerals().get(mineral);
        Readings from = readings(metric);
        for (String producer : coverage.places().producers(metric.scope().stage(), name)) {
            MetricId id = new MetricId(metric.name(), metric.unit(), producer, name, ALL);
            int[] value = known(List.of(producer))
                    .map(country -> from.number(metric.value(), mineral, country, WorldView.ALL))
                    .toArray();
            columns.add(new Column(id, metric, from, value, new int[0]));
        }
    }

    /** Numbers of countries; one that only another scenario has is nothing here. */
    private IntStream known(List<String> names) {
        return names.stream().mapToInt(blueprint.countries()::indexOf).filter(number -> number >= 0);
    }
}
