package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.RandomWorlds;
import chokepoint.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whether any number has changed: the summary of a small study, bit for bit.
 *
 * <p>If numbers are meant to change, renew the file with
 *
 * <pre>mvn -o -pl simulator/engine test -Dtest=GoldenTest -Dgolden.renew=true</pre>
 *
 * and say in the message of the commit why they changed.
 */
class GoldenTest {

    private static final Path FILE = Path.of("src/test/resources/golden/summary.csv");

    private static Study study() {
        Scenario calm = RandomWorlds.calm(211);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("shocks", RandomWorlds.with(calm, Map.of(), RandomWorlds.shocks()));
        scenarios.put("policies", RandomWorlds.with(calm, RandomWorlds.policies(211), RandomWorlds.shocks()));
        return new Study("golden", "has a number changed?", 20, 42, 24, List.of("C0"), List.of(), scenarios, null);
    }

    private static List<String> summary() {
        Study study = study();
        List<String> lines = new ArrayList<>();
        lines.add("scenario,column,runs,mean,standard-error,q05,q50,q95");
        try (ParallelRunner runner = new ParallelRunner(2, runs -> {})) {
            study.scenarios().forEach((name, scenario) -> {
                CompiledScenario compiled = Compiler.compile(scenario);
                ScenarioOutcomes outcomes =
                        runner.run(name, () -> new RunKernel(compiled, study), study.seed(), 0, study.runs());
                assertEquals(List.of(), outcomes.failures());
                Summaries.of(outcomes).forEach(row -> lines.add(line(row)));
            });
        }
        return lines;
    }

    private static String line(SummaryRow row) {
        double[] quantiles = row.quantiles();
        return String.join(
                ",",
                row.scenario(),
                row.metric().column(),
                String.valueOf(row.runs()),
                Double.toHexString(row.mean()),
                Double.toHexString(row.standardError()),
                Double.toHexString(quantiles[1]),
                Double.toHexString(quantiles[3]),
                Double.toHexString(quantiles[5]));
    }

    @Test
    void noNumberHasChanged() throws IOException {
        List<String> summary = summary();
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, summary);
        }
        assertEquals(String.join("\n", Files.readAllLines(FILE)), String.join("\n", summary));
    }
}
