package chokepoint.app.results;

import chokepoint.study.DifferenceRow;
import java.util.List;

/**
 * A line of {@code differences.csv}: a quantity's paired difference to the first scenario.
 *
 * @param difference mean over runs of (scenario minus reference)
 * @param low lower limit of its 95 % confidence interval
 * @param high upper limit
 * @param varianceReduction by common random numbers; NaN where the difference never varies
 */
public record DifferenceLine(
        String scenario,
        String reference,
        Quantity quantity,
        int runs,
        double difference,
        double standardError,
        double low,
        double high,
        double varianceReduction)
        implements TableLine {

    static final List<String> HEADER = TableLine.join(
            List.of("scenario", "reference"),
            Quantity.HEADER,
            List.of("runs", "difference", "standard_error", "low", "high", "variance_reduction"));

    static DifferenceLine of(DifferenceRow row) {
        return new DifferenceLine(
                row.scenario(),
                row.reference(),
                Quantity.of(row.metric()),
                row.runs(),
                row.difference(),
                row.standardError(),
                row.low(),
                row.high(),
                row.varianceReduction());
    }

    static DifferenceLine read(Cells cells) throws UnreadableResultsException {
        return new DifferenceLine(
                cells.text(),
                cells.text(),
                cells.quantity(),
                cells.whole(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    @Override
    public List<String> texts() {
        return TableLine.join(List.of(scenario, reference), quantity.texts(), List.of(Integer.toString(runs)));
    }

    @Override
    public double[] numbers() {
        return new double[] {difference, standardError, low, high, varianceReduction};
    }
}
