package chokepoint.app.config;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a sweep is told before anything runs. */
class SweepProblemsTest {

    @TempDir
    Path folder;

    private SweepFixture sweeps = new SweepFixture(new Fixture(Path.of("")));

    @BeforeEach
    void copy() {
        sweeps = SweepFixture.in(folder);
    }

    @Test
    void listsEverythingThatIsWrongWithTheFileAtOnce() {
        sweeps.files().write(SweepFixture.SWEEP, """
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
        sweeps.assertProblems(
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
        sweeps.write("""
                factors:
                  a: {path: market.traders.growht, low: 1, high: 2}
                  b: {path: market.rounds, low: 1, high: 4}
                  c: {path: market.cost-floor, low: 0.1, high: 7}
                  d: {path: policies.china-ban, values: [on, maybe], in: [china-bans-us]}
                  e: {path: policies.china-ban.country, values: [CHN, CHM], in: [china-bans-us]}
                  f: {path: policies.china-ban.timing.length, from: 1, to: 9, in: [china-bans-us]}
                """, "design: {type: sobol, points: 4}\n");
        sweeps.assertProblems(
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
        sweeps.write(
                "factors: {noise: {path: politics.noise, low: 0, high: 0.1}, shocks: {path: shocks.cycle.scale}}\n",
                """
                design:
                  type: list
                  points:
                    - {noise: 0.05, shocks: 1}
                    - {noise: 0.05, shock: 1}
                    - {noise: 0.5, shocks: 1}
                    - {noise: 0.05, shocks: 1}
                    - {noise: [], shocks: 1}
                """);
        sweeps.assertProblems(
                "studies/sweep.yaml:14:7: error: design.points[1]: missing factor 'shocks'",
                "studies/sweep.yaml:14:21: error: design.points[1].shock: no such factor; did you mean"
                        + " 'shocks'?; known factors: noise, shocks",
                "studies/sweep.yaml:15:15: error: design.points[2]: '0.5' is not in the range of facto" + "r 'noise'",
                "studies/sweep.yaml:16:7: error: design.points[3]: the same point is in line 13",
                "studies/sweep.yaml:17:15: error: design.points[4]: expected a number, a word, true or"
                        + " false but found a list");
    }
}
