package chokepoint.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each metric means, in a few words for the data dictionary. Formulas: MODEL.md, section 8. */
public final class Meanings {

    private static final Map<String, String> ALL = all();

    private Meanings() {}

    /** The meaning of a metric. */
    public static String of(String metric) {
        String known = ALL.getOrDefault(Metrics.family(metric), "metric " + metric);
        return Metrics.supplier(metric).map(supplier -> known + ": " + supplier).orElse(known);
    }

    /** Whether a metric has one. */
    static boolean has(String metric) {
        return ALL.containsKey(metric);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("peak-price", "highest monthly price over that of the base year");
        all.put("mean-price", "mean monthly price over that of the base year");
        all.put("months-above-double", "months in which the price is above double that of the base year");
        all.put("unmet-demand", "share of wanted use that is not met, at base prices");
        all.put("lost-use", "share of base use that is lost to shortage and price, at base prices");
        all.put("net-import-reliance", "imports less exports over use");
        all.put("import-hhi", "concentration of imports by exporter (Herfindahl-Hirschman index, of 10,000)");
        all.put("self-sufficiency", "own output over use");
        all.put("leakage-index", "share of the trade withheld by controls that came by third countries");
        all.put("purchase-cost", "what users pay, with tariffs and rents");
        all.put("tariff-revenue", "tariffs paid on users' purchases");
        all.put("shortage-cost", "value lost to users by unmet use");
        all.put("gdp-at-risk", "value lost to the economy by unmet use");
        all.put("stockpile-days", "mean days of base-year use in the public stockpile");
        all.put("stockpile-low-days", "fewest days of base-year use in the public stockpile");
        all.put("stock-days", "mean days of base-year use in stockpile and users' stocks");
        all.put("public-cost", "what the government spends, not discounted");
        all.put("public-cost-awards", "what the government spends on own projects");
        all.put("public-cost-deals", "what the government spends on partners' projects");
        all.put("public-cost-price-floors", "what the government spends on price floors");
        all.put("public-cost-stockpiles", "what the government spends on stockpiles, less receipts");
        all.put("public-cost-per-tonne", "public cost over the tonnes that it brought");
        all.put("mean-price-inside", "mean price in the controlling country over that of the base year");
        all.put("mean-price-outside", "mean price outside the controlling country over that of the base year");
        all.put("mean-price-world", "mean price of all users over that of the base year");
        all.put("peak-price-outside", "highest price outside the controlling country over that of the base year");
        all.put("time-to-recover", "longest time from a price above 1.5 until it is below 1.1");
        all.put("supply-hhi", "concentration of output by country (Herfindahl-Hirschman index, of 10,000)");
        all.put("n-1-adequacy", "share of base use that could be met without the largest foreign supplier");
        all.put("consumer-surplus-change", "users' gain against the prices of the first month; negative if they lose");
        all.put("producer-surplus-change", "makers' gain against the prices of the first month");
        all.put(
                "imports-from",
                "refined mineral that users received in the last 12 months, by the country that made it");
        all.put("supplied-at-home", "refined mineral made at home that users received in the last 12 months");
        all.put("refined-output", "refined and recycled output of the country in the last 12 months");
        all.put("mined-output", "mined output of the country in the last 12 months");
        all.put("relations-at-end", "mean relation with partners in the last month, from -1 to 1");
        all.put("relation-worst", "worst relation with a partner in the last month, from -1 to 1");
        all.put("retaliation-rounds", "answers of any country to another that took force");
        all.put("controls-months", "months with any trade to the country closed or limited by licence or quota");
        all.put("event-peak-ratio", "highest price after the event over that before it");
        all.put("event-months-to-peak", "months from when the event takes force to the highest price");
        all.put("event-half-life", "months from the highest price until half of the rise is gone");
        all.put("event-pass-through", "rise of the price since before the event over the tariff");
        all.put("event-yearly-peak-ratio", "highest mean of a calendar year after the event over that of its year");
        all.put("static-peak-ratio", "price ratio that static elasticities give");
        return all;
    }
}
