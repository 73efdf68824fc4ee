package chokepoint.app.results;

import chokepoint.study.AttributionRow;
import java.util.List;

/**
 * A line of {@code attribution.csv}: what one switch adds to a quantity of a scenario.
 *
 * @param switchName name of the switch, or {@link #ALL}
 * @param baseline mean of the quantity with all switches off
 * @param whole mean of the quantity with all switches on
 * @param mean mean over runs of the switch's Shapley value
 * @param low lower limit of its 95 % confidence interval
 * @param high upper limit
 * @param share mean over (whole minus baseline)
 * @param shareLow lower limit of its 95 % confidence interval; NaN where the effect may be zero
 * @param shareHigh upper limit
 */
public record AttributionLine(
        String scenario,
        String switchName,
        Quantity quantity,
        int runs,
        double baseline,
        double whole,
        double mean,
        double standardError,
        double low,
        double high,
        double share,
        double shareLow,
        double shareHigh)
        implements TableLine {

    /** Stands for all switches together. */
    public static final String ALL = "all";

    static final List<String> HEADER = TableLine.join(
            List.of("scenario", "switch"),
            Quantity.HEADER,
            List.of("runs", "baseline", "whole", "mean", "standard_error", "low", "high"),
            List.of("share", "share_low", "share_high"));

    static AttributionLine of(AttributionRow row) {
        return new AttributionLine(
                row.scenario(),
                row.switchName(),
                Quantity.of(row.metric()),
                row.runs(),
                row.baseline(),
                row.whole(),
                row.mean(),
                row.standardError(),
                row.low(),
                row.high(),
                row.share(),
                row.shareLow(),
                row.shareHigh());
    }

    static AttributionLine read(Cells cells) throws UnreadableResultsException {
        return new AttributionLine(
                cells.text(),
                cells.text(),
                cells.quantity(),
                cells.whole(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number());
    }

    /** Whether it is of all switches together. */
    public boolean isAll() {
        return switchName.equals(ALL);
    }

    @Override
    public List<String> texts() {
        return TableLine.join(List.of(scenario, switchName), quantity.texts(), List.of(Integer.toString(runs)));
    }

    @Override
    public double[] numbers() {
        return new double[] {baseline, whole, mean, standardError, low, high, share, shareLow, shareHigh};
    }
}
