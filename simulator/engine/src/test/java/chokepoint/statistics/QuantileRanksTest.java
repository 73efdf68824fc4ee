package chokepoint.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Reals;
import chokepoint.study.SummaryRow;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantileRanksTest {

    @ParameterizedTest
    @CsvSource({"6, 1, 6", "8, 1, 8", "9, 2, 8", "10, 2, 9", "20, 6, 15", "50, 18, 33", "100, 40, 61"})
    void ofTheMedianAreThoseOfTheSignTestTables(int n, int low, int high) {
        assertEquals(new QuantileRanks(low, high), QuantileRanks.of(n, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"50, 0.8, 20, 31", "50, 0.9, 19, 32", "50, 0.99, 16, 35", "100, 0.99, 37, 64"})
    void areFurtherApartForMoreConfidence(int n, double confidence, int low, int high) {
        assertEquals(new QuantileRanks(low, high), QuantileRanks.of(n, 0.5, confidence));
    }

    @Test
    void doNotExistForTooFewRuns() {
        // All of 5 runs lie above the median with 0.5^5, more than 2.5 %; all of n below the 99 % one with 0.99^n.
        assertEquals(new QuantileRanks(0, 6), QuantileRanks.of(5, 0.5));
        int enough = 1;
        while (Reals.power(0.99, enough) > 0.025) {
            enough++;
        }
        assertTrue(QuantileRanks.of(enough - 1, 0.99).high() > enough - 1);
        assertEquals(enough, QuantileRanks.of(enough, 0.99).high());
        assertEquals(0, QuantileRanks.of(enough - 1, 0.01).low());
        assertEquals(1, QuantileRanks.of(enough, 0.01).low());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 150})
    void areTheTightestThatExactArithmeticAllows(int n) {
        for (double level : SummaryRow.levels()) {
            QuantileRanks ranks = QuantileRanks.of(n, level);

            assertTrue(atMost(n, level, ranks.low() - 1) <= 0.025);
            assertTrue(atMost(n, level, ranks.low()) > 0.025);
            assertTrue(atMost(n, level, ranks.high() - 1) >= 0.975);
            assertTrue(atMost(n, level, ranks.high() - 2) < 0.975);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99})
    void encloseTheTrueQuantileAsOftenAsPromised(double level) {
        int n = 1000;
        int studies = 2000;
        QuantileRanks ranks = QuantileRanks.of(n, level);
        // Of exponential numbers; any continuous distribution would do.
        double truth = -Reals.log(1 - level);
        int enclosed = 0;
        for (int study = 0; study < studies; study++) {
            double[] values = Sampled.uniforms(study, n);
            for (int k = 0; k < n; k++) {
                values[k] = -Reals.log(values[k]);
            }
            OrderStatistics sample = new OrderStatistics(values);
            if (sample.ofRank(ranks.low()) <= truth && truth <= sample.ofRank(ranks.high())) {
                enclosed++;
            }
        }
        BinomialDistribution below = new BinomialDistribution(null, n, level);
        double promise = below.cumulativeProbability(ranks.high() - 1) - below.cumulativeProbability(ranks.low() - 1);
        assertTrue(promise >= 0.95);
        // Ranks are whole numbers, so a little more than 95 % is promised; five binomial standard errors.
        double standardError = Math.sqrt(promise * (1 - promise) / studies);
        assertEquals(promise, (double) enclosed / studies, 5 * standardError);
    }

    /** P(K <= k) of a binomial (n, p), in 34 digits. */
    private static double atMost(int n, double p, int k) {
        BigDecimal success = new BigDecimal(p);
        BigDecimal failure = BigDecimal.ONE.subtract(success);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ways = BigDecimal.ONE;
        for (int j = 0; j <= Math.min(k, n); j++) {
            BigDecimal term = ways.multiply(success.pow(j, MathContext.DECIMAL128))
                    .multiply(failure.pow(n - j, MathContext.DECIMAL128));
            sum = sum.add(term, MathContext.DECIMAL128);
            ways = ways.multiply(BigDecimal.valueOf(n - j)).divide(BigDecimal.valueOf(j + 1), MathContext.DECIMAL128);
        }
        return sum.doubleValue();
    }
}
