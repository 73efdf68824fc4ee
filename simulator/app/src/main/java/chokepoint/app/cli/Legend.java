package chokepoint.app.cli;

import chokepoint.app.results.StudyResults;

/** What the words of the findings mean, as far as they occur there. */
record Legend(StudyResults results, boolean changes) {

    String text() {
        return line("purchase-cost", "Cost is what users pay for what arrives, with freight and tariffs.")
                + line("unmet-demand", "Unmet demand is what users would buy at the price and do not get.")
                + line("lost-use", "Lost use is unmet demand and what a price above the start makes users do without.")
                + line(CountryFindings.PEAK_PRICE, "Peak price is the highest monthly price of a run: " + shown() + ".")
                + (changes ? "Changes are paired: run by run, both scenarios see the same shocks.\n" : "")
                + "\n";
    }

    private String shown() {
        return changes ? "the highest of the first scenario, the most changed of the others" : "the highest are shown";
    }

    private String line(String metric, String words) {
        boolean recorded =
                results.summary().stream().anyMatch(row -> row.metric().metric().equals(metric));
        return recorded ? words + "\n" : "";
    }
}
