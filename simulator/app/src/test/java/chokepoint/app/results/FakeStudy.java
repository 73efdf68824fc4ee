package chokepoint.app.results;

import chokepoint.metric.MetricId;
import chokepoint.study.DifferenceRow;
import chokepoint.study.MonthlyBand;
import chokepoint.study.RunFailure;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.SummaryRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up study with the shape of a real one, for tests and for looking at charts.
 *
 * @param effects by scenario and mineral, how many times the price is raised at most
 */
public record FakeStudy(Map<String, Map<String, Double>> effects, int runs, int months) {

    private static final List<String> MINERALS = List.of(
            "gallium",
            "germanium",
            "graphite",
            "cobalt",
            "lithium",
            "nickel",
            "copper",
            "tungsten",
            "antimony",
            "rare-earths");
    private static final List<String> END_USES = List.of("all", "defence", "semiconductors");

    /** Four scenarios, of which one bites hard, one a little and one not at all. */
    public static FakeStudy typical() {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        effects.put("baseline", Map.of());
        effects.put("china-bans-exports-to-the-us", Map.of("gallium", 3.4, "germanium", 2.3, "antimony", 1.6));
        effects.put("ban-with-stockpile", Map.of("gallium", 2.1, "germanium", 1.7, "antimony", 1.3));
        effects.put("us-tariff-of-25-percent", Map.of("graphite", 1.15));
        return new FakeStudy(effects, 500, 120);
    }

    /** Scenarios that differ in name only. */
    public static FakeStudy withoutEffect() {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        effects.put("baseline", Map.of());
        effects.put("empty-threat", Map.of());
        return new FakeStudy(effects, 200, 24);
    }

    public StudyHeading heading() {
        return new StudyHeading(
                "0.1.0",
                "fake-study",
                "What does a Chinese export ban do to the United States?",
                "0123456789abcdef",
                42,
                runs,
                months,
                List.copyOf(effects.keySet()),
                List.of("USA"));
    }

    public Provenance provenance() {
        return new Provenance(
                heading(),
                "{\"minerals\": [\"gallium\"], \"price\": 1e3}",
                new SourceState("unknown", "unknown"),
                new Machine("a Java", "a system", "a cpu", 2),
                2,
                List.of("run", "fake.yaml"));
    }

    public StudyResults results() {
        List<ScenarioOutcomes> outcomes = new ArrayList<>();
        effects.forEach((name, effect) -> outcomes.add(scenario(name, effect)));
        List<SummaryRow> summary = new ArrayList<>();
        List<DifferenceRow> differences = new ArrayList<>();
        ScenarioOutcomes reference = outcomes.get(0);
        for (ScenarioOutcomes scenario : outcomes) {
            for (int column = 0; column < scenario.metrics().size(); column++) {
                summary.add(summary(scenario, column));
                if (!scenario.scenario().equals(reference.scenario())) {
                    differences.add(difference(scenario, reference, column));
                }
            }
        }
        return new StudyResults(outcomes, summary, differences);
    }

    private ScenarioOutcomes scenario(String name, Map<String, Double> effect) {
        List<MetricId> metrics = new ArrayList<>();
        double[][] rows = new double[runs][];
        double[][][] prices = new double[MINERALS.size()][months][runs];
        for (int run = 0; run < runs; run++) {
            Random random = new Random(1000L * run + 17);
            List<Double> row = new ArrayList<>();
            metrics.clear();
            double allCost = 0;
            for (int mineral = 0; mineral < MINERALS.size(); mineral++) {
                double lift = effect.getOrDefault(MINERALS.get(mineral), 1.0);
                double[] path = path(random, lift);
                for (int month = 0; month < months; month++) {
                    prices[mineral][month][run] = path[month];
                }
                allCost += mineral(metrics, row, MINERALS.get(mineral), path, random);
            }
            add(metrics, row, "purchase-cost", "USD", "all", "all", allCost);
            double lift = effect.values().stream().mapToDouble(x -> x - 1).sum();
            double unmet = Math.min(1, (0.004 + 0.012 * lift) * Math.exp(0.5 * random.nextGaussian()));
            for (String use : END_USES) {
                add(metrics, row, "unmet-demand", "1", "all", use, use.equals("defence") ? unmet / 2 : unmet);
            }
            rows[run] = row.stream().mapToDouble(Double::doubleValue).toArray();
        }
        int[] numbers = new int[runs];
        Arrays.setAll(numbers, k -> k);
        return new ScenarioOutcomes(name, List.copyOf(metrics), rows, numbers, List.of(), bands(prices));
    }

