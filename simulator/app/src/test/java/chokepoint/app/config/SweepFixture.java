package chokepoint.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

/** A small sweep of the small configuration, to be spoilt at will. */
record SweepFixture(Fixture files) {

    static final String SWEEP = "studies/sweep.yaml";
    static final String STUDY = "studies/good.yaml";

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

    static final String FACTORS = """
            factors:
              substitution: {path: market.substitution, values: [2, 4]}
              noise: {path: politics.noise, low: 0, high: 0.1}
              price: {path: minerals.gallium.price, low: 300000, mode: 400000, high: 900000}
              start: {path: policies.china-ban.timing.start, from: 6, to: 18, in: [china-bans-us]}
              ban: {path: policies.china-ban, values: [on, off], in: [china-bans-us]}
              uncertain: {path: parametric-uncertainty, values: [true, false]}
            """;

    /** The sweep with these factors and this design, in the folder's copy of the small configuration. */
    static SweepFixture in(Path folder) {
        SweepFixture sweeps = new SweepFixture(Fixture.in(folder));
        sweeps.write(FACTORS, "design: {type: sobol, points: 16}\n");
        return sweeps;
    }

    void write(String factors, String rest) {
        files.write(SWEEP, HEAD + factors + rest);
    }

    SweepFile load() {
        return SweepFile.load(files.root().resolve(SWEEP));
    }

    void assertProblems(String... problems) {
        assertEquals(List.of(problems), files.lines(assertThrows(ConfigException.class, this::load)));
    }
}
