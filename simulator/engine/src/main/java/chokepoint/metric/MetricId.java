package chokepoint.metric;

/**
 * What one number of a run is.
 *
 * @param metric for example {@code peak-price}
 * @param unit for example {@code 1}, {@code USD}, {@code months}
 * @param country the focus country, for example {@code USA}; of {@code refined-output} and {@code mined-output} the
 *     country that makes it
 * @param mineral for example {@code gallium}, or {@code all}
 * @param endUse for example {@code defence}, or {@code all}
 */
public record MetricId(String metric, String unit, String country, String mineral, String endUse) {

    /** The column's name in outcome tables, for example {@code USA.gallium.all.peak-price}. */
    public String column() {
        return country + "." + mineral + "." + endUse + "." + metric;
    }
}
