package chokepoint.app.cli;

import chokepoint.app.results.RecordedTerms;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SummaryLine;
import java.util.Locale;

/** What the words of the findings mean, as far as they occur there. */
record Legend(ResultsReader results, boolean changes, RecordedTerms terms) {

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
        int level = SummaryLine.LEVELS.indexOf("95");
        boolean reached = results.summary().stream()
                .anyMatch(row -> row.quantity().metric().equals(CountryFindings.PEAK_PRICE)
                        && row.quantiles()[level] > terms.chokeStart());
        return !reached
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Above %.0f use is given up, until none is left at the cap of %.0f:"
                                + " such a peak says that the price is beyond what the model can tell.%n",
                        terms.chokeStart(),
                        terms.priceCap());
    }

    private String line(String metric, String words) {
        boolean recorded = results.summary().stream()
                .anyMatch(row -> row.quantity().metric().equals(metric));
        return recorded ? words + "\n" : "";
    }
}
