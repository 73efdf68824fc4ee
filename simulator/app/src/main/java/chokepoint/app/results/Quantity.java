package chokepoint.app.results;

import chokepoint.metric.MetricId;
import java.util.List;

/**
 * What a number in a file is: the file's side of a {@link MetricId}.
 *
 * @param country for example {@code USA}
 * @param mineral for example {@code gallium}, or {@code all}
 * @param endUse for example {@code defence}, or {@code all}
 * @param metric for example {@code peak-price}
 * @param unit for example {@code 1}, {@code USD}, {@code months}
 */
public record Quantity(String country, String mineral, String endUse, String metric, String unit) {

    /** Column names of {@link #texts()} in every table. */
    static final List<String> HEADER = List.of("country", "mineral", "end_use", "metric", "unit");

    static Quantity of(MetricId id) {
        return new Quantity(id.country(), id.mineral(), id.endUse(), id.metric(), id.unit());
    }

    /** The name of its column among the outcomes, the same as {@link MetricId#column()}. */
    public String column() {
        return country + "." + mineral + "." + endUse + "." + metric;
    }

    List<String> texts() {
        return List.of(country, mineral, endUse, metric, unit);
    }
}
