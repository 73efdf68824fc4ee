package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.SweepReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names and sentences that the charts of sweeps share. */
final class SweepWords {

    /** Pictures of one kind; a table has the rest. */
    private static final int MOST_QUANTITIES = 8;

    /** Scenarios of one picture, the last ones: the first is there to compare with. */
    private static final int MOST_SCENARIOS = 4;

    /** Half-width of a 95 % interval in standard errors, about. */
    private static final double HALF_WIDTH = 1.96;

    private SweepWords() {}

    /** Lines by quantity, in the order of the file, the first ones only. */
    static <T> List<List<T>> byQuantity(List<T> lines, Function<T, Quantity> quantity) {
        return groups(lines, quantity).stream().limit(MOST_QUANTITIES).toList();
    }

    /** Lines in the order of the file, put together by what they have in common. */
    static <T, K> List<List<T>> groups(List<T> lines, Function<T, K> key) {
        return List.copyOf(lines.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Lines by scenario, where there are many without the first ones. */
    static <T> List<List<T>> byScenario(List<T> lines, Function<T, String> scenario) {
        List<List<T>> all = groups(lines, scenario);
        return all.subList(Math.max(0, all.size() - MOST_SCENARIOS), all.size());
    }

    /** The scenarios of lines that were put together by them. */
    static <T> List<String> names(List<List<T>> byScenario, Function<T, String> scenario) {
        return byScenario.stream().map(lines -> scenario.apply(lines.get(0))).toList();
    }

    /** The name of a chart's files. */
    static String file(String kind, Quantity quantity) {
        List<String> parts = new ArrayList<>(List.of(kind, quantity.country(), quantity.mineral(), quantity.endUse()));
        parts.removeIf("all"::equals);
        parts.add(quantity.metric());
        return String.join("-", parts);
    }

    /** A factor's axis: its name and unit. */
    static String axis(SweepReader results, String factor) {
        String unit = results.unit(factor);
        return Words.of(factor) + (unit.isEmpty() || unit.equals("1") ? "" : ", " + unit);
    }

    /** A scenario at the end of a sentence; nothing where there is only one. */
    static String in(SweepReader results, String scenario) {
        return results.heading().scenarios().size() < 2 ? "" : " in " + Words.quoted(scenario);
    }

    /** The end of every subtitle. */
    static String origin(SweepReader results, Quantity quantity) {
        String fewest = results.fewestRuns() == results.mostRuns()
                ? ""
                : String.format(Locale.ROOT, "%,d", results.fewestRuns()) + "\u2013";
        return Words.DOT + quantity.country() + Words.DOT + fewest
                + String.format(Locale.ROOT, "%,d", results.mostRuns()) + " runs of a scenario at a point" + Words.DOT
                + "seed " + results.heading().seed();
    }

    /** The standard error behind a 95 % interval. */
    static double error(double low, double high) {
        return (high - low) / 2 / HALF_WIDTH;
    }

    /** A number of a file as a person writes it: 0.1, 24. */
    static String level(double value) {
        return Words.number(value, 3);
    }
}
