package chokepoint.app.config;

import chokepoint.domain.Default;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;
import chokepoint.precision.Statistic;
import chokepoint.precision.Until;

/**
 * The section {@code until} of a sweep file as it is written. The most runs of a cell are the sweep's {@code runs}.
 *
 * @param level of a quantile
 * @param halfWidth a number in the unit of the metric, or a share of the estimate, as in {@code 1%}
 * @param maxMinutes of a process; 0 for no limit
 */
record UntilSection(
        String metric,
        String country,
        String mineral,
        @Default("all") String endUse,
        Statistic statistic,
        @Unit("1") @Default("0.95") double level,
        Node halfWidth,
        @Unit("1") @Default("0.95") double confidence,
        @Unit("runs") @Default("100") int first,
        @Unit("runs") @Default("100") int step,
        @Unit("1") @Default("1.1") double growth,
        @Unit("minutes") @Default("0") double maxMinutes) {

    private static final int NO_CAP = 10_000_000;

    UntilSection {
        Require.notNegative(maxMinutes, "max-minutes");
        new Until(metric, statistic, level, text(halfWidth), confidence, first, step, growth, NO_CAP);
    }

    /** The rule of cells that have so many runs at most. */
    Until capped(int most) {
        String column = country + "." + mineral + "." + endUse + "." + metric;
        return new Until(column, statistic, level, text(halfWidth), confidence, first, step, growth, most);
    }

    /** Infinite for no limit. */
    double minutes() {
        return maxMinutes == 0 ? Double.POSITIVE_INFINITY : maxMinutes;
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : node.described();
    }
}
