package chokepoint.app.config;

import chokepoint.design.Level;
import chokepoint.design.Precision;
import chokepoint.design.Precision.HalfWidth;
import chokepoint.design.Precision.Statistic;
import chokepoint.domain.Default;
import chokepoint.domain.Require;
import chokepoint.domain.Unit;

/**
 * The section {@code until} of a sweep file as it is written.
 *
 * @param p of a quantile
 * @param halfWidth a number in the unit of the metric, or a share of the estimate, as in {@code 1%}
 * @param maxMinutes 0 for no limit
 */
record UntilSection(
        String metric,
        String country,
        String mineral,
        @Default("all") String endUse,
        Statistic statistic,
        @Default("0.5") double p,
        Node halfWidth,
        @Default("0.95") double confidence,
        @Unit("runs") int checkpoint,
        @Unit("runs") int maxRuns,
        @Default("0") @Unit("minutes") double maxMinutes) {

    UntilSection {
        Require.between(p, 0.001, 0.999, "p");
        Require.between(confidence, 0.5, 0.9999, "confidence");
        Require.between(checkpoint, 2, 10_000_000, "checkpoint");
        Require.between(maxRuns, checkpoint, 10_000_000, "max-runs");
        Require.notNegative(maxMinutes, "max-minutes");
        width(halfWidth);
    }

    private static double limit(double minutes) {
        return minutes == 0 ? Double.POSITIVE_INFINITY : minutes;
    }

    private static HalfWidth width(Node node) {
        if (FactorSection.level(node) instanceof Level.Quantity number) {
            return new HalfWidth(number.value(), false);
        }
        if (node instanceof Node.Scalar scalar && scalar.text().endsWith("%")) {
            String number =
                    scalar.text().substring(0, scalar.text().length() - 1).strip();
            if (Kind.ofPlain(number).isNumber()) {
                return new HalfWidth(Double.parseDouble(number) / 100, true);
            }
        }
        throw new IllegalArgumentException(
                "half-width (" + node.described() + ") must be a number or a share, as in 1%");
    }

    Precision precision() {
        return new Precision(
                metric,
                country,
                mineral,
                endUse,
                statistic,
                p,
                width(halfWidth),
                confidence,
                checkpoint,
                maxRuns,
                limit(maxMinutes));
    }
}
