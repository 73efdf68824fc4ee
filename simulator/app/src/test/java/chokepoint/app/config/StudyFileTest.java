package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.domain.MarketRules;
import chokepoint.domain.Prior;
import chokepoint.domain.Stage;
import chokepoint.policy.ExportBan;
import chokepoint.policy.Timing;
import chokepoint.scenario.Scenario;
import chokepoint.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFileTest {

    private static final String STUDY = "studies/good.yaml";
    private static final String KNOWN_KEYS = "; known keys: study, question, reference, runs, seed, months, focus,"
            + " metrics, scenarios, attribution, backtest";

    @TempDir
    Path folder;

    private Fixture fixture = new Fixture(Path.of(""));

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    private void assertProblems(String... problems) {
        assertEquals(List.of(problems), fixture.problems());
    }

    private static Scenario scenario(Study study, String name) {
        Scenario scenario = study.scenarios().get(name);
        assertNotNull(scenario, name);
        return scenario;
    }

    @Test
    void laysEveryScenarioOnTheReference() {
        Study study = StudyFile.load(fixture.study()).study();

        assertEquals(
                List.of("status-quo", "china-bans-us", "dear"),
                List.copyOf(study.scenarios().keySet()));
        assertEquals(List.of("USA"), study.focus());
        assertEquals(2026, study.seed());
        assertEquals(Map.of(), scenario(study, "status-quo").policies());
        assertEquals(
                new ExportBan("CHN", List.of("gallium"), List.<Stage>of(), List.of("USA"), new Timing.Window(12, 24)),
                scenario(study, "china-bans-us").policies().get("china-ban"));
        Scenario dear = scenario(study, "dear");
        assertEquals(Map.of(), dear.shocks());
        assertEquals(1, scenario(study, "status-quo").shocks().size());
        assertEquals(
                Prior.of(600_000),
                Objects.requireNonNull(dear.minerals().get("gallium")).price());
        assertEquals(
                Map.of("CHN", 590.0, "USA", 10.0),
                Objects.requireNonNull(dear.production().get("gallium")).get(Scenario.Source.REFINED));
    }

    @Test
    void listsEverythingThatIsWrongAtOnce() {
        fixture.change(STUDY, "study: us-strategy", "study: US Strategy");
        fixture.change(STUDY, "focus: [USA]", "focus: [USA, CHM]");
        fixture.change(STUDY, "seed: 2026", "sed: 2026");
        fixture.change(STUDY, "country: CHN", "country: CHM");
        fixture.change(STUDY, "length: 24", "length: 24 months");
        fixture.change(STUDY, "  dear:", "  Dear Me:");
        fixture.change("reference.yaml", "rounds: 3", "rounds: three");
        fixture.change("data/hubs.csv", "0.1,1", "0.1,%");

        assertProblems(
                "data/hubs.csv:2:17: error: hubs.gallium.USA: unit must be '1' but is '%'",
                "reference.yaml:22:11: error: market.rounds: expected a whole number but found 'three'",
                "studies/good.yaml:6:1: error: sed: unknown key; did you mean 'seed'?" + KNOWN_KEYS,
                "studies/good.yaml:8:14: error: focus[1]: 'CHM' is not a name in countries; did you mean 'CHN'?;"
                        + " known names: CHN, USA",
                "studies/good.yaml:16:18: error: scenarios.china-bans-us.policies.china-ban.country: 'CHM' is not a name"
                        + " in countries; did you mean 'CHN'?; known names: CHN, USA",
                "studies/good.yaml:19:51: error: scenarios.china-bans-us.policies.china-ban.timing.length: expected a"
                        + " whole number in months but found '24 months'; write the bare number in that unit",
                "studies/good.yaml:20:3: error: scenarios.Dear Me: a scenario's name must be of a-z, 0-9 and -, and of"
                        + " at most 60 characters");
    }

    @Test
    void refusesNamesThatAreNoFolders() {
        fixture.change(STUDY, "study: us-strategy", "study: ../up");

        assertProblems("studies/good.yaml:2:8: error: study: study (../up) must be of a-z, 0-9 and -,"
                + " and of at most 60 characters");
    }

    @Test
    void tellsAFaultOfTheReferenceOnceAndWhatAScenarioAddsByItsName() {
        fixture.change("reference.yaml", "  rounds: 3\n", "");
        fixture.change(STUDY, "status-quo: {}", "status-quo: {market: {substitution: 3, price-cap: ~}}");

        assertProblems(
                "reference.yaml:5:3: error: market: missing key 'rounds'",
                "studies/good.yaml:11:42: error: scenarios.status-quo.market.price-cap: the key must not be removed");
    }

    @Test
    void reportsASumThatAScenarioSpoils() {
        fixture.change(STUDY, "status-quo: {}", "status-quo: {demand: {gallium: {CHN: 0.5}}}");

        assertProblems("studies/good.yaml:11:34: error: scenarios.status-quo.demand.gallium:"
                + " shares must sum to 1, but sum to 0.9");
    }

    @Test
    void takesANumberOrARangeOfTheMarketAndTheLastOneWins() {
        fixture.change("reference.yaml", "ask-adjustment: 0.1", "ask-adjustment: {low: 0.1, mid: 0.2, high: 0.25}");
        fixture.change(
                STUDY, "status-quo: {}", "status-quo: {market: {ask-adjustment: 0.15, seller-cover: {high: 2}}}");
        assertProblems(
                "studies/good.yaml:11:61: error: scenarios.status-quo.market.seller-cover: missing key 'low'",
                "studies/good.yaml:11:61: error: scenarios.status-quo.market.seller-cover: missing key 'mid'");

        fixture.change(STUDY, "{high: 2}", "{low: 1, mid: 1, high: 2}");
        Study study = StudyFile.load(fixture.study()).study();
        MarketRules quiet = scenario(study, "status-quo").market();
        assertEquals(Prior.of(0.15), quiet.askAdjustment());
        assertEquals(new Prior(1, 1, 2), quiet.sellerCover());
        assertEquals(new Prior(0.1, 0.2, 0.25), scenario(study, "dear").market().askAdjustment());

        Overrides fitted =
                new Overrides(null, null, List.of("dear"), List.of(Setting.number("market.ask-adjustment", 0.22)));
        Study fit = StudyFile.load(fixture.study(), fitted).study();
        assertEquals(Prior.of(0.22), scenario(fit, "dear").market().askAdjustment());
    }

    @Test
    void saysWhereARangeOfTheMarketIsWrong() {
        fixture.change("reference.yaml", "ask-adjustment: 0.1", "ask-adjustment: {low: 0.3, mid: 0.2, high: 0.25}");
        fixture.change("reference.yaml", "growth: 0.2", "growth: {low: 0.1, mid: 0.2, high: 9}");
        assertProblems(
                "reference.yaml:8:25: error: market.ask-adjustment.low: low (0.3) must not exceed mid (0.2),"
                        + " nor mid exceed high (0.25)",
                "reference.yaml:38:13: error: market.traders.growth: growth (9.0) must be between 0.0 and 2.0");

        fixture.change("reference.yaml", "low: 0.3", "low: 0");
        fixture.change("reference.yaml", "high: 9", "high: 0.3");
        assertProblems("reference.yaml:8:19: error: market.ask-adjustment:"
                + " ask-adjustment (0.0) must be between 0.001 and 0.6");
    }

    @Test
    void followsExtendedFilesAndRefusesCircles() {
        fixture.write("a.yaml", "extends: reference.yaml\nmarket: {rounds: 5}\n");
        fixture.change(STUDY, "../reference.yaml", "../a.yaml");
        assertEquals(
                5,
                scenario(StudyFile.load(fixture.study()).study(), "dear")
                        .market()
                        .rounds());

        fixture.change("reference.yaml", "data: data/", "data: data/\nextends: ./a.yaml");
        assertProblems("reference.yaml:2:10: error: extends: files must not extend each other in a circle");
    }

    @Test
    void reportsPathsThatLeadNowhere() {
        fixture.change("reference.yaml", "data: data/", "data: dta/");
        assertTrue(fixture.problems().get(0).startsWith("reference.yaml:1:7: error: data: no such folder: "));

        fixture.write("reference.yaml", "extends: b.yaml\nscope: [gallium]\n");
        assertTrue(fixture.problems().get(0).startsWith("reference.yaml:1:10: error: extends: no such file: "));

        fixture.change(STUDY, "../reference.yaml", "\"../r\\0\"");
        assertTrue(fixture.problems().get(0).startsWith("studies/good.yaml:4:12: error: control character 0"));

        fixture.change(STUDY, "\"../r\\0\"", "nowhere.yaml");
        assertTrue(fixture.problems().get(0).startsWith("studies/good.yaml:4:12: error: reference: no such file: "));

        fixture.change(STUDY, "nowhere.yaml", "n".repeat(100_000));
        assertTrue(String.join("\n", fixture.problems()).length() < 20_000);

        fixture.change(STUDY, "n".repeat(100_000), "..");
        assertEquals(1, fixture.problems().size());
        assertTrue(fixture.problems().get(0).endsWith(":1:1: error: is a folder, not a file"));
    }

    @Test
    void saysWhatIsWrongWithTheStudyAndTheReferenceTogether() {
        fixture.write("reference.yaml", "data: [\n");
        fixture.change(STUDY, "runs: 200", "runs: 0");

        assertProblems(
                "reference.yaml:2:1: error: not valid YAML: expected the node content, but found '<stream end>'",
                "studies/good.yaml:5:7: error: runs: runs (0) must be between 1 and 10000000");
    }

    @Test
    void letsTheCommandLineHaveTheLastWord() {
        StudyFile file = StudyFile.load(fixture.study(), new Overrides(7, -1L, List.of("dear", "status-quo")));

        assertEquals(7, file.study().runs());
        assertEquals(-1, file.study().seed());
        assertEquals(
                List.of("status-quo", "dear"),
                List.copyOf(file.study().scenarios().keySet()));
    }

    @Test
    void checksTheCommandLineToo() {
        Overrides overrides = new Overrides(0, null, List.of("deer"));
        ConfigException e = assertThrows(ConfigException.class, () -> StudyFile.load(fixture.study(), overrides));

        assertEquals(
                List.of(
                        "studies/good.yaml:5:7: error: runs: runs (0) must be between 1 and 10000000, on the command line too",
                        "studies/good.yaml:11:3: error: scenarios: no scenario 'deer'; did you mean 'dear'?;"
                                + " known scenarios: status-quo, china-bans-us, dear"),
                fixture.lines(e));
    }

    @Test
    void makesProblemsAtPlacesOfTheStudy() {
        StudyFile file = StudyFile.load(fixture.study());

        assertEquals("9:23", place(file, "metrics[1]"));
        assertEquals("9:10", place(file, "metrics[9]"));
        assertEquals("17:20", place(file, "scenarios.china-bans-us.policies.china-ban.minerals[0].x"));
        assertEquals("2:1", place(file, "nothing.at.all"));
        assertEquals("metrics[1]", file.problem("metrics[1]", "m").path());
    }

    private static String place(StudyFile file, String path) {
        Mark mark = file.problem(path, "m").mark();
        return mark.line() + ":" + mark.column();
    }
}
