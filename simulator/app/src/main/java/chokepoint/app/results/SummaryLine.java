package chokepoint.app.results;

import chokepoint.study.SummaryRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code summary.csv}: how one quantity is distributed over the runs of a scenario.
 *
 * @param standardError Monte Carlo standard error of the mean
 * @param quantiles at {@link #LEVELS}
 * @param quantilesLow lower 95 % confidence limits of the quantiles
 * @param quantilesHigh upper ones; NaN where the runs are too few
 * @param expectedShortfall mean of the highest 5 % of the runs
 * @param expectedShortfallError its Monte Carlo standard error
 */
public record SummaryLine(
        String scenario,
        Quantity quantity,
        int runs,
        double mean,
        double standardError,
        double standardDeviation,
        double[] quantiles,
        double[] quantilesLow,
        double[] quantilesHigh,
        double expectedShortfall,
        double expectedShortfallError)
        implements TableLine {

    /** Names of the quantiles: percent, two digits. */
    public static final List<String> LEVELS = List.of("01", "05", "25", "50", "75", "95", "99");

    static final List<String> HEADER = header();

    static SummaryLine of(SummaryRow row) {
        return new SummaryLine(
                row.scenario(),
                Quantity.of(row.metric()),
                row.runs(),
                row.mean(),
                row.standardError(),
                row.standardDeviation(),
                row.quantiles(),
                row.quantilesLow(),
                row.quantilesHigh(),
                row.expectedShortfall(),
                row.expectedShortfallError());
    }

    static SummaryLine read(Cells cells) throws UnreadableResultsException {
        String scenario = cells.text();
        Quantity quantity = cells.quantity();
        int runs = cells.whole();
        double mean = cells.number();
        double standardError = cells.number();
        double standardDeviation = cells.number();
        double[][] quantiles = new double[3][LEVELS.size()];
        for (int level = 0; level < LEVELS.size(); level++) {
            for (double[] part : quantiles) {
                part[level] = cells.number();
            }
        }
        return new SummaryLine(
                scenario,
                quantity,
                runs,
                mean,
                standardError,
                standardDeviation,
                quantiles[0],
                quantiles[1],
                quantiles[2],
                cells.number(),
                cells.number());
    }

    @Override
    public List<String> texts() {
        return TableLine.join(List.of(scenario), quantity.texts(), List.of(Integer.toString(runs)));
    }

    @Override
    public double[] numbers() {
        double[] numbers = new double[5 + 3 * LEVELS.size()];
        numbers[0] = mean;
        numbers[1] = standardError;
        numbers[2] = standardDeviation;
        for (int level = 0; level < LEVELS.size(); level++) {
            numbers[3 + 3 * level] = quantiles[level];
            numbers[4 + 3 * level] = quantilesLow[level];
            numbers[5 + 3 * level] = quantilesHigh[level];
        }
        numbers[numbers.length - 2] = expectedShortfall;
        numbers[numbers.length - 1] = expectedShortfallError;
        return numbers;
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(TableLine.join(List.of("scenario"), Quantity.HEADER));
        names.addAll(List.of("runs", "mean", "standard_error", "standard_deviation"));
        for (String level : LEVELS) {
            names.addAll(List.of("q" + level, "q" + level + "_low", "q" + level + "_high"));
        }
        names.addAll(List.of("expected_shortfall_95", "expected_shortfall_95_standard_error"));
        return List.copyOf(names);
    }
}
