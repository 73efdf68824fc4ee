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

/** What a sweep makes of its file. */
class SweepFileTest {

    @TempDir
    Path folder;

    private SweepFixture sweeps = new SweepFixture(new Fixture(Path.of("")));

    @BeforeEach
    void copy() {
        sweeps = SweepFixture.in(folder);
    }

    @Test
    void aPointIsTheStudyInWhichItsValuesAreWrittenOut() {
        SweepFile sweep = sweeps.load();
        sweeps.files().change(SweepFixture.STUDY, "runs: 200", "runs: 5");
        sweeps.files().change(SweepFixture.STUDY, "[peak-price, shipped]", "[peak-price, lost-use]");
        String study = sweeps.files().read(SweepFixture.STUDY);
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
            sweeps.files()
                    .write(
                            SweepFixture.STUDY,
                            scenarios + "  status-quo:\n" + shared + "  china-bans-us:\n" + shared
                                    + (on ? ban : "    policies: {}\n"));

            assertEquals(
                    StudyFile.load(sweeps.files().study()).canonical(),
                    sweep.at(point).canonical());
        }
        assertTrue(banned && free);
    }

    @Test
    void aScenarioOnWhichNothingIsLaidIsTheBaseStudysOwn() {
        sweeps.write(
                "factors: {ban: {path: policies.china-ban, values: [on, off], in: [china-bans-us]}}\n",
                "design: {type: grid}\n");
        SweepFile sweep = sweeps.load();

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
        SweepFile sweep = sweeps.load();

        assertEquals(
                List.of("USA.gallium.all.peak-price", "USA.all.all.lost-use"),
                sweep.outputs().stream().map(id -> id.column()).toList());
        assertEquals(List.of("peak-price", "lost-use"), sweep.base().study().metrics());
        assertEquals(List.of("USA"), sweep.base().study().focus());
    }

    @Test
    void keepsSingleSuppliersAndProducersToo() {
        sweeps.files()
                .change(SweepFixture.SWEEP, "  - {metric: lost-use, country: USA, mineral: all}", """
                  - {metric: imports-from-CHN, country: USA, mineral: gallium}
                  - {metric: imports-from-others, country: USA, mineral: gallium}
                  - {metric: refined-output, country: CHN, mineral: gallium}
                """.stripTrailing());
        SweepFile sweep = sweeps.load();

        assertEquals(
                List.of(
                        "USA.gallium.all.peak-price",
                        "USA.gallium.all.imports-from-CHN",
                        "USA.gallium.all.imports-from-others",
                        "CHN.gallium.all.refined-output"),
                sweep.outputs().stream().map(id -> id.column()).toList());

        sweeps.files().change(SweepFixture.SWEEP, "imports-from-CHN", "imports-from-CHM");
        ConfigException refused = assertThrows(ConfigException.class, sweeps::load);
        assertTrue(refused.problems().get(0).message().contains("imports-from-CHN"), refused.toString());
    }

    @Test
    void theDigestDoesNotKnowHowManyPointsAndRunsThereAre() {
        String digest = sweeps.load().digest();

        sweeps.files().change(SweepFixture.SWEEP, "points: 16", "points: 32");
        sweeps.files().change(SweepFixture.SWEEP, "runs: 5", "runs: 7");
        assertEquals(digest, sweeps.load().digest());
        sweeps.files().change(SweepFixture.STUDY, "runs: 200", "runs: 300");
        assertEquals(digest, sweeps.load().digest());
        assertEquals(
                digest,
                SweepFile.load(sweeps.files().root().resolve(SweepFixture.SWEEP), new Overrides(3, null, List.of()))
                        .digest());

        sweeps.files().change(SweepFixture.SWEEP, "high: 0.1", "high: 0.2");
        assertNotEquals(digest, sweeps.load().digest());
        sweeps.files().change(SweepFixture.SWEEP, "high: 0.2", "high: 0.1");
        sweeps.files().change(SweepFixture.SWEEP, "runs: 7", "runs: 7\nseed: 1");
        assertNotEquals(digest, sweeps.load().digest());
    }

    @Test
    void theDigestOfAGridDoesNotKnowItsLevels() {
        sweeps.write(
                "factors: {noise: {path: politics.noise, low: 0, high: 0.1}}\n", "design: {type: grid, levels: 3}\n");
        String digest = sweeps.load().digest();

        sweeps.files().change(SweepFixture.SWEEP, "levels: 3", "levels: 5");

        assertEquals(digest, sweeps.load().digest());
        assertEquals(5, sweeps.load().points().size());
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
        sweeps.write(
                "factors: {noise: {path: politics.noise}, shocks: {path: shocks.cycle.scale}}\n",
                "design: {type: list, points: [{noise: 0.1, shocks: 2}, {noise: 0, shocks: 1}]}\n");
        List<Point> listed = sweeps.load().points();
        assertEquals(2, listed.size());
        sweeps.files().write("studies/points.csv", "shocks,noise\n2,0.1\n1,0\n");
        sweeps.write(
                "factors: {noise: {path: politics.noise}, shocks: {path: shocks.cycle.scale}}\n",
                "design: {type: csv, file: points.csv}\n");
        assertEquals(listed, sweeps.load().points());
    }

    private void assertSize(int points, String design) {
        sweeps.write(SweepFixture.FACTORS, "design: " + design + "\n");
        assertEquals(points, sweeps.load().points().size(), design);
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
        sweeps.write(SweepFixture.FACTORS, until);
        sweeps.files().change(SweepFixture.SWEEP, "runs: 5", "runs: 10000");
        Until read = sweeps.load().until();
        assertEquals(
                new Until("USA.gallium.all.peak-price", Statistic.QUANTILE, 0.95, "1%", 0.95, 200, 100, 1.1, 10_000),
                read);
        assertEquals(Double.POSITIVE_INFINITY, sweeps.load().maxMinutes());

        sweeps.write(SweepFixture.FACTORS, until);
        sweeps.assertProblems(
                "studies/sweep.yaml:18:3: error: until.first: first (200) must be at most the sweep's runs (5)");
        sweeps.write(SweepFixture.FACTORS, until.replace("1%", "a bit"));
        sweeps.assertProblems(
                "studies/sweep.yaml:23:15: error: until.half-width: half-width (a bit) must be a number in the"
                        + " unit of the metric, or a percentage like 1%");
        sweeps.write(SweepFixture.FACTORS, until.replace("first: 200", "first: 20"));
        sweeps.assertProblems(
                "studies/sweep.yaml:24:10: error: until.first: first (20) must be between 100 and 2147483647");
        sweeps.write(
                SweepFixture.FACTORS,
                until.replace("  level: 0.95\n", "").replace("mineral: gallium", "mineral: cobalt"));
        sweeps.assertProblems("studies/sweep.yaml:18:3: error: until: a quantile needs a key 'level', as 0.95");
    }
}
