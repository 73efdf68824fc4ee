package chokepoint.study;

import chokepoint.domain.Require;
import chokepoint.metric.Coverage;
import chokepoint.metric.Metric;
import chokepoint.metric.Metrics;
import chokepoint.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios times replications, with one seed.
 *
 * @param name of the study, part of the results folder's name
 * @param question that the study answers, for the report
 * @param runs replications of each scenario
 * @param seed of all random numbers
 * @param months length of a run
 * @param focus the countries whose metrics are recorded
 * @param metrics names of the metrics to record; empty means all. {@code imports-from-} and a country records
 *     {@code imports-from}, with that country among those that have a column
 * @param scenarios by name; the first is the one that the others are compared with
 * @param backtest a past event that the first scenario replays; null if the study replays none
 */
public record Study(
        String name,
        String question,
        int runs,
        long seed,
        int months,
        List<String> focus,
        List<String> metrics,
        Map<String, Scenario> scenarios,
        @Nullable Backtest backtest) {

    public Study {
        Require.between(runs, 1, 10_000_000, "runs");
        Require.between(months, 1, 1200, "months");
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios must hold at least one");
        }
        if (backtest != null) {
            Require.between(backtest.until(), 1, months - 1, "until");
        }
    }

    /** The metrics to record, in the order of {@link Metrics#all()}. */
    public List<Metric> recorded() {
        return chosen(Metrics.all());
    }

    /** The monthly quantities to record. */
    public List<Metric> recordedMonthly() {
        return Metrics.monthly();
    }

    /** For what it records them; the same in all scenarios. */
    public Coverage coverage() {
        return new Coverage(focus, new PlacesOfTrade(this).places(), months);
    }

    private List<Metric> chosen(List<Metric> all) {
        return all.stream()
                .filter(metric -> metrics.isEmpty()
                        || metrics.stream().map(Metrics::family).anyMatch(metric.name()::equals))
                .toList();
    }
}
