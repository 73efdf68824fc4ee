package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import java.util.List;

/**
 * What a figure is about: its chapter, and what the report's pickers look at.
 *
 * @param country code, for example {@code USA}, or {@link #ALL}
 * @param mineral name, or {@link #ALL} if it is of all together or of several
 * @param metric name, or {@link #ALL} if it shows several
 * @param scenarios names of those that it shows, in the study's order
 */
public record Topic(Chapter chapter, String country, String mineral, String metric, List<String> scenarios) {

    public static final String ALL = "all";

    public Topic {
        scenarios = List.copyOf(scenarios);
    }

    /** The topic of a figure of one quantity. */
    static Topic of(Chapter chapter, Quantity quantity, List<String> scenarios) {
        return new Topic(chapter, quantity.country(), quantity.mineral(), quantity.metric(), scenarios);
    }
}
