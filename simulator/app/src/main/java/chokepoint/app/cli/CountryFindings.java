package chokepoint.app.cli;

import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SummaryLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was found for one focus country, looked up by name. What was not recorded is not there. */
record CountryFindings(ResultsReader results, String country) {

    static final String PEAK_PRICE = "peak-price";

    private static final String ALL = "all";

    Optional<Estimate> level(String scenario, String metric, String mineral) {
        return results.summary().stream()
                .filter(row -> row.scenario().equals(scenario) && is(row.quantity(), metric, mineral))
                .findFirst()
                .map(Estimate::of);
    }

    Optional<Estimate> change(String scenario, String metric, String mineral) {
        return results.differences().stream()
                .filter(row -> row.scenario().equals(scenario) && is(row.quantity(), metric, mineral))
                .findFirst()
                .map(Estimate::of);
    }

    /** Whether a scenario costs the public anything. */
    static boolean costsThePublic(SummaryLine row) {
        return row.quantity().metric().equals("public-cost") && row.mean() != 0;
    }

    /** Whether the country's public pays anything in any scenario. */
    boolean costsThePublic() {
        return results.summary().stream()
                .anyMatch(row -> row.quantity().country().equals(country) && costsThePublic(row));
    }

    /** Whether a metric over all minerals was recorded. */
    boolean has(String metric) {
        return results.summary().stream().anyMatch(row -> is(row.quantity(), metric, ALL));
    }

    /** The minerals with the highest mean peak prices in a scenario, highest first. */
    List<String> highestPeaks(String scenario, int most) {
        return results.summary().stream()
                .filter(row -> row.scenario().equals(scenario) && isPeak(row.quantity()))
                .sorted(Comparator.comparingDouble(SummaryLine::mean).reversed())
                .limit(most)
                .map(row -> row.quantity().mineral())
                .toList();
    }

    /** The minerals whose mean peak prices a scenario changes most, up or down. */
    List<String> mostChangedPeaks(String scenario, int most) {
        return mostChanged(scenario, PEAK_PRICE, most);
    }

    /** The minerals in which a scenario changes the mean of a metric most, up or down. */
    List<String> mostChanged(String scenario, String metric, int most) {
        return results.differences().stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.quantity().country().equals(country)
                        && row.quantity().metric().equals(metric))
                .sorted(Comparator.comparingDouble((DifferenceLine row) -> -Math.abs(row.difference())))
                .limit(most)
                .map(row -> row.quantity().mineral())
                .toList();
    }

    private boolean is(Quantity id, String metric, String mineral) {
        return id.country().equals(country)
                && id.metric().equals(metric)
                && id.mineral().equals(mineral)
                && id.endUse().equals(ALL);
    }

    private boolean isPeak(Quantity id) {
        return id.country().equals(country) && id.metric().equals(PEAK_PRICE);
    }
}
