package chokepoint.study;

import chokepoint.metric.MetricId;
import chokepoint.statistics.Moments;
import java.util.Arrays;

/**
 * What a switch adds to a metric, run by run, beside what all switches together add.
 *
 * @param name of the switch
 * @param added its Shapley value, by run
 * @param effects the effect of all switches together, by run
 */
record Contribution(String name, double[] added, double[] effects) {

    /**
     * Its mean over runs and its share of the mean effect.
     *
     * @param baseline mean of the metric with all switches off
     * @param whole mean of the metric with all switches on
     */
    AttributionRow row(Attribution plan, MetricId metric, double baseline, double whole) {
        Moments own = Moments.of(added);
        Moments all = Moments.of(effects);
        double half = Differences.halfWidth(own);
        double share = all.mean() == 0 ? Double.NaN : own.mean() / all.mean();
        double shareHalf = shareHalfWidth(all, share);
        return new AttributionRow(
                plan.scenario(),
                name,
                metric,
                own.n(),
                baseline,
                whole,
                own.mean(),
                own.standardError(),
                own.mean() - half,
                own.mean() + half,
                share,
                share - shareHalf,
                share + shareHalf);
    }

    /**
     * Half the width of the share's 95 % interval: that of the mean of (added - share * effect), over
     * the mean effect (Cochran 1977, Sampling Techniques, chapter 6). NaN where the mean effect is not
     * told from zero: no share is excluded there (Fieller 1954).
     */
    private double shareHalfWidth(Moments all, double share) {
        if (!(Math.abs(all.mean()) > Differences.halfWidth(all))) {
            return Double.NaN;
        }
        double[] residuals = new double[added.length];
        Arrays.setAll(residuals, run -> added[run] - share * effects[run]);
        return Differences.halfWidth(Moments.of(residuals)) / Math.abs(all.mean());
    }
}
