package chokepoint.app.cli;

import chokepoint.app.results.MonthlyLine;
import chokepoint.app.results.ResultsReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The median price of each mineral month by month, as a line: in the first scenario, and in the one that moves it
 * most.
 */
final class PriceLines {

    private static final String PRICE = "price";
    private static final String ALL = "all";
    private static final int LONGEST = 60;

    private final String country;
    private final List<String> scenarios;
    private final String span;
    /** Medians by mineral and scenario. */
    private final Map<String, Map<String, double[]>> medians = new LinkedHashMap<>();

    PriceLines(ResultsReader results, String country) {
        this.country = country;
        scenarios = results.heading().scenarios();
        int months = results.heading().months();
        span = "month 0 to " + (months - 1);
        for (MonthlyLine line : results.monthly()) {
            if (isPrice(line) && line.month() >= 0 && line.month() < months) {
                medians.computeIfAbsent(line.series().mineral(), mineral -> new LinkedHashMap<>())
                                .computeIfAbsent(line.scenario(), scenario -> unknown(months))[line.month()] =
                        line.q50();
            }
        }
    }

    private boolean isPrice(MonthlyLine line) {
        return line.series().country().equals(country)
                && line.series().metric().equals(PRICE)
                && line.series().endUse().equals(ALL);
    }

    private static double[] unknown(int months) {
        double[] numbers = new double[months];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    /** The table with its title; nothing where no monthly price was recorded. */
    String text(Terminal terminal) {
        if (medians.isEmpty()) {
            return "";
        }
        int names = table("").text(Terminal.ANY).lines().findFirst().orElse("").length();
        int room = terminal.width() == Terminal.ANY ? LONGEST : terminal.width() - names + span.length();
        int length = Math.max(span.length(), Math.min(LONGEST, room));
        TextTable table = new TextTable(2);
        table.row(heading());
        medians.forEach((mineral, ofScenarios) -> rows(table, mineral, ofScenarios, terminal.hasBlocks(), length));
        return "\nMedian price by month, 1 = start; the lines of a mineral share their scale\n"
                + table.text(terminal.width());
    }

    /** The table without its lines, which shows how much room they have. */
    private TextTable table(String line) {
        TextTable table = new TextTable(2);
        table.row(heading());
        medians.forEach((mineral, ofScenarios) ->
                scenarios.forEach(scenario -> table.row(List.of(mineral, scenario, line, "00.00", "00.00", "00.00"))));
        return table;
    }

    private List<String> heading() {
        return List.of("mineral", "scenario", span, "low", "high", "end");
    }

    private void rows(
            TextTable table, String mineral, Map<String, double[]> ofScenarios, boolean hasBlocks, int length) {
        double[] first = ofScenarios.get(scenarios.get(0));
        if (first == null) {
            return;
        }
        String most = mostMoved(first, ofScenarios);
        double[] moved = most == null ? first : ofScenarios.getOrDefault(most, first);
        Sparkline scale =
                new Sparkline(Math.min(low(first), low(moved)), Math.max(high(first), high(moved)), hasBlocks);
        table.row(row(mineral, scenarios.get(0), scale.of(first, length), first));
        if (most != null) {
            table.row(row("", most, scale.of(moved, length), moved));
        }
    }

    /** The scenario whose medians are furthest from the first one's, all months together; null if none differs. */
    private @Nullable String mostMoved(double[] first, Map<String, double[]> ofScenarios) {
        String most = null;
        double furthest = 0;
        for (String scenario : scenarios.subList(1, scenarios.size())) {
            double[] other = ofScenarios.getOrDefault(scenario, first);
            double away = 0;
            for (int month = 0; month < first.length; month++) {
                double step = Math.abs(other[month] - first[month]);
                away += Double.isNaN(step) ? 0 : step;
            }
            if (away > furthest) {
                furthest = away;
                most = scenario;
            }
        }
        return most;
    }

    private static List<String> row(String mineral, String scenario, String line, double[] medians) {
        return List.of(
                mineral,
                scenario,
                line,
                number(low(medians)),
                number(high(medians)),
                number(medians[medians.length - 1]));
    }

    private static double low(double[] numbers) {
        return known(numbers).min().orElse(Double.NaN);
    }

    private static double high(double[] numbers) {
        return known(numbers).max().orElse(Double.NaN);
    }

    private static DoubleStream known(double[] numbers) {
        return Arrays.stream(numbers).filter(Double::isFinite);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "-";
    }
}
