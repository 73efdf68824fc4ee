package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.study.AttributionRow;
import java.util.ArrayList;
import java.util.List;

/** Made-up attributions, for tests and for looking at charts. */
public final class FakeAttribution {

    private FakeAttribution() {}

    /**
     * Rows of one quantity: each switch adds what is given, with an interval of a tenth of the whole.
     *
     * @param names of the switches
     */
    public static List<AttributionRow> rows(MetricId metric, double baseline, List<String> names, double... added) {
        double whole = baseline;
        for (double one : added) {
            whole += one;
        }
        List<AttributionRow> rows = new ArrayList<>();
        for (int k = 0; k <= names.size(); k++) {
            boolean all = k == names.size();
            double mean = all ? whole - baseline : added[k];
            double half = Math.abs(whole - baseline) / 10;
            double share = mean / (whole - baseline);
            rows.add(new AttributionRow(
                    "everything",
                    all ? AttributionLine.ALL : names.get(k),
                    metric,
                    200,
                    baseline,
                    whole,
                    mean,
                    half / 1.97,
                    mean - half,
                    mean + half,
                    share,
                    share - 0.1,
                    share + 0.1));
        }
        return rows;
    }
}
