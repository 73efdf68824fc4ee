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

    private Suppliers(ResultsReader results, String country, Map<String, Quantity> parts, Outcomes outcomes) {
        this.results = results;
        this.country = country;
        mineral = parts.values().iterator().next().mineral();
        Map<String, Double> tonnes = new LinkedHashMap<>();
        for (TradeLine line : results.trade(results.heading().scenarios().get(0))) {
            if (line.mineral().equals(mineral)
                    && line.stage().equals(REFINED)
                    && line.importer().equals(country)) {
                String code = parts.containsKey(line.exporter()) ? line.exporter() : SupplyShares.OTHERS;
                tonnes.merge(code, line.tonnesPerYear(), Double::sum);
            }
        }
        shares = SupplyShares.of(outcomes, parts, code -> tonnes.getOrDefault(code, 0.0));
    }

    static List<Chart> of(ResultsReader results, String country) throws IOException {
        List<Quantity> all = results.summary().stream()
                .map(SummaryLine::quantity)
                .filter(quantity -> quantity.country().equals(country))
                .filter(quantity -> !code(quantity).isEmpty())
                .distinct()
                .toList();
        Outcomes outcomes = Outcomes.of(results, all);
        Map<String, Map<String, Quantity>> minerals = new LinkedHashMap<>();
        for (Quantity quantity : all) {
            if (outcomes.has(quantity)) {
                minerals.computeIfAbsent(quantity.mineral(), name -> new LinkedHashMap<>())
                        .put(code(quantity), quantity);
            }
        }
        return minerals.values().stream()
                .filter(parts -> parts.size() > 1)
                .map(parts -> new Suppliers(results, country, parts, outcomes).chart())
                .toList();
    }

    /** The supplier whose supply a quantity is; empty if it is another quantity. */
    private static String code(Quantity quantity) {
        if (quantity.metric().equals(HOME)) {
            return quantity.country();
        }
        return quantity.metric().startsWith(IMPORTS) ? quantity.metric().substring(IMPORTS.length()) : "";
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
        ShareMatrix matrix = new ShareMatrix(keys.stream().map(Words::of).toList(), shares.codes(), fields);
        List<String> names = shares.codes().stream().map(this::supplier).toList();
        matrix = matrix.fits(names) ? matrix.named(names) : matrix;
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
        return shares.strongest()
                .map(this::ofScenario)
                .orElseGet(() -> shares.drift()
                        .map(this::ofDrift)
                        .orElse("No scenario moves who supplies " + Words.of(mineral)
                                + " by more than Monte Carlo error"));
    }

    private String ofScenario(SupplyShares.Move move) {
        List<String> scenarios = results.heading().scenarios();
        double before = shares.share(move.supplier(), 0).value();
        double after = shares.share(move.supplier(), move.scenario()).value();
        double base = shares.base().get(move.supplier());
        return Words.subject(scenarios.get(move.scenario())) + (after > before ? " raises " : " lowers ")
                + ofSupplier(move.supplier()) + " from " + Words.number(before) + " to " + Words.number(after)
                + "\u00A0% in the last year"
                + (Double.isFinite(base) ? Words.bracketed("base year: " + Words.number(base) + "\u00A0%") : "");
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
        String whose = code.equals(country) ? "the home" : Countries.owner(code);
        return whose + " share of the " + Words.of(mineral) + " used in " + Countries.named(country);
    }
}
