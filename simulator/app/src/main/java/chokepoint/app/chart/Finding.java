package chokepoint.app.chart;

import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.DifferenceLine;

/** Sentences that say what a scenario does to a quantity, true also when it does nothing. */
final class Finding {

    private Finding() {}

    /** What the strongest scenario does, run by run. */
    static String ofRuns(Subject subject) {
        String label = subject.measure().label();
        if (!subject.hasOthers()) {
            Sample only = subject.reference();
            return Words.capital(label) + ": half of the runs stay below " + Words.number(only.quantile(0.5)) + " "
                    + subject.measure().unit() + ", one in twenty exceeds " + Words.number(only.quantile(0.95));
        }
        return subject.moved().map(moved -> moves(subject, moved)).orElseGet(() -> noEffect("the " + label));
    }

    /** The sentence for when all differences may be chance. */
    static String noEffect(String what) {
        return "No scenario moves " + what + " by more than Monte Carlo error";
    }

    /** A mean difference with its interval. */
    static String ofMeans(DifferenceLine line) {
        Measure measure = Measure.of(line.quantity(), line.difference());
        double scale = measure.scale();
        return Words.subject(line.scenario()) + " " + (line.difference() > 0 ? "raises" : "lowers") + " the mean "
                + measure.label() + " by " + Words.number(Math.abs(scale * line.difference())) + " "
                + measure.differenceUnit()
                + Words.bracketed("95 % interval of the change: " + range(scale * line.low(), scale * line.high()));
    }

    /** A switch's share of what all switches together do. */
    static String ofShare(AttributionLine line) {
        Measure measure = Measure.of(line.quantity(), line.mean());
        String direction = line.whole() > line.baseline() ? "rise" : "fall";
        return Words.subject(line.switchName()) + " makes " + Words.number(100 * line.share()) + "\u00A0% of the "
                + direction + " of the mean " + measure.label()
                + Words.bracketed("95 % interval: " + range(100 * line.shareLow(), 100 * line.shareHigh()) + " %");
    }

    private static String moves(Subject subject, Sample moved) {
        double[] ratios = moved.ratiosTo(subject.reference());
        if (ratios == null) {
            return ofMeans(subject.effect().orElseThrow());
        }
        double median = Sample.quantile(ratios, 0.5);
        double low = Sample.quantile(ratios, 0.025);
        double high = Sample.quantile(ratios, 0.975);
        boolean rises = subject.effect().orElseThrow().difference() > 0;
        if (rises ? median < 1.005 : median > 0.995) {
            return ofMeans(subject.effect().orElseThrow());
        }
        String start = Words.subject(moved.scenario())
                + (rises ? " raises the " : " lowers the ")
                + subject.measure().label();
        if (rises && median >= 1.5) {
            return start + " " + Words.number(median) + "-fold" + Words.bracketed("95 % of runs: " + range(low, high));
        }
        return start + " by " + Words.percent(Math.abs(median - 1))
                + Words.bracketed("95 % of runs: " + Words.signed(100 * (low - 1)) + " to "
                        + Words.signed(100 * (high - 1)) + " %");
    }

    /** Two numbers; a dash would be read as a minus where one of them is negative. */
    private static String range(double low, double high) {
        return Words.number(low) + (low < 0 || high < 0 ? " to " : "\u2013") + Words.number(high);
    }
}
