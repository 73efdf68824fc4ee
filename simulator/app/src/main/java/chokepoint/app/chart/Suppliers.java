package chokepoint.app.chart;

import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SummaryLine;
import chokepoint.app.results.TradeLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who supplies a country with a mineral: shares in the base year, and in the last year of each scenario. */
final class Suppliers {

    private static final String IMPORTS = "imports-from-";
    private static final String HOME = "supplied-at-home";
    private static final String REFINED = "refined";
    private static final String BASE = "base-year";

    private final ResultsReader results;
    private final String country;
    private final String mineral;
    private final SupplyShares shares;

    private Suppliers(ResultsReader results, String country, String mineral, Map<String, Quantity> parts)
            throws IOException {
        this.results = results;
        this.country = country;
        this.mineral = mineral;
        Map<String, Double> tonnes = new LinkedHashMap<>();
        for (TradeLine line : results.trade(results.heading().scenarios().get(0))) {
            if (line.mineral().equals(mineral)
                    && line.stage().equals(REFINED)
                    && line.importer().equals(country)) {
                String code = parts.containsKey(line.exporter()) ? line.exporter() : SupplyShares.OTHERS;
                tonnes.merge(code, line.tonnesPerYear(), Double::sum);
            }
        }
        shares = SupplyShares.of(results, parts, code -> tonnes.getOrDefault(code, 0.0));
    }

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        Map<String, Map<String, Quantity>> minerals = new LinkedHashMap<>();
        List<String> columns = results.outcomeColumns();
        for (Quantity quantity :
                results.summary().stream().map(SummaryLine::quantity).distinct().toList()) {
            boolean home = quantity.metric().equals(HOME);
            if (quantity.country().equals(country)
                    && (home || quantity.metric().startsWith(IMPORTS))
                    && columns.contains(quantity.column())) {
                String code = home ? country : quantity.metric().substring(IMPORTS.length());
                minerals.computeIfAbsent(quantity.mineral(), name -> new LinkedHashMap<>())
                        .put(code, quantity);
            }
        }
        List<Chart> charts = new ArrayList<>();
        for (Map.Entry<String, Map<String, Quantity>> entry : minerals.entrySet()) {
            if (entry.getValue().size() > 1) {
                charts.add(new Suppliers(results, country, entry.getKey(), entry.getValue()).chart());
            }
        }
        return charts;
    }

    private Chart chart() {
        List<String> scenarios = results.heading().scenarios();
        boolean hasBase = Double.isFinite(shares.base().get(0));
        List<String> keys = new ArrayList<>(scenarios);
        List<List<Estimate>> fields = new ArrayList<>();
        if (hasBase) {
            keys.add(0, BASE);
            fields.add(suppliers().mapToObj(shares::base).toList());
        }
        for (int place = 0; place < scenarios.size(); place++) {
            int scenario = place;
            fields.add(suppliers()
                    .mapToObj(supplier -> shares.share(supplier, scenario))
                    .toList());
        }
        ShareMatrix matrix = new ShareMatrix(
                keys.stream().map(Words::of).toList(),
                shares.codes().stream().map(this::supplier).toList(),
                fields);
        String subtitle = "Share of the refined " + Words.of(mineral) + " that users in " + Countries.named(country)
                + " receive, %, by the country that made it: " + (hasBase ? "base year, and " : "")
                + "mean of the last year of the runs with 95\u00A0% error" + Words.DOT
                + Words.origin(results.heading(), country);
        return new Chart(
                "suppliers-" + country + "-" + mineral,
                finding(),
                subtitle,
                List.of(),
                List.of(matrix.panel()),
                1,
                new Topic(Chapter.FLOWS, country, mineral, "imports-from", scenarios),
                matrix.data(keys, shares.codes()),
                ErrorWords.DRAWN);
    }

    private IntStream suppliers() {
        return IntStream.range(0, shares.codes().size());
    }

    private String supplier(String code) {
        return code.equals(country) ? "home" : Countries.name(code);
    }

    /** The supplier whose share a scenario changes most; else the one whose share drifts most. */
    private String finding() {
        return shares.strongest().map(this::ofScenario).orElseGet(() -> shares.drift()
                .map(this::ofDrift)
                .orElse("No scenario moves who supplies " + Words.of(mineral) + " by more than Monte Carlo error"));
    }

    private String ofScenario(SupplyShares.Move move) {
        List<String> scenarios = results.heading().scenarios();
        double before = shares.share(move.supplier(), 0).value();
        double after = shares.share(move.supplier(), move.scenario()).value();
        double base = shares.base().get(move.supplier());
        return Words.subject(scenarios.get(move.scenario())) + (after > before ? " raises " : " lowers ")
                + ofSupplier(move.supplier()) + " from " + Words.number(before) + " to " + Words.number(after)
                + "\u00A0% in the last year"
                + (Double.isFinite(base) ? "; it was " + Words.number(base) + "\u00A0% in the base year" : "");
    }

    private String ofDrift(SupplyShares.Move move) {
        boolean alone = results.heading().scenarios().size() == 1;
        return (alone ? "" : "No scenario clearly moves suppliers; in the first, ")
                + ofSupplier(move.supplier()) + " goes from "
                + Words.number(shares.base().get(move.supplier())) + "\u00A0% in the base year to "
                + Words.number(shares.share(move.supplier(), 0).value()) + "\u00A0% in the last year";
    }

    private String ofSupplier(int supplier) {
        String code = shares.codes().get(supplier);
        String who = code.equals(country) ? "home supply\u2019s share" : "the share of " + Countries.named(code);
        return who + " in the " + Words.of(mineral) + " of " + Countries.named(country);
    }
}
