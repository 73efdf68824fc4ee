package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import java.util.Set;

/**
 * How a quantity is called and in which unit it is shown.
 *
 * @param label for example "peak gallium price"
 * @param unit for example "times the start price"
 * @param differenceUnit unit of a difference, for example "percentage points"
 * @param scale what a stored number is multiplied by
 */
public record Measure(String label, String unit, String differenceUnit, double scale) {

    /** Unit of a sum over a run that is told by year. */
    static final String USD_A_YEAR = "USD/year";

    private static final Set<String> PRICES = Set.of(
            "price",
            "peak-price",
            "mean-price",
            "mean-price-inside",
            "mean-price-outside",
            "mean-price-world",
            "peak-price-outside");
    private static final Set<String> RELATIONS = Set.of("relations-at-end", "relation-worst");
    private static final Set<String> SHARES =
            Set.of("unmet-demand", "lost-use", "net-import-reliance", "self-sufficiency", "n-1-adequacy");

    /**
     * Chooses words and unit.
     *
     * @param magnitude a typical size of the stored numbers, which decides between millions and billions
     */
    public static Measure of(Quantity quantity, double magnitude) {
        String label = label(quantity);
        if (PRICES.contains(quantity.metric()) && quantity.unit().equals("1")) {
            return new Measure(label, "times the start price", "times the start price", 1);
        }
        if (SHARES.contains(quantity.metric()) && quantity.unit().equals("1")) {
            return new Measure(label, "%", "percentage points", 100);
        }
        if (RELATIONS.contains(quantity.metric()) && quantity.unit().equals("1")) {
            String scale = "on a scale from \u22121 to 1";
            return new Measure(label, scale, scale, 1);
        }
        if (quantity.unit().equals("1")) {
            return new Measure(label, "ratio", "ratio", 1);
        }
        if (quantity.unit().equals("USD")) {
            return dollars(label, Math.abs(magnitude), "");
        }
        if (quantity.unit().equals(USD_A_YEAR)) {
            return dollars(label, Math.abs(magnitude), " a year");
        }
        return new Measure(label, quantity.unit(), quantity.unit(), 1);
    }

    private static Measure dollars(String label, double magnitude, String time) {
        if (magnitude >= 1e9) {
            return new Measure(label, "USD billion" + time, "USD billion" + time, 1e-9);
        }
        return magnitude >= 1e6
                ? new Measure(label, "USD million" + time, "USD million" + time, 1e-6)
                : new Measure(label, "USD" + time, "USD" + time, 1);
    }

    private static String label(Quantity quantity) {
        String mineral = quantity.mineral().equals("all") ? "" : Words.of(quantity.mineral()) + " ";
        String use = quantity.endUse().equals("all") ? "" : " of " + Words.of(quantity.endUse());
        return switch (quantity.metric()) {
            case "peak-price" -> "peak " + mineral + "price" + use;
            case "mean-price" -> "mean " + mineral + "price" + use;
            case "mean-price-inside" -> "mean " + mineral + "price inside the controlling country" + use;
            case "mean-price-outside" -> "mean " + mineral + "price outside the controlling country" + use;
            case "mean-price-world" -> "mean " + mineral + "price in the world" + use;
            case "peak-price-outside" -> "peak " + mineral + "price outside the controlling country" + use;
            case "self-sufficiency" -> mineral + "self-sufficiency" + use;
            case "relations-at-end" -> "mean relation with partners" + use;
            case "relation-worst" -> "worst relation with a partner" + use;
            case "retaliation-rounds" -> "rounds of retaliation" + use;
            case "controls-months" -> "months with controls on supply" + use;
            case "supply-hhi" -> mineral + "supply concentration (HHI)" + use;
            case "n-1-adequacy" -> mineral + "N-1 adequacy" + use;
            case "months-above-double" -> "time with the " + mineral + "price above double" + use;
            case "import-hhi" -> mineral + "import concentration (HHI)" + use;
            default -> mineral + Words.of(quantity.metric()) + use;
        };
    }
}
