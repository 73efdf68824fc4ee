package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.design.Point;
import chokepoint.precision.Statistic;
import chokepoint.precision.Until;
import chokepoint.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFileTest {

    private static final String SWEEP = "studies/sweep.yaml";
    private static final String STUDY = "studies/good.yaml";

    private static final String HEAD = """
            sweep: small
            question: What matters?
            study: good.yaml
            runs: 5
            scenarios: [status-quo, china-bans-us]
            outputs:
              - {metric: peak-price, country: USA, mineral: gallium}
              - {metric: lost-use, country: USA, mineral: all}
            """;

    private static final String FACTORS = """
            factors:
              substitution: {path: market.substitution, values: [2, 4]}
              noise: {path: politics.noise, low: 0, high: 0.1}
              price: {path: minerals.gallium.price, low: 300000, mode: 400000, high: 900000}
              start: {path: policies.china-ban.timing.start, from: 6, to: 18, in: [china-bans-us]}
              ban: {path: policies.china-ban, values: [on, off], in: [china-bans-us]}
              uncertain: {path: parametric-uncertainty, values: [true, false]}
            """;

    @TempDir
    Path folder;

    private Fixture fixture = new Fixture(Path.of(""));

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
        write(FACTORS, "design: {type: sobol, points: 16}\n");
    }

    private void write(String factors, String rest) {
        fixture.write(SWEEP, HEAD + factors + rest);
    }

    private SweepFile load() {
        return SweepFile.load(fixture.root().resolve(SWEEP));
    }

    private void assertProblems(String... problems) {
        assertEquals(List.of(problems), fixture.lines(assertThrows(ConfigException.class, this::load)));
    }

    @Test
    void aPointIsTheStudyInWhichItsValuesAreWrittenOut() {
        SweepFile sweep = load();
        fixture.change(STUDY, "runs: 200", "runs: 5");
        fixture.change(STUDY, "[peak-price, shipped]", "[peak-price, lost-use]");
        String study = fixture.read(STUDY);
        String scenarios = study.substring(0, study.indexOf("  status-quo"));
        boolean banned = false;
        boolean free = false;
        for (Point point : sweep.points()) {
            List<String> texts =
                    point.levels().stream().map(level -> level.text()).toList();
            String shared = "    parametric-uncertainty: " + texts.get(5) + "\n    market: {substitution: "
                    + texts.get(0)
                    + "}\n    politics: {noise: " + texts.get(1) + "}\n    minerals: {gallium: {price: " + texts.get(2)
                    + "}}\n";
            String ban = "    policies: {china-ban: {type: export-ban, country: CHN, minerals: [gallium],"
                    + " destinations: [USA], timing: {type: window, start: " + texts.get(3) + ", length: 24}}}\n";
            boolean on = texts.get(4).equals("on");
            banned |= on;
            free |= !on;
            fixture.write(
                    STUDY,
                    scenarios + "  status-quo:\n" + shared + "  china-bans-us:\n" + shared
                            + (on ? ban : "    policies: {}\n"));

            assertEquals(
                    StudyFile.load(fixture.study()).canonical(), sweep.at(point).canonical());
        }
        assertTrue(banned && free);
    }

    @Test
    void aScenarioOnWhichNothingIsLaidIsTheBaseStudysOwn() {
        write(
                "factors: {ban: {path: policies.china-ban, values: [on, off], in: [china-bans-us]}}\n",
                "design: {type: grid}\n");
        SweepFile sweep = load();

        StudyFile off = sweep.at(sweep.points().get(1));

        assertSame(
                sweep.base().study().scenarios().get("status-quo"),
                off.study().scenarios().get("status-quo"));
        assertEquals(0, policies(off, "china-bans-us"));
        assertEquals(1, policies(sweep.at(sweep.points().get(0)), "china-bans-us"));
    }

    private static int policies(StudyFile study, String name) {
        Scenario scenario = study.study().scenarios().get(name);
        assertNotNull(scenario);
        return scenario.policies().size();
    }

    @Test
    void keepsOnlyTheColumnsThatAreNamed() {
        SweepFile sweep = load();

        assertEquals(
                List.of("USA.gallium.all.peak-price", "USA.all.all.lost-use"),
                sweep.outputs().stream().map(id -> id.column()).toList());
        assertEquals(List.of("peak-price", "lost-use"), sweep.base().study().metrics());
        assertEquals(List.of("USA"), sweep.base().study().focus());
    }

    @Test
    void keepsSingleSuppliersAndProducersToo() {
        fixture.change(SWEEP, "  - {metric: lost-use, country: USA, mineral: all}", """
                  - {metric: imports-from-CHN, country: USA, mineral: gallium}
                  - {metric: imports-from-others, country: USA, mineral: gallium}
                  - {metric: refined-output, country: CHN, mineral: gallium}
                """.stripTrailing());
        SweepFile sweep = load();

        assertEquals(
                List.of(
                        "USA.gallium.all.peak-price",
                        "USA.gallium.all.imports-from-CHN",
                        "USA.gallium.all.imports-from-others",
                        "CHN.gallium.all.refined-output"),
                sweep.outputs().stream().map(id -> id.column()).toList());

        fixture.change(SWEEP, "imports-from-CHN", "imports-from-CHM");
        ConfigException refused = assertThrows(ConfigException.class, this::load);
        assertTrue(refused.problems().get(0).message().contains("imports-from-CHN"), refused.toString());
    }

    @Test
    void theDigestDoesNotKnowHowManyPointsAndRunsThereAre() {
        String digest = load().digest();

        fixture.change(SWEEP, "points: 16", "points: 32");
        fixture.change(SWEEP, "runs: 5", "runs: 7");
        assertEquals(digest, load().digest());
        fixture.change(STUDY, "runs: 200", "runs: 300");
        assertEquals(digest, load().digest());
        assertEquals(
                digest,
                SweepFile.load(fixture.root().resolve(SWEEP), new Overrides(3, null, List.of()))
                        .digest());

        fixture.change(SWEEP, "high: 0.1", "high: 0.2");
        assertNotEquals(digest, load().digest());
        fixture.change(SWEEP, "high: 0.2", "high: 0.1");
        fixture.change(SWEEP, "runs: 7", "runs: 7\nseed: 1");
        assertNotEquals(digest, load().digest());
    }

    @Test
    void theDigestOfAGridDoesNotKnowItsLevels() {
        write("factors: {noise: {path: politics.noise, low: 0, high: 0.1}}\n", "design: {type: grid, levels: 3}\n");
        String digest = load().digest();

        fixture.change(SWEEP, "levels: 3", "levels: 5");

        assertEquals(digest, load().digest());
        assertEquals(5, load().points().size());
    }

    @Test
    void readsEveryDesign() {
        assertSize(12, "{type: latin-hypercube, points: 12, start: 10}");
        assertSize(4 * 8, "{type: saltelli, samples: 4}");
        assertSize(4 * 14, "{type: saltelli, samples: 4, second-order: true}");
        assertSize(3 * 7, "{type: morris, trajectories: 3}");
        assertSize(2 * 3 * 3 * 3 * 2 * 2, "{type: grid, levels: 3}");
        // Low and high of all six, without the levels that the scenarios have: 4, on, true.
        assertSize(1 + 1 + 1 + 2 + 2 + 1 + 1, "{type: one-at-a-time}");
        write(
                "factors: {noise: {path: politics.noise}, shocks: {path: shocks.cycle.scale}}\n",
                "design: {type: list, points: [{noise: 0.1, shocks: 2}, {noise: 0, shocks: 1}]}\n");
        List<Point> listed = load().points();
        assertEquals(2, listed.size());
        fixture.write("studies/points.csv", "shocks,noise\n2,0.1\n1,0\n");
        write(
                "factors: {noise: {path: politics.noise}, shocks: {path: shocks.cycle.scale}}\n",
                "design: {type: csv, file: points.csv}\n");
        assertEquals(listed, load().points());
    }

    private void assertSize(int points, String design) {
        write(FACTORS, "design: " + design + "\n");
        assertEquals(points, load().points().size(), design);
    }

    @Test
    void readsHowExactlyANumberMustBeKnown() {
        String until = """
                design: {type: sobol, points: 2}
                until:
                  metric: peak-price
                  country: USA
                  mineral: gallium
                  statistic: quantile
                  level: 0.95
                  half-width: 1%
                  first: 200
                """;
        write(FACTORS, until);
        fixture.change(SWEEP, "runs: 5", "runs: 10000");
        Until read = load().until();
        assertEquals(
                new Until("USA.gallium.all.peak-price", Statistic.QUANTILE, 0.95, "1%", 0.95, 200, 100, 1.1, 10_000),
                read);
        assertEquals(Double.POSITIVE_INFINITY, load().maxMinutes());

        write(FACTORS, until);
        assertProblems("studies/sweep.yaml:18:3: error: until.first: first (200) must be at most the sweep's runs (5)");
        write(FACTORS, until.replace("1%", "a bit"));
        assertProblems("studies/sweep.yaml:23:15: error: until.half-width: half-width (a bit) must be a number in the"
                + " unit of the metric, or a percentage like 1%");
        write(FACTORS, until.replace("first: 200", "first: 20"));
        assertProblems("studies/sweep.yaml:24:10: error: until.first: first (20) must be between 100 and 2147483647");
        write(FACTORS, until.replace("  level: 0.95\n", "").replace("mineral: gallium", "mineral: cobalt"));
        assertProblems("studies/sweep.yaml:18:3: error: until: a quantile needs a key 'level', as 0.95");
    }

    @Test
    void listsEverythingThatIsWrongWithTheFileAtOnce() {
        fixture.write(SWEEP, """
                sweep: small
                question: What matters?
                study: good.yaml
                runs: 0
                scenarios: [status-qou, china-bans-us]
                outputs:
                  - {metric: peak-prise, country: USA, mineral: gallium}
                factors:
                  a: {path: market.substitutoin, low: 1, high: 2}
                  b: {path: policies.china-bann.share, values: [1]}
                  c: {path: shocks.cycle.type.name, low: 0, high: 1}
                  d: {path: market.rounds, low: 3, high: 2}
                  e: {path: policies.china-ban, low: 0, high: 1}
                  f: {path: market.rounds, values: [1, 2], inn: [dear]}
                design: {type: sobul, points: 4}
                """);
        assertProblems(
                "studies/sweep.yaml:5:13: error: scenarios[0]: 'status-qou' is not a scenario of the s"
                        + "tudy; did you mean 'status-quo'?; known scenarios: status-quo, china-bans-us, dear",
                "studies/sweep.yaml:10:13: error: factors.b.path: no key 'china-bann' in 'policies'; d"
                        + "id you mean 'china-ban'?; known keys: china-ban",
                "studies/sweep.yaml:11:13: error: factors.c.path: 'shocks.cycle.type' is a single valu"
                        + "e and has no key 'name'",
                "studies/sweep.yaml:12:33: error: factors.d.low: low (3.0) must be below high (2.0)",
                "studies/sweep.yaml:13:13: error: factors.e.path: a whole policy or shock is on or off"
                        + ": give it values: [on, off], or name one of its keys",
                "studies/sweep.yaml:14:44: error: factors.f.inn: unknown key; did you mean 'in'?; know"
                        + "n keys: path, values, in, base",
                "studies/sweep.yaml:15:16: error: design.type: unknown type 'sobul'; did you mean 'sob"
                        + "ol'?; known types: grid, list, csv, latin-hypercube, sobol, saltelli, morris, one-at-"
                        + "a-time");
    }

    @Test
    void triesTheExtremesOfEveryFactor() {
        write("""
                factors:
                  a: {path: market.traders.growht, low: 1, high: 2}
                  b: {path: market.rounds, low: 1, high: 4}
                  c: {path: market.cost-floor, low: 0.1, high: 7}
                  d: {path: policies.china-ban, values: [on, maybe], in: [china-bans-us]}
                  e: {path: policies.china-ban.country, values: [CHN, CHM], in: [china-bans-us]}
                  f: {path: policies.china-ban.timing.length, from: 1, to: 9, in: [china-bans-us]}
                """, "design: {type: sobol, points: 4}\n");
        assertProblems(
                "studies/sweep.yaml:10:13: error: factors.a.path: market.traders.growht: unknown key; "
                        + "did you mean 'growth'?; known keys: markup, growth, margin-trigger, shrink, cover, ca"
                        + "pacity-min, capacity-max, detection, crackdown",
                "studies/sweep.yaml:11:3: error: factors.b: market.rounds: expected a whole number but"
                        + " found '2.11'",
                "studies/sweep.yaml:12:48: error: factors.c: market.cost-floor: cost-floor (7.0) must "
                        + "be between 0.0 and 1.0",
                "studies/sweep.yaml:13:46: error: factors.d: a whole policy or shock is on or off, not" + " 'maybe'",
                "studies/sweep.yaml:14:55: error: factors.e: policies.china-ban.country: 'CHM' is not "
                        + "a name in countries; did you mean 'CHN'?; known names: CHN, USA");
    }

    @Test
    void tellsWhatIsWrongWithPoints() {
        write("factors: {noise: {path: politics.noise, low: 0, high: 0.1}, shocks: {path: shocks.cycle.scale}}\n", """
                design:
                  type: list
                  points:
                    - {noise: 0.05, shocks: 1}
                    - {noise: 0.05, shock: 1}
                    - {noise: 0.5, shocks: 1}
                    - {noise: 0.05, shocks: 1}
                    - {noise: [], shocks: 1}
                """);
        assertProblems(
                "studies/sweep.yaml:14:7: error: design.points[1]: missing factor 'shocks'",
                "studies/sweep.yaml:14:21: error: design.points[1].shock: no such factor; did you mean"
                        + " 'shocks'?; known factors: noise, shocks",
                "studies/sweep.yaml:15:15: error: design.points[2]: '0.5' is not in the range of facto" + "r 'noise'",
                "studies/sweep.yaml:16:7: error: design.points[3]: the same point is in line 13",
                "studies/sweep.yaml:17:15: error: design.points[4]: expected a number, a word, true or"
                        + " false but found a list");
    }
}
