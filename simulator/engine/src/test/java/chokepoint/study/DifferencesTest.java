package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DifferencesTest {

    @Test
    void ofFiveRunsAreThoseWorkedOutByHand() {
        ScenarioOutcomes ban = Samples.outcomes("ban", new double[] {11, 13, 12, 17, 17});
        ScenarioOutcomes base = Samples.outcomes("base", new double[] {10, 11, 9, 13, 12});

        DifferenceRow row = Differences.of(ban, base).get(0);

        // Differences 1 to 5: mean 3, variance 2.5. Variances of the sides: 8 and 2.5.
        assertEquals("ban", row.scenario());
        assertEquals("base", row.reference());
        assertEquals(Samples.metric("m0"), row.metric());
        assertEquals(5, row.runs());
        assertEquals(3, row.difference());
        assertEquals(Math.sqrt(0.5), row.standardError(), 1e-15);
        // Student's t for 4 degrees of freedom is 2.7764451; the oracle solves to 1e-9.
        assertEquals(3 - 2.7764451051977987 * Math.sqrt(0.5), row.low(), 1e-8);
        assertEquals(3 + 2.7764451051977987 * Math.sqrt(0.5), row.high(), 1e-8);
        assertEquals((8 + 2.5) / 2.5, row.varianceReduction(), 1e-14);
    }

    @Test
    void pairRunsByNumberAndLeaveOutThoseThatOneSideLacks() {
        ScenarioOutcomes ban = Samples.outcomes("ban", new int[] {0, 2, 3, 7}, new double[] {1, 5, 9, 100});
        ScenarioOutcomes base = Samples.outcomes("base", new int[] {1, 2, 3, 4}, new double[] {50, 4, 6, 70});

        DifferenceRow row = Differences.of(ban, base).get(0);

        assertEquals(2, row.runs());
        assertEquals(2, row.difference());
        assertEquals(1, row.standardError());
    }

    @Test
    void leaveOutRunsInWhichTheMetricIsUndefinedOnEitherSide() {
        ScenarioOutcomes ban = Samples.outcomes("ban", new double[] {1, Double.NaN, 3, 9});
        ScenarioOutcomes base = Samples.outcomes("base", new double[] {0, 1, Double.POSITIVE_INFINITY, 6});

        DifferenceRow row = Differences.of(ban, base).get(0);

        assertEquals(2, row.runs());
        assertEquals(2, row.difference());
        assertEquals((32 + 18) / 2.0, row.varianceReduction());
    }

    @Test
    void thatNeverVaryAreCertainAndHaveNoVarianceReduction() {
        double[] base = {1, 2, 3};

        DifferenceRow row = Differences.of(Samples.outcomes("same", base), Samples.outcomes("base", base))
                .get(0);

        assertEquals(0, row.difference());
        assertEquals(0, row.low());
        assertEquals(0, row.high());
        assertTrue(Double.isNaN(row.varianceReduction()));
    }

    @Test
    void ofOneRunHaveNoInterval() {
        DifferenceRow row = Differences.of(
                        Samples.outcomes("ban", new double[] {3}), Samples.outcomes("base", new double[] {1}))
                .get(0);

        assertEquals(2, row.difference());
        assertTrue(Double.isNaN(row.low()));
        assertTrue(Double.isNaN(row.high()));
        assertTrue(Double.isNaN(row.varianceReduction()));
    }

    @Test
    void ofNoCommonRunAreUndefined() {
        ScenarioOutcomes ban = Samples.outcomes("ban", new int[] {0}, new double[] {3});
        ScenarioOutcomes base = Samples.outcomes("base", new int[] {1}, new double[] {1});

        assertEquals(0, Differences.of(ban, base).get(0).runs());
        assertTrue(Double.isNaN(Differences.of(ban, base).get(0).difference()));
    }

    @Test
    void refuseOtherMetricsAndRunsOutOfOrder() {
        double[] one = {1, 2};
        ScenarioOutcomes base = Samples.outcomes("base", one);
        ScenarioOutcomes wider = Samples.outcomes("wider", one, one);
        ScenarioOutcomes twice = Samples.outcomes("twice", new int[] {4, 4}, one);

        assertThrows(IllegalArgumentException.class, () -> Differences.of(wider, base));
        assertThrows(IllegalArgumentException.class, () -> Differences.of(twice, base));
        assertThrows(IllegalArgumentException.class, () -> Differences.of(base, twice));
    }

    @Test
    void intervalEnclosesTheTrueDifferenceNineteenTimesInTwenty() {
        int studies = 10_000;
        int n = 8;
        int enclosed = 0;
        double reduction = 0;
        for (int study = 0; study < studies; study++) {
            double[] common = Samples.normals(study, n);
            double[] own = Samples.normals(studies + study, n);
            double[] ban = new double[n];
            for (int k = 0; k < n; k++) {
                ban[k] = common[k] + 0.3 + 0.1 * own[k];
            }
            DifferenceRow row = Differences.of(Samples.outcomes("ban", ban), Samples.outcomes("base", common))
                    .get(0);
            enclosed += row.low() <= 0.3 && 0.3 <= row.high() ? 1 : 0;
            reduction += row.varianceReduction();
        }
        // Five binomial standard errors.
        assertEquals(0.95, (double) enclosed / studies, 5 * Math.sqrt(0.95 * 0.05 / studies));
        // (1 + 1.01) / 0.01 = 201 times as many runs, times E(1 / chi-square) (n - 1) = 7 / 5.
        // One study's ratio has a relative standard deviation near 1: five standard errors are 5 %.
        assertEquals(201 * 7 / 5.0, reduction / studies, 0.05 * 201 * 7 / 5.0);
    }
}
