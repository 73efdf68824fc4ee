package chokepoint.app.chart;

import chokepoint.app.results.FakeStudy;
import chokepoint.app.results.Machine;
import chokepoint.app.results.Provenance;
import chokepoint.app.results.ResultsFolder;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SourceState;
import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.StudyResults;
import chokepoint.domain.Stage;
import chokepoint.metric.MetricId;
import chokepoint.study.DifferenceRow;
import chokepoint.study.Differences;
import chokepoint.study.ScenarioOutcomes;
import chokepoint.study.Summaries;
import chokepoint.study.SummaryRow;
import chokepoint.world.BaseFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up study with given means: noise is the same in all scenarios, as on common random numbers. */
final class FakeOutcomes {

    private static final double SPREAD = 0.2;

    private final int runs;
    private final List<String> scenarios;
    private final List<MetricId> metrics = new ArrayList<>();
    private final List<double[]> means = new ArrayList<>();
    private final Map<String, String> policies = new LinkedHashMap<>();
    private final List<BaseFlow> flows = new ArrayList<>();

    FakeOutcomes(int runs, String... scenarios) {
        this.runs = runs;
        this.scenarios = List.of(scenarios);
    }

    /** A kind of chart. */
    interface Kind {

        List<Chart> of(ResultsReader results, String country) throws IOException;
    }

    /** What some kinds of charts make of it for USA, all of them sound. */
    List<Chart> charts(Path folder, Kind... kinds) throws IOException {
        ResultsReader results = in(folder);
        List<Chart> charts = new ArrayList<>();
        for (Kind kind : kinds) {
            charts.addAll(kind.of(results, "USA"));
        }
        for (Chart chart : charts) {
            ChartBookTest.assertSound(chart);
        }
        return charts;
    }

    /** Records a quantity of USA with a mean for each scenario; its values lie around that by a fifth. */
    FakeOutcomes add(String metric, String unit, String mineral, String use, double... ofScenarios) {
        return add("USA", metric, unit, mineral, use, ofScenarios);
    }

    FakeOutcomes add(String country, String metric, String unit, String mineral, String use, double... ofScenarios) {
        metrics.add(new MetricId(metric, unit, country, mineral, use));
        means.add(ofScenarios);
        return this;
    }

    /** Gives a scenario a policy of USA, named after its instrument. */
    FakeOutcomes with(String scenario, String instrument) {
        String policy = "\"" + instrument + "\": {\"type\": \"" + instrument + "\", \"country\": \"USA\"}";
        policies.merge(scenario, policy, (one, other) -> one + ", " + other);
        return this;
    }

    /** Adds refined gallium of the base year, in tonnes. */
    FakeOutcomes flow(String exporter, String importer, double tonnes) {
        flows.add(new BaseFlow("gallium", Stage.REFINED, exporter, importer, tonnes));
        return this;
    }

    ResultsReader in(Path folder) throws IOException {
        List<ScenarioOutcomes> outcomes = new ArrayList<>();
        for (int place = 0; place < scenarios.size(); place++) {
            outcomes.add(outcomes(place));
        }
        List<SummaryRow> summary = new ArrayList<>();
        List<DifferenceRow> differences = new ArrayList<>();
        for (int place = 0; place < scenarios.size(); place++) {
            summary.addAll(Summaries.of(outcomes.get(place)));
            if (place > 0) {
                differences.addAll(Differences.of(outcomes.get(place), outcomes.get(0)));
            }
        }
        StudyResults results =
                new StudyResults(outcomes, summary, differences).with(Map.of(scenarios.get(0), List.copyOf(flows)));
        return ResultsReader.open(ResultsFolder.at(folder).write(provenance(), results, partial -> {}));
    }

    private ScenarioOutcomes outcomes(int place) {
        double[][] rows = new double[runs][metrics.size()];
        for (int column = 0; column < metrics.size(); column++) {
            Random random = new Random(column);
            for (double[] row : rows) {
                row[column] = means.get(column)[place] * (1 + SPREAD * random.nextGaussian());
            }
        }
        int[] numbers = new int[runs];
        Arrays.setAll(numbers, run -> run);
        return new ScenarioOutcomes(scenarios.get(place), metrics, rows, numbers, List.of(), List.of());
    }

    private Provenance provenance() {
        StudyHeading fake = FakeStudy.typical().heading();
        StudyHeading heading = new StudyHeading(
                fake.programVersion(),
                fake.study(),
                fake.question(),
                fake.configDigest(),
                fake.seed(),
                runs,
                120,
                scenarios,
                List.of("USA"));
        List<String> settings = scenarios.stream()
                .map(name -> "[\"" + name + "\", {\"market\": {\"price-cap\": 40, \"choke-start\": 20}, \"policies\": {"
                        + policies.getOrDefault(name, "") + "}}]")
                .toList();
        String config = "{\"scenarios\": " + settings + "}";
        SourceState source = new SourceState("unknown", "unknown");
        Machine machine = new Machine("a Java", "a system", "a cpu", 2);
        return new Provenance(heading, config, source, machine, 2, List.of("run", "fake.yaml"));
    }
}
