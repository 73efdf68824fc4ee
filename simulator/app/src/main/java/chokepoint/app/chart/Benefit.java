package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.ScenarioColumns;
import chokepoint.app.results.SummaryLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A sum of recorded quantities, run by run: what a policy costs, or what it is good for.
 *
 * @param caption names it
 * @param note what it is made of, and its unit
 * @param unit of the numbers
 * @param samples one for each scenario, in the study's order
 */
record Benefit(String caption, String note, String unit, List<Sample> samples) {

    static final String MONEY = "USD billion a year";
    static final String POINTS = "percentage points";

    private static final String COST = "public-cost";
    private static final List<String> SURPLUS =
            List.of("consumer-surplus-change", "producer-surplus-change", "tariff-revenue");

    /** What the public pays; empty if it was not recorded. */
    static Optional<Benefit> cost(ResultsReader results, String country) throws IOException {
        return sum(
                results,
                quantities(results, country, List.of(COST), true),
                new Benefit("Public cost", "", MONEY, List.of()),
                quantity -> perYear(results));
    }

    /** Surplus less public cost; empty if not all was recorded. */
    static Optional<Benefit> net(ResultsReader results, String country) throws IOException {
        List<String> metrics = Stream.concat(SURPLUS.stream(), Stream.of(COST)).toList();
        return balance(results, country, metrics, new Benefit("Net gain", "", MONEY, List.of()));
    }

    /** What a policy may be good for, each if it was recorded; surplus first. */
    static List<Benefit> all(ResultsReader results, String country) throws IOException {
        List<Benefit> found = new ArrayList<>();
        surplus(results, country).ifPresent(found::add);
        sum(
                        results,
                        quantities(results, country, List.of("lost-use"), true),
                        new Benefit("Use saved", "fall of lost use, % points", POINTS, List.of()),
                        quantity -> -100)
                .ifPresent(found::add);
        mean(results, country, "self-sufficiency", "Self-sufficiency").ifPresent(found::add);
        mean(results, country, "n-1-adequacy", "Supply without the largest supplier")
                .ifPresent(found::add);
        return found;
    }

    private static Optional<Benefit> surplus(ResultsReader results, String country) throws IOException {
        String note = "rise for users, makers and treasury (tariffs), " + MONEY;
        return balance(results, country, SURPLUS, new Benefit("Surplus", note, MONEY, List.of()));
    }

    /** What metrics in money come to, with the public cost counted against them; empty if one was not recorded. */
    private static Optional<Benefit> balance(ResultsReader results, String country, List<String> metrics, Benefit words)
            throws IOException {
        List<Quantity> parts = quantities(results, country, metrics, true);
        return parts.size() < metrics.size()
                ? Optional.empty()
                : sum(
                        results,
                        parts,
                        words,
                        quantity -> perYear(results) * (quantity.metric().equals(COST) ? -1 : 1));
    }

    private static Optional<Benefit> mean(ResultsReader results, String country, String metric, String caption)
            throws IOException {
        List<Quantity> minerals = quantities(results, country, List.of(metric), false);
        String note =
                "rise, % points" + (minerals.size() > 1 ? ", plain mean of " + minerals.size() + " minerals" : "");
        return sum(
                results, minerals, new Benefit(caption, note, POINTS, List.of()), quantity -> 100.0 / minerals.size());
    }

    private static double perYear(ResultsReader results) {
        return 12e-9 / results.heading().months();
    }

    private static List<Quantity> quantities(
            ResultsReader results, String country, List<String> metrics, boolean together) {
        return results.summary().stream()
                .map(SummaryLine::quantity)
                .filter(quantity -> quantity.country().equals(country))
                .filter(quantity -> metrics.contains(quantity.metric()))
                .filter(quantity -> quantity.mineral().equals("all") == together)
                .filter(quantity -> quantity.endUse().equals("all"))
                .distinct()
                .toList();
    }

    /** Adds quantities up; empty if there is none, or if one is not among the outcomes. */
    private static Optional<Benefit> sum(
            ResultsReader results, List<Quantity> quantities, Benefit words, ToDoubleFunction<Quantity> weight)
            throws IOException {
        List<String> columns = quantities.stream().map(Quantity::column).toList();
        if (columns.isEmpty() || !results.outcomeColumns().containsAll(columns)) {
            return Optional.empty();
        }
        double[] weights = quantities.stream().mapToDouble(weight).toArray();
        List<Sample> samples = new ArrayList<>();
        for (ScenarioColumns scenario : results.outcomes(columns)) {
            double[][] sums = new double[1][scenario.runs().length];
            for (int part = 0; part < weights.length; part++) {
                for (int run = 0; run < sums[0].length; run++) {
                    sums[0][run] += weights[part] * scenario.values()[part][run];
                }
            }
            ScenarioColumns summed = new ScenarioColumns(scenario.scenario(), scenario.runs(), sums);
            samples.add(Sample.of(summed, samples.size(), 1));
        }
        return Optional.of(new Benefit(words.caption, words.note, words.unit, samples));
    }

    /** The mean change that a scenario makes against another, run by run. */
    Estimate change(Pair pair) {
        return Estimate.ofDifference(samples.get(pair.policy()), samples.get(pair.without()));
    }

    /** Places in the study's order of a scenario with a policy, and of the same without it. */
    record Pair(int policy, int without) {}
}
