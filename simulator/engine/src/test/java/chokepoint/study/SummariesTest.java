package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SummariesTest {

    @Test
    void ofAHundredWholeNumbersAreThoseWorkedOutByHand() {
        double[] column =
                IntStream.rangeClosed(1, 100).mapToDouble(k -> 101 - k).toArray();

        SummaryRow row = Summaries.of(Samples.outcomes("base", column)).get(0);

        assertEquals("base", row.scenario());
        assertEquals(Samples.metric("m0"), row.metric());
        assertEquals(100, row.runs());
        assertEquals(50.5, row.mean());
        // Variance of 1 to n: n (n + 1) / 12.
        assertEquals(Math.sqrt(100 * 101 / 12.0), row.standardDeviation(), 1e-13);
        assertEquals(Math.sqrt(101 / 12.0), row.standardError(), 1e-14);
        assertArrayEquals(new double[] {1.99, 5.95, 25.75, 50.5, 75.25, 95.05, 99.01}, row.quantiles(), 1e-12);
        assertEquals(98, row.expectedShortfall());
        assertEquals(1.4402, row.expectedShortfallError(), 1e-4);
    }

    @Test
    void limitsOfQuantilesAreOrderStatisticsOrUndefined() {
        double[] column = IntStream.rangeClosed(1, 100).mapToDouble(k -> k).toArray();

        SummaryRow row = Summaries.of(Samples.outcomes("base", column)).get(0);

        double none = Double.NaN;
        // Quantiles of binomials of 100, summed term by term in 40 digits: at 2.5 %, and at 97.5 % plus 1.
        assertArrayEquals(new double[] {none, 1, 17, 40, 66, 90, 97}, row.quantilesLow());
        assertArrayEquals(new double[] {4, 11, 35, 61, 84, 100, none}, row.quantilesHigh());
    }

    @Test
    void countOnlyTheRunsInWhichAMetricIsDefined() {
        double[] whole = {1, 2, 3, 4};
        double[] gaps = {Double.NaN, 2, Double.POSITIVE_INFINITY, 4};

        List<SummaryRow> rows = Summaries.of(Samples.outcomes("base", whole, gaps));

        assertEquals(4, rows.get(0).runs());
        assertEquals(2.5, rows.get(0).mean());
        assertEquals(2, rows.get(1).runs());
        assertEquals(3, rows.get(1).mean());
        assertEquals(Math.sqrt(2), rows.get(1).standardDeviation());
        assertEquals(3, rows.get(1).quantiles()[3]);
        assertEquals(4, rows.get(1).expectedShortfall(), 1e-15);
    }

    @Test
    void ofAMetricThatIsNeverDefinedAreUndefined() {
        SummaryRow row = Summaries.of(Samples.outcomes("base", new double[] {Double.NaN, Double.NaN}))
                .get(0);

        assertEquals(0, row.runs());
        assertTrue(Double.isNaN(row.mean()));
        assertTrue(Double.isNaN(row.standardError()));
        assertTrue(Double.isNaN(row.expectedShortfall()));
        assertTrue(Arrays.stream(row.quantiles()).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(row.quantilesLow()).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(row.quantilesHigh()).allMatch(Double::isNaN));
    }

    @Test
    void ofOneRunHaveAMeanButNoError() {
        SummaryRow row =
                Summaries.of(Samples.outcomes("base", new double[] {7})).get(0);

        assertEquals(7, row.mean());
        assertEquals(7, row.quantiles()[0]);
        assertTrue(Double.isNaN(row.standardError()));
        assertTrue(Double.isNaN(row.quantilesLow()[3]));
    }

    @Test
    void ofNoFinishedRunKeepARowForEachMetric() {
        ScenarioOutcomes none = Samples.outcomes("base", new double[0], new double[0]);

        assertEquals(2, Summaries.of(none).size());
    }

    @Test
    void leaveTheOutcomesAsTheyWere() {
        ScenarioOutcomes outcomes = Samples.outcomes("base", new double[] {3, 1, 2});

        Summaries.of(outcomes);

        assertEquals(3, outcomes.rows()[0][0]);
    }
}
