package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.Prior;
import chokepoint.domain.Project;
import chokepoint.domain.Require;
import chokepoint.domain.Stage;
import chokepoint.metric.MetricId;
import chokepoint.policy.ExportBan;
import chokepoint.policy.Timing;
import chokepoint.random.RunKey;
import chokepoint.scenario.Compiler;
import chokepoint.scenario.Scenario;
import chokepoint.scenario.Scenario.Source;
import chokepoint.scenario.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The columns that say who supplies whom and who makes how much. */
class TradeColumnsTest {

    /** Sums of a few thousand numbers of up to 1e4. */
    private static final double ROUNDING = 1e-7;

    private static final int MONTHS = 30;

    /** CHN makes 60 % of a metal, AUS 38 % and LAO 2 %; UKR could. USA uses a fifth, CHN 40 %, AUS and KOR the rest. */
    private static Scenario world(Map<String, Double> made, boolean banned, Map<String, Double> sources) {
        Timing timing = new Timing.Window(6, MONTHS);
        ExportBan ban = new ExportBan("CHN", List.of(), List.of(Stage.REFINED), List.of("USA"), timing);
        Prior one = Prior.of(1);
        return new Scenario(
                List.of("metal"),
                false,
                Scenarios.rules(),
                Scenarios.politics(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(
                        "metal",
                        Map.of(
                                Stage.REFINED,
                                Map.of("UKR", new Project(Prior.of(500), Prior.of(1e6), Prior.of(24), one)))),
                Map.of("metal", Scenarios.mineral(-0.2, 0.2, 2)),
                Scenarios.countries("AUS", "CHN", "KOR", "LAO", "UKR", "USA"),
                Map.of("metal", Map.of(Source.REFINED, made)),
                Map.of("metal", Map.of("USA", 0.2, "CHN", 0.4, "AUS", 0.2, "KOR", 0.2)),
                Map.of("metal", Map.of("all", one)),
                Map.of("ZONE", Map.of("ZONE", 0.02)),
                Map.of(),
                sources.isEmpty() ? Map.of() : Map.of("metal", Map.of("USA", sources)),
                Map.of("metal", Map.of("KOR", 0.02)),
                banned ? Map.of("ban", ban) : Map.of(),
                Map.of());
    }

    private static Scenario world(boolean banned) {
        return world(Map.of("CHN", 7200.0, "AUS", 4560.0, "LAO", 240.0), banned, Map.of());
    }

    private static Study study(Map<String, Scenario> scenarios, int months, String... metrics) {
        return new Study("flows", "", 1, 1, months, List.of("USA"), List.of(metrics), scenarios, null);
    }

    private static Study both(int months, String... metrics) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("free", world(false));
        scenarios.put("banned", world(true));
        return study(scenarios, months, metrics);
    }

    private static List<String> columns(Study study, String scenario) {
        return kernel(study, scenario).metrics().stream().map(MetricId::column).toList();
    }

    private static RunKernel kernel(Study study, String scenario) {
        return new RunKernel(Compiler.compile(Require.entry(study.scenarios(), scenario, "scenarios")), study);
    }

    private static Map<String, Double> run(Study study, String scenario) {
        RunKernel kernel = kernel(study, scenario);
        double[] row = kernel.run(new RunKey(1, 0));
        Map<String, Double> values = new LinkedHashMap<>();
        for (int k = 0; k < row.length; k++) {
            values.put(kernel.metrics().get(k).column().replace("metal.all.", ""), row[k]);
        }
        return values;
    }

    private static double value(Map<String, Double> run, String column) {
        assertTrue(run.containsKey(column), column + " of " + run.keySet());
        return Require.entry(run, column, "columns");
    }

    @Test
    void theLargeAndThoseWhoCouldSupplyHaveANameAndEveryProducerHas() {
        List<String> expected = List.of(
                "USA.metal.all.imports-from-AUS",
                "USA.metal.all.imports-from-CHN",
                "USA.metal.all.imports-from-UKR",
                "USA.metal.all.imports-from-others",
                "USA.metal.all.supplied-at-home",
                "AUS.metal.all.refined-output",
                "CHN.metal.all.refined-output",
                "LAO.metal.all.refined-output",
                "UKR.metal.all.refined-output");
        Study study = both(12, "imports-from", "supplied-at-home", "refined-output", "mined-output");

        assertEquals(expected, columns(study, "free"));
        assertEquals(expected, columns(study, "banned"));
    }

    @Test
    void whoIsAskedForOrAKnownSourceInAnyScenarioHasANameInAll() {
        Map<String, Double> made = Map.of("CHN", 7200.0, "AUS", 4560.0, "LAO", 240.0);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("free", world(false));
        scenarios.put("known", world(made, false, Map.of("LAO", 0.01)));
        Study known = study(scenarios, 12, "imports-from");
        assertEquals(columns(known, "free"), columns(known, "known"));
        assertTrue(columns(known, "free").contains("USA.metal.all.imports-from-LAO"));

        Study asked = both(12, "imports-from-LAO");
        assertEquals(columns(known, "free"), columns(asked, "free"));
    }

    @Test
    void aBanLowersWhatComesFromChinaAndAllThatComesIsWhatAllSupply() {
        Map<String, Double> free = run(both(MONTHS), "free");
        Map<String, Double> banned = run(both(MONTHS), "banned");

        double before = value(free, "USA.imports-from-CHN");
        assertTrue(value(banned, "USA.imports-from-CHN") < 0.8 * before, banned.toString());
        assertTrue(value(banned, "USA.imports-from-AUS") > value(free, "USA.imports-from-AUS"));
        // In the base year the USA uses a fifth of 12,000 t, and nothing is made there or in UKR.
        double all = before + value(free, "USA.imports-from-AUS") + value(free, "USA.imports-from-others");
        assertEquals(2400, all, ROUNDING * 2400);
        assertEquals(0, value(free, "USA.imports-from-UKR"));
        assertEquals(0, value(free, "USA.supplied-at-home"));
    }

    @Test
    void outputIsPerYearAndAddsUpToWhatTheWorldMakes() {
        Map<String, Double> year = run(both(MONTHS), "free");
        assertEquals(7200, value(year, "CHN.refined-output"), ROUNDING * 7200);
        assertEquals(4560, value(year, "AUS.refined-output"), ROUNDING * 4560);
        assertEquals(240, value(year, "LAO.refined-output"), ROUNDING * 240);
        assertEquals(0, value(year, "UKR.refined-output"));

        // A run of five months tells as many tonnes in a year.
        Map<String, Double> short5 = run(both(5), "free");
        assertEquals(7200, value(short5, "CHN.refined-output"), ROUNDING * 7200);
        assertEquals(value(year, "USA.imports-from-CHN"), value(short5, "USA.imports-from-CHN"), ROUNDING * 2400);
    }
}
