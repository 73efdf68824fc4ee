package chokepoint.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.study.SummaryRow;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderStatisticsTest {

    @Test
    void quantilesLieBetweenNeighboursAsInTypeSeven() {
        OrderStatistics sample = new OrderStatistics(new double[] {40, 10, 30, 20});

        assertEquals(10, sample.quantile(0));
        assertEquals(17.5, sample.quantile(0.25));
        assertEquals(25, sample.quantile(0.5));
        assertEquals(40, sample.quantile(1));
        assertTrue(Double.isNaN(new OrderStatistics(new double[0]).quantile(0.5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 99, 100, 1001})
    void quantilesAgreeWithCommonsMath(int n) {
        double[] values = Sampled.normals(n, n);
        Percentile oracle = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        OrderStatistics sample = new OrderStatistics(values);

        for (double level : SummaryRow.levels()) {
            // Both round the position, near 1000 at most, and the interpolation once or twice.
            assertEquals(oracle.evaluate(values, 100 * level), sample.quantile(level), 1e-12);
        }
    }

    @Test
    void leavesTheGivenValuesAsTheyWere() {
        double[] values = {2, 1};

        assertEquals(1, new OrderStatistics(values).ofRank(1));
        assertEquals(2, values[0]);
    }

    @Test
    void aRankThatDoesNotExistIsUndefined() {
        OrderStatistics sample = new OrderStatistics(new double[] {5, 6});

        assertTrue(Double.isNaN(sample.ofRank(0)));
        assertEquals(6, sample.ofRank(2));
        assertTrue(Double.isNaN(sample.ofRank(3)));
    }

    @Test
    void shortfallIsTheMeanOfTheHighestTwentieth() {
        assertEquals(98, new OrderStatistics(oneTo(100)).expectedShortfall());
        assertEquals(20, new OrderStatistics(oneTo(20)).expectedShortfall());
    }

    @Test
    void shortfallWeighsTheRunThatIsPartlyInTheTail() {
        // 5 % of 30 is one run and a half: (30 + 29 / 2) / 1.5.
        assertEquals(44.5 / 1.5, new OrderStatistics(oneTo(30)).expectedShortfall());
    }

    @Test
    void shortfallOfFewerThanTwentyRunsIsTheHighest() {
        assertEquals(7, new OrderStatistics(oneTo(7)).expectedShortfall(), 7 * 0x1.0p-52);
        assertTrue(Double.isNaN(new OrderStatistics(new double[0]).expectedShortfall()));
    }

    @Test
    void shortfallOfUniformNumbersIsNearItsExpectation() {
        int n = 100_000;
        double shortfall = new OrderStatistics(Sampled.uniforms(3, n)).expectedShortfall();

        // Mean above the 95 % quantile: 0.975. Its asymptotic variance is (var of tail + 0.95 (mean of
        // tail - quantile)^2) / (0.05 n) = (0.05^2 / 12 + 0.95 0.025^2) / (0.05 n); five standard errors.
        double variance = (0.05 * 0.05 / 12 + 0.95 * 0.025 * 0.025) / (0.05 * n);
        assertEquals(0.975, shortfall, 5 * Math.sqrt(variance));
    }

    @Test
    void theErrorOfTheShortfallIsThatOfTheMeanExcessOverTheQuantile() {
        // The quantile of 1 to 100 is 95.05: excesses 0.95 to 4.95, sum 14.75, squares 53.5125.
        double variance = (53.5125 - 14.75 * 14.75 / 100) / 99;
        assertEquals(20 * Math.sqrt(variance / 100), new OrderStatistics(oneTo(100)).expectedShortfallError(), 1e-12);
        // Of 1 to 20 it is 19.05, and one value exceeds it, by 0.95: variance (0.95^2 - 0.95^2 / 20) / 19.
        assertEquals(0.95, new OrderStatistics(oneTo(20)).expectedShortfallError(), 1e-12);
        assertTrue(Double.isNaN(new OrderStatistics(oneTo(19)).expectedShortfallError()));
        assertEquals(0, new OrderStatistics(new double[40]).expectedShortfallError());
    }

    /** Of exponentials the shortfall is 1 + ln 20; 927 of 1000 intervals hold it. */
    @Test
    void intervalsOfTheShortfallHoldItAboutAsOftenAsTheySay() {
        double truth = 1 + Math.log(20);
        int holds = 0;
        for (int sample = 0; sample < 1000; sample++) {
            double[] values = Sampled.uniforms(sample, 1000);
            for (int k = 0; k < values.length; k++) {
                values[k] = -Math.log(values[k]);
            }
            OrderStatistics ordered = new OrderStatistics(values);
            double error = Math.abs(ordered.expectedShortfall() - truth);
            holds += error < 1.96 * ordered.expectedShortfallError() ? 1 : 0;
        }
        assertTrue(holds > 900 && holds < 970, "held " + holds);
    }

    private static double[] oneTo(int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(k -> k).toArray();
    }
}
