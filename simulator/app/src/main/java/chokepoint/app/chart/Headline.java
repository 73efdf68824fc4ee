package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SummaryLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One number that sums a policy up, of all scenarios: what it is in each, and how it differs from the first.
 *
 * @param quantity of all minerals together, sums by year; where it was recorded by mineral only, the plain average
 * @param averaged over how many minerals; 0 where all together were recorded
 * @param lines in the study's order
 */
public record Headline(Quantity quantity, int averaged, List<Line> lines) {

    private static final List<String> METRICS =
            List.of("purchase-cost", "lost-use", "self-sufficiency", "n-1-adequacy", "public-cost");
    private static final double MONTHS_OF_YEAR = 12;

    public Headline {
        lines = List.copyOf(lines);
    }

    /**
     * A scenario's number, in the unit of the quantity.
     *
     * @param error half-width of the 95 % interval of the level
     * @param change from the first scenario, run by run; NaN for the first
     * @param low lower limit of the change's 95 % interval
     * @param high upper limit
     */
    public record Line(String scenario, int runs, double level, double error, double change, double low, double high) {

        /** Whether the change is told from chance. */
        public boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    /** Those that the study recorded of a country, without those that are zero everywhere. */
    public static List<Headline> of(ResultsReader results, String country) throws IOException {
        List<Headline> found = new ArrayList<>();
        for (String metric : METRICS) {
            Optional<Headline> recorded = recorded(results, country, metric);
            Optional<Headline> headline =
                    recorded.isPresent() ? recorded : new MineralAverage(results, country, metric).headline();
            headline.filter(Headline::isAnything).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The measure in which all its numbers are shown. */
    public Measure measure() {
        double most = lines.stream()
                .mapToDouble(Line::level)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Measure.of(quantity, most);
    }

    private boolean isAnything() {
        return lines.stream().anyMatch(line -> line.level() != 0 && Double.isFinite(line.level()));
    }

    private static Optional<Headline> recorded(ResultsReader results, String country, String metric) {
        List<SummaryLine> levels = results.summary().stream()
                .filter(line -> isWhole(line.quantity(), country, metric))
                .toList();
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        Quantity stored = levels.get(0).quantity();
        boolean money = stored.unit().equals("USD");
        double scale = money ? MONTHS_OF_YEAR / results.heading().months() : 1;
        Quantity quantity =
                new Quantity(country, Topic.ALL, Topic.ALL, metric, money ? Measure.USD_A_YEAR : stored.unit());
        List<DifferenceLine> changes = results.differences().stream()
                .filter(line -> line.quantity().equals(stored))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (SummaryLine level : levels) {
            lines.add(line(level, changes, scale));
        }
        return Optional.of(new Headline(quantity, 0, lines));
    }

    private static Line line(SummaryLine level, List<DifferenceLine> changes, double scale) {
        double error = ErrorWords.HALF_WIDTH * level.standardError();
        for (DifferenceLine line : changes) {
            if (line.scenario().equals(level.scenario())) {
                return new Line(
                        level.scenario(),
                        line.runs(),
                        scale * level.mean(),
                        scale * error,
                        scale * line.difference(),
                        scale * line.low(),
                        scale * line.high());
            }
        }
        return new Line(
                level.scenario(),
                level.runs(),
                scale * level.mean(),
                scale * error,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private static boolean isWhole(Quantity quantity, String country, String metric) {
        return quantity.country().equals(country)
                && quantity.mineral().equals(Topic.ALL)
                && quantity.endUse().equals(Topic.ALL)
                && quantity.metric().equals(metric);
    }
}
