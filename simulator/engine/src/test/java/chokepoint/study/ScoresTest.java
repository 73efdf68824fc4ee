package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.metric.MetricId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoresTest {

    private static final double[] PEAKS = {1, 2, 3, 4, 5};
    private static final double[] STATIC = {2, 2, 2, 2, 2};

    private static Backtest event(double supplyCut, Map<String, Backtest.Target> targets) {
        return new Backtest("USA", "gallium", 1, 2, 3, 9, supplyCut, 0.1, targets, Map.of());
    }

    /** Outcomes of other metrics first, then of those of an event. */
    private static ScenarioOutcomes outcomes(double[]... event) {
        List<MetricId> ids = new ArrayList<>(List.of(
                new MetricId("event-peak-ratio", "1", "JPN", "gallium", "all"),
                new MetricId("event-peak-ratio", "1", "USA", "gallium", "defence"),
                new MetricId("peak-price", "1", "USA", "gallium", "all")));
        ids.addAll(EventMetrics.ids(event(0, Map.of("event-peak-ratio", new Backtest.Target(1, 1, 1)))));
        double[][] rows = new double[event[0].length][ids.size()];
        for (int k = 0; k < rows.length; k++) {
            rows[k][2] = 10 * event[0][k];
            for (int c = 0; c < event.length; c++) {
                rows[k][3 + c] = event[c][k];
            }
        }
        int[] runs = new int[rows.length];
        return new ScenarioOutcomes("replay", ids, rows, runs, List.of(), List.of());
    }

    private static ScenarioOutcomes outcomes() {
        double[] missing = {Double.NaN, 0, 7, Double.POSITIVE_INFINITY, 2};
        return outcomes(PEAKS, new double[] {-2, 0, 4, 4, 4}, missing, new double[] {0, 0, 1, 1, 1}, STATIC);
    }

    private static Score score(double supplyCut, String metric, double observed) {
        Map<String, Backtest.Target> target = Map.of(metric, new Backtest.Target(observed, observed - 1, observed + 1));
        return Scores.of(event(supplyCut, target), outcomes()).get(0);
    }

    @Test
    void theScoreOfAPointIsItsDistance() {
        assertEquals(2.5, Scores.crps(new double[] {4}, 1.5));
        assertEquals(2.5, Scores.crps(new double[] {4, 4, 4}, 6.5), 1e-15);
        assertEquals(0, Scores.crps(new double[] {4}, 4));
    }

    @Test
    void theScoreOfTwoPointsIsHalfTheirMeanDistanceCloser() {
        // Integral of (F - 1{x >= y})^2: a quarter of the way between the two points, and all beyond.
        assertEquals(0.25, Scores.crps(new double[] {1, 0}, 0.3), 1e-15);
        assertEquals(0.25, Scores.crps(new double[] {0, 1}, 1), 1e-15);
        assertEquals(2.25, Scores.crps(new double[] {0, 1}, 3), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 251})
    void theScoreIsTheMeanDistanceLessHalfThatOfAllPairs(int n) {
        double[] runs = Samples.normals(n, n);
        runs[n - 1] = runs[0];
        for (double y : new double[] {-3, 0.2, runs[0], 5}) {
            double distance = 0;
            double pairs = 0;
            for (double x : runs) {
                distance += Math.abs(x - y) / n;
                for (double other : runs) {
                    pairs += Math.abs(x - other) / ((double) n * n);
                }
            }
            assertEquals(distance - pairs / 2, Scores.crps(runs, y), 1e-12);
        }
    }

    @Test
    void theScoreOfManyRunsNearsThatOfTheirDistribution() {
        // Of the standard normal distribution at its mean: (sqrt 2 - 1) / sqrt pi.
        assertEquals((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), Scores.crps(Samples.normals(5, 40_000), 0), 0.005);
    }

    @Test
    void theOrderOfRunsDoesNotMatterAndIsLeftAsItWas() {
        double[] runs = {3, 1, 2};

        assertEquals(Scores.crps(new double[] {1, 2, 3}, 2.5), Scores.crps(runs, 2.5));
        assertEquals(3, runs[0]);
    }

    @Test
    void pitCountsHalfOfTheRunsThatHitTheObservation() {
        double[] runs = {1, 2, 2, 3};

        assertEquals(0, Scores.pit(runs, 0.5));
        assertEquals(0.5, Scores.pit(runs, 2));
        assertEquals(0.75, Scores.pit(runs, 2.5));
        assertEquals(0.875, Scores.pit(runs, 3));
        assertEquals(1, Scores.pit(runs, 4));
    }

    @Test
    void anObservationIsInsideUpToTheQuantilesThemselves() {
        // Type 7: the 5 % quantile of 1 to 5 is 1.2, that of 95 % is 4.8.
        Score score = score(0, "event-peak-ratio", 4.7);
        assertEquals(5, score.runs());
        assertEquals(1.2, score.q05(), 1e-15);
        assertEquals(3, score.q50());
        assertEquals(4.8, score.q95(), 1e-15);
        assertEquals(4, score.width(), 1e-15);
        assertEquals(0.8, score.pit());
        assertTrue(score.inside());
        assertTrue(score(0, "event-peak-ratio", score.q95()).inside());
        assertTrue(score(0, "event-peak-ratio", score.q05()).inside());
        assertFalse(score(0, "event-peak-ratio", Math.nextUp(score.q95())).inside());
        assertFalse(score(0, "event-peak-ratio", Math.nextDown(score.q05())).inside());
    }

    @Test
    void whatIsNotANumberInARunIsLeftOut() {
        Score score = score(0, "event-half-life", 2);

        assertEquals(3, score.runs());
        assertEquals(2, score.q50());
        assertEquals(0.5, score.pit());
    }

    @Test
    void withoutAnyRunNothingIsClaimed() {
        double[] none = {Double.NaN};
        Map<String, Backtest.Target> target = Map.of("event-half-life", new Backtest.Target(1, 1, 1));
        Score score = Scores.of(event(0.3, target), outcomes(none, none, none, none, none))
                .get(0);

        assertEquals(0, score.runs());
        assertFalse(score.inside());
        assertTrue(Double.isNaN(score.pit()) && Double.isNaN(score.crps()) && Double.isNaN(score.q50()));
    }

    @Test
    void aWidthBelowZeroSaysNothing() {
        assertTrue(Double.isNaN(score(0, "event-months-to-peak", 1).width()));
    }

    @Test
    void noChangeForecastsTheOldPrice() {
        assertEquals(2, score(0.3, "event-peak-ratio", 3).crpsNoChange());
        assertEquals(0.75, score(0.3, "event-pass-through", 0.75).crpsNoChange());
        for (String silent : List.of("event-months-to-peak", "event-half-life", "peak-price")) {
            assertTrue(Double.isNaN(score(0.3, silent, 3).crpsNoChange()), silent);
        }
    }

    @Test
    void theStaticBenchmarkJumpsAtOnceToItsPeak() {
        assertEquals(1, score(0.3, "event-peak-ratio", 3).crpsStatic());
        assertEquals(4, score(0.3, "event-months-to-peak", -4).crpsStatic());
        for (String silent : List.of("event-pass-through", "event-half-life", "peak-price")) {
            assertTrue(Double.isNaN(score(0.3, silent, 3).crpsStatic()), silent);
        }
    }

    @Test
    void theStaticBenchmarkSaysNothingOfAnEventThatTookNoSupplyAway() {
        assertTrue(Double.isNaN(score(0, "event-peak-ratio", 3).crpsStatic()));
        assertTrue(Double.isNaN(score(0, "event-months-to-peak", 3).crpsStatic()));
    }

    @Test
    void targetsKeepTheirOrderAndMayBeAnyMetricOfTheMineral() {
        Map<String, Backtest.Target> targets = new LinkedHashMap<>();
        targets.put("peak-price", new Backtest.Target(30, 25, 40));
        targets.put("event-peak-ratio", new Backtest.Target(3, 2, 4));
        List<Score> scores = Scores.of(event(0, targets), outcomes());

        assertEquals(
                List.of("peak-price", "event-peak-ratio"),
                scores.stream().map(Score::metric).toList());
        assertEquals(30, scores.get(0).q50());
        assertEquals(25, scores.get(0).low());
        assertEquals(40, scores.get(0).high());
        assertEquals(3, scores.get(1).q50());
    }

    @Test
    void aMetricThatNobodyRecordedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> score(0, "mean-price", 1));
    }
}
