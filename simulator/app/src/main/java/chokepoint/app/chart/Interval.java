package chokepoint.app.chart;

import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import java.awt.Color;
import java.util.List;

/**
 * A line of a forest plot: a change of a quantity and its 95 % interval, in the quantity's stored unit.
 *
 * @param name what makes the change, as in the files: a scenario or a switch
 * @param low lower limit; NaN if there is none
 * @param high upper limit; NaN if there is none
 * @param remark stands behind the numbers; may be empty
 */
record Interval(String name, Color colour, Quantity quantity, double change, double low, double high, String remark) {

    static Interval of(DifferenceLine line, List<String> scenarios) {
        return new Interval(
                line.scenario(),
                ChartStyle.colour(scenarios.indexOf(line.scenario())),
                line.quantity(),
                line.difference(),
                line.low(),
                line.high(),
                "");
    }

    /** A switch's line; its colour is by its place among the switches, and grey for all together. */
    static Interval of(AttributionLine line, int place) {
        String share = Double.isFinite(line.shareHigh()) && !line.isAll()
                ? Words.fixed(100 * line.share(), 0) + "\u00A0%"
                : "";
        return new Interval(
                line.switchName(),
                ChartStyle.colour(line.isAll() ? 0 : place + 1),
                line.quantity(),
                line.mean(),
                line.low(),
                line.high(),
                share);
    }

    /** Its name for people. */
    String label() {
        return name.equals(AttributionLine.ALL) ? "all together" : Words.of(name);
    }

    /** The measure in which some lines of one quantity are shown. */
    static Measure measure(List<Interval> lines) {
        return Measure.of(lines.get(0).quantity(), magnitude(lines));
    }

    /** The largest absolute change, for the choice of a unit. */
    static double magnitude(List<Interval> lines) {
        double largest = 0;
        for (Interval line : lines) {
            largest = Math.max(largest, Math.abs(line.change()));
        }
        return largest;
    }
}