    private double[] path(Random random, double lift) {
        double[] path = new double[months];
        double level = 0;
        double strength = Math.exp(0.45 * random.nextGaussian());
        for (int month = 0; month < months; month++) {
            level = 0.93 * level + 0.06 * random.nextGaussian();
            double since = Math.max(0, month - 12);
            double hump = (lift - 1) * strength * (1 - Math.exp(-since / 8)) * Math.exp(-since / 45) * 1.6;
            path[month] = Math.exp(level) * (1 + hump);
        }
        return path;
    }

    private static double mineral(
            List<MetricId> metrics, List<Double> row, String mineral, double[] path, Random random) {
        double peak = Arrays.stream(path).max().orElse(1);
        double mean = Arrays.stream(path).average().orElse(1);
        double cost = 2.5e8 * mean * Math.exp(0.1 * random.nextGaussian());
        add(metrics, row, "peak-price", "1", mineral, "all", Math.max(1, peak));
        add(metrics, row, "mean-price", "1", mineral, "all", mean);
        double above = Arrays.stream(path).filter(price -> price > 2).count();
        add(metrics, row, "months-above-double", "months", mineral, "all", above);
        double reliance = 0.4 + 0.5 / (1 + mean) + 0.03 * random.nextGaussian();
        add(metrics, row, "net-import-reliance", "1", mineral, "all", reliance);
        add(metrics, row, "import-hhi", "points", mineral, "all", 3000 + 900 * mean + 150 * random.nextGaussian());
        add(metrics, row, "self-sufficiency", "1", mineral, "all", 1 - reliance);
        add(metrics, row, "purchase-cost", "USD", mineral, "all", cost);
        return cost;
    }

    private static void add(
            List<MetricId> metrics,
            List<Double> row,
            String metric,
            String unit,
            String mineral,
            String use,
            double value) {
        metrics.add(new MetricId(metric, unit, "USA", mineral, use));
        row.add(value);
    }

    private List<MonthlyBand> bands(double[][][] prices) {
        List<MonthlyBand> bands = new ArrayList<>();
        for (int mineral = 0; mineral < prices.length; mineral++) {
            MetricId series = new MetricId("price", "1", "USA", MINERALS.get(mineral), "all");
            for (int month = 0; month < months; month++) {
                double[] x = prices[mineral][month].clone();
                Arrays.sort(x);
                bands.add(new MonthlyBand(
                        series,
                        month,
                        runs,
                        mean(x),
                        quantile(x, 0.05),
                        quantile(x, 0.25),
                        quantile(x, 0.5),
                        quantile(x, 0.75),
                        quantile(x, 0.95)));
            }
        }
        return bands;
    }

    private static SummaryRow summary(ScenarioOutcomes scenario, int column) {
        double[] x = column(scenario, column);
        double deviation = deviation(x);
        Arrays.sort(x);
        double[] quantiles =
                Arrays.stream(SummaryRow.levels()).map(p -> quantile(x, p)).toArray();
        double[] none = new double[quantiles.length];
        Arrays.fill(none, Double.NaN);
        return new SummaryRow(
                scenario.scenario(),
                scenario.metrics().get(column),
                x.length,
                mean(x),
                deviation / Math.sqrt(x.length),
                deviation,
                quantiles,
                none,
                none,
                mean(Arrays.copyOfRange(x, (int) (0.95 * x.length), x.length)),
                deviation / Math.sqrt(0.05 * x.length));
    }

    private static DifferenceRow difference(ScenarioOutcomes scenario, ScenarioOutcomes reference, int column) {
        double[] x = column(scenario, column);
        double[] base = column(reference, column);
        double independent = Math.pow(deviation(x), 2) + Math.pow(deviation(base), 2);
        for (int k = 0; k < x.length; k++) {
            x[k] -= base[k];
        }
        double error = deviation(x) / Math.sqrt(x.length);
        double mean = mean(x);
        return new DifferenceRow(
                scenario.scenario(),
                reference.scenario(),
                scenario.metrics().get(column),
                x.length,
                mean,
                error,
                mean - 1.965 * error,
                mean + 1.965 * error,
                independent / Math.pow(deviation(x), 2));
    }

    private static double[] column(ScenarioOutcomes scenario, int column) {
        return Arrays.stream(scenario.rows()).mapToDouble(row -> row[column]).toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1));
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
    }

    /** The results with one value of the outcomes replaced. */
    public static StudyResults with(StudyResults results, int row, int column, double value) {
        List<ScenarioOutcomes> outcomes = new ArrayList<>(results.outcomes());
        ScenarioOutcomes first = outcomes.get(0);
        double[][] rows = Arrays.stream(first.rows()).map(double[]::clone).toArray(double[][]::new);
        rows[row][column] = value;
        List<RunFailure> failures = first.failures();
        outcomes.set(
                0,
                new ScenarioOutcomes(first.scenario(), first.metrics(), rows, first.runs(), failures, first.monthly()));
        return new StudyResults(outcomes, results.summary(), results.differences());
    }
}
