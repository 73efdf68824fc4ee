package chokepoint.app.chart;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.ResultsReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which differences between scenarios are more than chance, and which is the largest. */
final class Effects {

    /**
     * How many standard errors a difference must measure to be called one. Two would do for a single
     * look; a chart picks the largest of many, and with four even the largest of a hundred differences
     * that are nothing but chance passes less than once in a hundred studies.
     */
    static final double CLEAR = 4;

    private Effects() {}

    static boolean isClear(DifferenceLine line) {
        return isClear(line.difference(), line.standardError());
    }

    static boolean isClear(double difference, double standardError) {
        return Math.abs(difference) > CLEAR * standardError;
    }

    /** Differences of one metric of one country, over all end uses together. */
    static List<DifferenceLine> of(ResultsReader results, String country, String metric) {
        return results.differences().stream()
                .filter(line -> line.quantity().country().equals(country))
                .filter(line -> line.quantity().metric().equals(metric))
                .filter(line -> line.quantity().endUse().equals("all"))
                .filter(line -> Double.isFinite(line.difference()))
                .toList();
    }

    /** The largest clear difference, or the largest of all if none is clear. */
    static Optional<DifferenceLine> strongest(List<DifferenceLine> lines) {
        return lines.stream()
                .max(Comparator.comparing((DifferenceLine line) -> isClear(line))
                        .thenComparingDouble(line -> Math.abs(line.difference())));
    }
}
