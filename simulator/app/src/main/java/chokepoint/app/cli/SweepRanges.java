package chokepoint.app.cli;

import chokepoint.app.results.Numbers;
import chokepoint.app.results.SweepFactor;
import chokepoint.app.results.SweepOutcomes;
import chokepoint.app.results.SweepPoint;
import chokepoint.metric.MetricId;
import chokepoint.statistics.Moments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of each scenario and outcome the points with the lowest and the highest mean over runs. */
final class SweepRanges {

    private static final int OUTPUTS_SHOWN = 4;
    private static final int FACTORS_SHOWN = 3;

    /** A mean over runs with half its 95 % interval, and where it is found. */
    private record Mean(double value, double half, String at) {}

    private static final class Range {
        private @Nullable Mean low;
        private @Nullable Mean high;
    }

    private final List<String> factors;
    private final List<MetricId> metrics;
    private final Map<String, List<Range>> ranges = new LinkedHashMap<>();

    SweepRanges(SweepOutcomes outcomes) {
        factors = outcomes.factors().stream().map(SweepFactor::name).toList();
        metrics = outcomes.metrics();
        for (String scenario : outcomes.scenarios()) {
            List<Range> none = new ArrayList<>();
            metrics.forEach(metric -> none.add(new Range()));
            ranges.put(scenario, none);
        }
    }

    /** Adds a cell. */
    void add(SweepPoint point, String scenario, double[][] rows) {
        List<Range> own = ranges.getOrDefault(scenario, List.of());
        for (int m = 0; m < own.size(); m++) {
            int column = m;
            double[] values = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .filter(Double::isFinite)
                    .toArray();
            if (values.length > 0) {
                Moments moments = Moments.of(values);
                add(own.get(m), new Mean(moments.mean(), moments.halfWidth(0.95), at(point)));
            }
        }
    }

    private static void add(Range range, Mean mean) {
        range.low = range.low == null || mean.value < range.low.value ? mean : range.low;
        range.high = range.high == null || mean.value > range.high.value ? mean : range.high;
    }

    private String at(SweepPoint point) {
        if (factors.size() > FACTORS_SHOWN) {
            return point.id();
        }
        List<String> levels = new ArrayList<>();
        for (int k = 0; k < factors.size(); k++) {
            levels.add(factors.get(k) + "=" + point.levels().get(k));
        }
        return String.join(" ", levels);
    }

    /** A table for people, of the first outcomes. */
    String text() {
        TextTable table = new TextTable();
        table.row(List.of("scenario", "outcome", "lowest mean", "at", "highest mean", "at"));
        ranges.forEach((scenario, own) -> {
            for (int m = 0; m < Math.min(OUTPUTS_SHOWN, own.size()); m++) {
                Mean low = own.get(m).low;
                Mean high = own.get(m).high;
                if (low != null && high != null) {
                    table.row(List.of(scenario, metrics.get(m).column(), text(low), low.at, text(high), high.at));
                }
            }
        });
        String more = metrics.size() > OUTPUTS_SHOWN
                ? "(the first " + OUTPUTS_SHOWN + " of " + metrics.size() + " outcomes; summary.csv has all)\n"
                : "";
        return "Mean over runs, lowest and highest of all points, +/- 95 % Monte Carlo error\n" + table + more;
    }

    /** The same by key, of all outcomes. */
    List<Map<String, Object>> json() {
        List<Map<String, Object>> all = new ArrayList<>();
        ranges.forEach((scenario, own) -> {
            for (int m = 0; m < own.size(); m++) {
                Mean low = own.get(m).low;
                Mean high = own.get(m).high;
                if (low != null && high != null) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("scenario", scenario);
                    one.put("outcome", metrics.get(m).column());
                    one.put("unit", metrics.get(m).unit());
                    one.put("lowest-mean", low.value);
                    one.put("lowest-at", low.at);
                    one.put("highest-mean", high.value);
                    one.put("highest-at", high.at);
                    all.add(one);
                }
            }
        });
        return all;
    }

    private static String text(Mean mean) {
        return Double.isFinite(mean.half) ? brief(mean.value) + " +/- " + brief(mean.half) : brief(mean.value);
    }

    private static String brief(double number) {
        return Numbers.text(new BigDecimal(number).round(new MathContext(4)).doubleValue());
    }
}
