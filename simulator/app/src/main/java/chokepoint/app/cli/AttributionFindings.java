package chokepoint.app.cli;

import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What each switch of an attribution adds, for one focus country: the headline metrics over all
 * minerals, and the peak prices that all switches together move most.
 */
record AttributionFindings(List<AttributionLine> rows, String country) {

    static final String WORDS = "A switch adds its Shapley value: what it adds when it is turned on, averaged over all"
            + " orders of turning the switches on.\n"
            + "A share is left out where the effect of all switches together may be chance.\n";

    private static final String ALL = "all";
    private static final int MINERALS_SHOWN = 3;
    private static final int PEAK_DECIMALS = 2;
    private static final double PERCENT = 100;

    /** The table with its title; nothing if nothing that is shown was recorded. */
    String text(int months, int width) {
        TextTable table = new TextTable(2);
        table.row(List.of("metric", "switch", "adds", "share, %"));
        int empty = table.toString().length();
        for (Headline headline : Headline.all(months)) {
            String title = headline.title() + ", " + headline.changeUnit();
            add(table, title, of(headline.metric(), ALL), headline);
        }
        for (String mineral : mostMovedPeaks()) {
            Headline peak = new Headline(CountryFindings.PEAK_PRICE, "", "", "", 1, PEAK_DECIMALS);
            add(table, mineral + " peak price", of(CountryFindings.PEAK_PRICE, mineral), peak);
        }
        return table.toString().length() == empty
                ? ""
                : String.format(
                                Locale.ROOT,
                                "%nWhat the switches of %s add, and their shares of what all add (%,d runs)%n",
                                rows.get(0).scenario(),
                                rows.get(0).runs())
                        + table.text(width);
    }

    private static void add(TextTable table, String title, List<AttributionLine> found, Headline shown) {
        String name = title;
        for (AttributionLine row : found) {
            Estimate mean = new Estimate(row.mean(), (row.high() - row.low()) / 2).times(shown.scale());
            table.row(List.of(name, row.switchName(), mean.change(shown.decimals()), share(row)));
            name = "";
        }
    }

    private static String share(AttributionLine row) {
        if (Double.isNaN(row.shareHigh())) {
            return "-";
        }
        Estimate share = new Estimate(row.share(), (row.shareHigh() - row.shareLow()) / 2).times(PERCENT);
        return row.isAll() ? "100" : share.level(1);
    }

    private List<String> mostMovedPeaks() {
        return rows.stream()
                .filter(row -> row.isAll())
                .filter(row -> is(row.quantity(), CountryFindings.PEAK_PRICE))
                .sorted(Comparator.comparingDouble((AttributionLine row) -> -Math.abs(row.mean())))
                .limit(MINERALS_SHOWN)
                .map(row -> row.quantity().mineral())
                .toList();
    }

    private List<AttributionLine> of(String metric, String mineral) {
        List<AttributionLine> found = new ArrayList<>();
        for (AttributionLine row : rows) {
            if (is(row.quantity(), metric) && row.quantity().mineral().equals(mineral)) {
                found.add(row);
            }
        }
        return found;
    }

    private boolean is(Quantity id, String metric) {
        return id.country().equals(country)
                && id.metric().equals(metric)
                && id.endUse().equals(ALL);
    }
}
