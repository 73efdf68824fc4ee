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
import java.util.Optional;
import java.util.stream.IntStream;

/** Which countries refine and mine a mineral: maps of the base year, and of the scenario that moves most. */
final class SupplyMap {

    private static final List<String> STAGES = List.of("refined", "mined");
    private static final String OUTPUT = "-output";

    private final ResultsReader results;
    private final String mineral;
    private final Map<String, SupplyShares> stages = new LinkedHashMap<>();

    private SupplyMap(ResultsReader results, List<Quantity> quantities, Outcomes outcomes) {
        this.results = results;
        mineral = quantities.get(0).mineral();
        for (String stage : STAGES) {
            Map<String, Quantity> parts = new LinkedHashMap<>();
            quantities.stream()
                    .filter(quantity -> quantity.metric().equals(stage + OUTPUT))
                    .forEach(quantity -> parts.put(quantity.country(), quantity));
            if (!parts.isEmpty()) {
                Map<String, Double> tonnes = made(stage);
                stages.put(stage, SupplyShares.of(outcomes, parts, code -> tonnes.getOrDefault(code, 0.0)));
            }
        }
    }

    /** The same for every focus country, and so drawn with the first only. */
    static List<Chart> of(ResultsReader results, String country) throws IOException {
        if (!country.equals(results.heading().focus().get(0))) {
            return List.of();
        }
        List<Quantity> all = results.summary().stream()
                .map(SummaryLine::quantity)
                .filter(quantity ->
                        STAGES.stream().anyMatch(stage -> quantity.metric().equals(stage + OUTPUT)))
                .distinct()
                .toList();
        Outcomes outcomes = Outcomes.of(results, all);
        List<Chart> charts = new ArrayList<>();
        for (String mineral : all.stream().map(Quantity::mineral).distinct().toList()) {
            List<Quantity> own = all.stream()
                    .filter(quantity -> quantity.mineral().equals(mineral) && outcomes.has(quantity))
                    .toList();
            if (own.stream().anyMatch(quantity -> quantity.metric().equals(STAGES.get(0) + OUTPUT))) {
                charts.add(new SupplyMap(results, own, outcomes).chart());
            }
        }
        return charts;
    }

    /** Tonnes a year that each country makes in the base year: what all who take it receive. */
    private Map<String, Double> made(String stage) {
        Map<String, Double> tonnes = new LinkedHashMap<>();
        for (TradeLine line : results.trade(results.heading().scenarios().get(0))) {
            if (line.mineral().equals(mineral) && line.stage().equals(stage)) {
                tonnes.merge(line.exporter(), line.tonnesPerYear(), Double::sum);
            }
        }
        return tonnes;
    }

    private Chart chart() {
        SupplyShares refined = stages.getOrDefault(STAGES.get(0), new SupplyShares(List.of(), List.of(), List.of()));
        Optional<SupplyShares.Move> move = refined.strongest();
        int scenario = move.map(SupplyShares.Move::scenario).orElse(0);
        List<String> names = results.heading().scenarios();
        List<TileMap> maps = new ArrayList<>();
        stages.forEach((stage, shares) -> {
            IntStream all = IntStream.range(0, shares.codes().size());
            List<Estimate> after =
                    all.mapToObj(code -> shares.share(code, scenario)).toList();
            List<Estimate> before = shares.base().stream().map(SupplyMap::exact).toList();
            String what = Words.capital(stage) + " " + Words.of(mineral);
            String note = "% of the world\u2019s output, by country";
            if (before.stream().anyMatch(share -> Double.isFinite(share.value()))) {
                maps.add(new TileMap(what + ", base year", note, shares.codes(), before));
            }
            maps.add(new TileMap(
                    what + ", last year of " + Words.quoted(names.get(scenario)), note, shares.codes(), after));
        });
        String subtitle = "Each tile is a country, darker where its share is larger; after: mean over the runs"
                + Words.DOT + Words.origin(results.heading(), "world");
        return new Chart(
                "supply-map-" + mineral,
                finding(refined, move),
                subtitle,
                List.of(),
                maps.stream().map(TileMap::panel).toList(),
                2,
                new Topic(Chapter.SUPPLY, Topic.ALL, mineral, "refined-output", List.of(names.get(scenario))),
                data(maps),
                error(refined, scenario));
    }

    private static Estimate exact(double share) {
        return new Estimate(share, Double.NaN, Double.NaN, Double.NaN);
    }

    private static ChartData data(List<TileMap> maps) {
        List<ChartData.Column> header = new ArrayList<>(List.of(ChartData.texts("map"), ChartData.texts("country")));
        header.addAll(ChartData.numbers("%", "share", "low", "high"));
        List<ChartData.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < maps.size(); panel++) {
            rows.addAll(maps.get(panel).rows(panel));
        }
        return new ChartData(header, rows);
    }

    private static String error(SupplyShares shares, int scenario) {
        double most = IntStream.range(0, shares.codes().size())
                .mapToObj(code -> shares.share(code, scenario))
                .mapToDouble(share -> ErrorWords.HALF_WIDTH * share.standardError())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return "95\u00A0% Monte Carlo error of a refined share: "
                + (Double.isFinite(most)
                        ? "at most \u00B1\u00A0" + Words.number(most) + " percentage points."
                        : "unknown, too few runs.");
    }

    private String finding(SupplyShares shares, Optional<SupplyShares.Move> strongest) {
        List<String> scenarios = results.heading().scenarios();
        String output = "refined " + Words.of(mineral) + " output";
        Optional<SupplyShares.Move> shown = strongest.isPresent() ? strongest : shares.drift();
        if (shown.isEmpty()) {
            return "No scenario moves shares of " + output + " by more than Monte Carlo error";
        }
        SupplyShares.Move move = shown.get();
        String who = Words.capital(Countries.named(shares.codes().get(move.supplier())));
        double after = shares.share(move.supplier(), move.scenario()).value();
        double first = shares.share(move.supplier(), 0).value();
        double base = shares.base().get(move.supplier());
        return who + " makes " + Words.percent(after / 100) + " of the world\u2019s " + output + " in the last year of "
                + Words.quoted(scenarios.get(move.scenario()))
                + (move.scenario() == 0
                        ? ""
                        : ", against " + Words.percent(first / 100) + " in " + Words.quoted(scenarios.get(0)))
                + (Double.isFinite(base) ? " and " + Words.percent(base / 100) + " in the base year" : "");
    }
}
