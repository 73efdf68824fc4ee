package chokepoint.app.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The design of a sweep, in short.
 *
 * @param type as a sweep file has it: {@code grid}, {@code list}, {@code csv}, {@code latin-hypercube},
 *     {@code sobol}, {@code saltelli}, {@code morris} or {@code one-at-a-time}
 * @param settings its keys and numbers, for example {@code samples: 32}, in order
 */
public record SweepDesign(String type, Map<String, String> settings) {

    public static final String GRID = "grid";
    public static final String SALTELLI = "saltelli";
    public static final String MORRIS = "morris";
    public static final String ONE_AT_A_TIME = "one-at-a-time";

    public SweepDesign {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
