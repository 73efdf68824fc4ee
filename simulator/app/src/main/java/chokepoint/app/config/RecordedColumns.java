package chokepoint.app.config;

import chokepoint.metric.Metric;
import chokepoint.metric.Metric.Scope;
import chokepoint.metric.MetricId;
import chokepoint.metric.Metrics;
import chokepoint.metric.TradePlaces;
import chokepoint.scenario.Scenario;
import chokepoint.study.Backtest;
import chokepoint.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns that a study records, known before anything is compiled. */
final class RecordedColumns {

    private static final String ALL = "all";

    private final Study study;
    private final Scenario scenario;
    private final TradePlaces places;
    private final List<MetricId> ids = new ArrayList<>();

    private RecordedColumns(Study study, Scenario scenario) {
        this.study = study;
        this.scenario = scenario;
        places = study.coverage().places();
    }

    /** All metrics that can be, those of suppliers one by one. */
    static List<String> known(Study study) {
        List<String> known = new ArrayList<>();
        for (Metric metric : Metrics.all()) {
            if (metric.scope() == Scope.SUPPLIER) {
                study.scenarios().values().stream()
                        .flatMap(scenario -> scenario.countries().keySet().stream())
                        .distinct()
                        .forEach(country -> known.add(Metrics.importsFrom(country)));
                known.add(Metrics.importsFrom(TradePlaces.OTHERS));
            } else {
                known.add(metric.name());
            }
        }
        return known;
    }

    /** All columns of a scenario, as a run's recorder has them, in an order of their own. */
    static List<MetricId> of(Study study, Scenario scenario) {
        RecordedColumns columns = new RecordedColumns(study, scenario);
        Backtest event = study.backtest();
        if (event != null) {
            columns.ids.addAll(event.ids());
        }
        study.recorded().forEach(columns::add);
        return columns.ids;
    }

    private void add(Metric metric) {
        if (metric.scope().isOfProducers()) {
            addProducers(metric);
            return;
        }
        for (String country : study.focus()) {
            if (metric.scope().isOfAll()) {
                ids.add(new MetricId(metric.name(), metric.unit(), country, ALL, ALL));
            }
            for (String mineral : metric.scope() == Scope.COUNTRY ? List.<String>of() : scenario.scope()) {
                if (metric.scope() == Scope.SUPPLIER) {
                    addSuppliers(metric, country, mineral);
                } else {
                    addMineral(metric, country, mineral);
                }
            }
        }
    }

    private void addMineral(Metric metric, String country, String mineral) {
        ids.add(new MetricId(metric.name(), metric.unit(), country, mineral, ALL));
        if (metric.scope() == Scope.END_USE_AND_ALL) {
            scenario.endUses().getOrDefault(mineral, Map.of()).forEach((use, share) -> {
                if (share.high() > 0) {
                    ids.add(new MetricId(metric.name(), metric.unit(), country, mineral, use));
                }
            });
        }
    }

    private void addProducers(Metric metric) {
        for (String mineral : scenario.scope()) {
            for (String producer : places.producers(metric.scope().stage(), mineral)) {
                ids.add(new MetricId(metric.name(), metric.unit(), producer, mineral, ALL));
            }
        }
    }

    private void addSuppliers(Metric metric, String country, String mineral) {
        List<String> suppliers = new ArrayList<>(places.suppliers(country, mineral));
        suppliers.add(TradePlaces.OTHERS);
        for (String supplier : suppliers) {
            ids.add(new MetricId(Metrics.importsFrom(supplier), metric.unit(), country, mineral, ALL));
        }
    }
}
