package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;
import chokepoint.study.SummaryRow;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the words of the findings mean, as far as they occur there.
 *
 * @param chokeStart price, 1 = start, above which the model gives up use until the cap
 * @param priceCap highest price that it asks, 1 = start
 */
record Legend(StudyResults results, boolean changes, double chokeStart, double priceCap) {

    String text() {
        return line("purchase-cost", "Cost is what users pay for what arrives, with freight and tariffs.")
                + line("unmet-demand", "Unmet demand is what users would buy at the price and do not get.")
                + line("lost-use", "Lost use is unmet demand and what a price above the start makes users do without.")
                + (results.summary().stream().anyMatch(CountryFindings::costsThePublic)
                        ? "Public cost is what the government spends on projects, price floors and stocks, less receipts.\n"
                        : "")
                + line(CountryFindings.PEAK_PRICE, "Peak price is the highest monthly price of a run: " + shown() + ".")
                + beyond()
                + (changes ? supply() : "")
                + (changes ? "Changes are paired: run by run, both scenarios see the same shocks.\n" : "")
                + (results.attribution().isEmpty() ? "" : AttributionFindings.WORDS)
                + "\n";
    }

    private String supply() {
        return line(
                        SupplyFindings.SELF_SUFFICIENCY,
                        "Self-sufficiency is what the country makes of what it uses; the most changed are shown.")
                + line(
                        SupplyFindings.SELF_SUFFICIENCY,
                        "Without largest is the part of use that is left when the largest supplying country stops.");
    }

    private String shown() {
        return changes ? "the highest of the first scenario, the most changed of the others" : "the highest are shown";
    }

    /** Said where a twentieth of a scenario's runs peaks higher than the model can price. */
    private String beyond() {
        int level = Arrays.binarySearch(SummaryRow.levels(), 0.95);
        boolean reached = results.summary().stream()
                .anyMatch(row -> row.metric().metric().equals(CountryFindings.PEAK_PRICE)
                        && row.quantiles()[level] > chokeStart);
        return !reached
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Above %.0f use is given up, until none is left at the cap of %.0f:"
                                + " such a peak says that the price is beyond what the model can tell.%n",
                        chokeStart,
                        priceCap);
    }

    private String line(String metric, String words) {
        boolean recorded =
                results.summary().stream().anyMatch(row -> row.metric().metric().equals(metric));
        return recorded ? words + "\n" : "";
    }
}
