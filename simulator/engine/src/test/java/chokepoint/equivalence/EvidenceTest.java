package chokepoint.equivalence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.numeric.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Known answers, and how often the verdicts are wrong. */
class EvidenceTest {

    private static final double RISK = 0.05;

    @Test
    void holmMultipliesTheSmallestByAllAndNeverFalls() {
        assertArrayEquals(
                new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}), 1e-12);
    }

    @Test
    void twoOneSidedTestsOfPairsGiveStudentsP() {
        // Differences 1, 2, 3: mean 2, error 1/sqrt 3; t = (4 - 2) sqrt 3 = 3.4641 on 2 degrees of freedom.
        Gap gap = Gaps.ofMean("mean", new double[] {0, 0, 0}, new double[] {1, 2, 3}, true, 4);

        assertEquals(2, gap.value(), 1e-12);
        assertEquals(0.5 * (1 - 3.4641016 / Math.sqrt(2 + 12)), gap.equivalence(), 1e-7);
        assertEquals(1, gap.difference(), 0.3);
    }

    @Test
    void welchsDegreesOfFreedomAreBetweenTheSmallerSampleAndBothTogether() {
        // R: t.test(1:4, c(2, 4, 6, 8, 10)) has df 5.58 or so: (5/12 + 2)^2 / ((5/12)^2/3 + 4/4).
        Gap gap = Gaps.ofMean("mean", new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8, 10}, false, 0);

        assertEquals(3.5, gap.value(), 1e-12);
        assertEquals(Math.sqrt(5.0 / 12 + 2), gap.error(), 1e-12);
        assertEquals(Math.pow(5.0 / 12 + 2, 2) / (Math.pow(5.0 / 12, 2) / 3 + 1), gap.freedom(), 1e-12);
    }

    @Test
    void withoutErrorTheDifferenceItselfDecides() {
        assertEquals(0, new Gap("mean", 1, 0, 5, 1).equivalence());
        assertEquals(1, new Gap("mean", 1, 0, 5, 1).difference());
        assertEquals(1, new Gap("mean", 1.1, 0, 5, 1).equivalence());
        assertEquals(0, new Gap("mean", 1.1, 0, 5, 1).difference());
        assertEquals(1, new Gap("mean", 1, Double.NaN, 5, 1).equivalence());
        assertEquals(1, new Gap("mean", 1, Double.NaN, 5, 1).difference());
    }

    @Test
    void massThatMovedWithinTheMarginIsNotSeenAndBeyondItIs() {
        double[] one = {1, 2, 3, 4};
        double[] two = {2, 3, 4, 5};

        assertEquals(0.25, MovedMass.of(one, two, 0).distance(), 1e-12);
        assertEquals(0, MovedMass.of(one, two, 1).distance());
        assertEquals(1, MovedMass.of(one, new double[] {9, 9}, 1).distance());
        assertEquals(1, MovedMass.of(one, new double[] {}, 1).p());
    }

    @Test
    void theSameValuesAreEquivalentWhateverTheyAre() {
        double[] values = {Double.NaN, 3, Double.POSITIVE_INFINITY};

        Evidence same = Evidence.of(values, values.clone(), true, 0.01);

        assertEquals(List.of(Verdict.EQUIVALENT), Evidence.verdicts(List.of(same), RISK));
        assertNull(same.worst());
    }

    @Test
    void runsThatLoseTheirValueAreADifference() {
        double[] values = normal(1, 100, 10, 1);
        double[] gone = values.clone();
        Arrays.fill(gone, 0, 50, Double.NaN);

        assertEquals(Verdict.DIFFERENT, verdict(Evidence.of(values, gone, true, 0.01)));
        assertEquals(Verdict.DIFFERENT, verdict(Evidence.of(values, gone, false, 0.01)));
    }

    @Test
    void aMissingOutcomeIsADifference() {
        assertEquals(Verdict.DIFFERENT, verdict(Evidence.missing()));
    }

    @Test
    void pairsOfUnequalNumberAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Evidence.of(new double[2], new double[3], true, 0.01));
    }

    @Test
    void aWiderSpreadOfTheSameMeanIsADifference() {
        double[] one = normal(1, 2000, 0, 1);
        double[] two = normal(2, 2000, 0, 1.5);

        assertEquals(Verdict.DIFFERENT, verdict(Evidence.of(one, two, false, 0.1)));
    }

    @Test
    void pairsShowAnEquivalenceThatSamplesApartCannot() {
        double[] one = normal(1, 200, 5, 1);
        double[] noise = normal(2, 200, 0, 1e-3);
        double[] two =
                IntStream.range(0, 200).mapToDouble(k -> one[k] + noise[k]).toArray();

        assertEquals(Verdict.EQUIVALENT, verdict(Evidence.of(one, two, true, 0.05)));
        assertEquals(Verdict.UNDECIDED, verdict(Evidence.of(one, two, false, 0.01)));
    }

    /** A gap of exactly the margin is the worst that either claim can meet. */
    @Test
    void atTheMarginNeitherClaimIsMadeMoreOftenThanStated() {
        int equivalent = 0;
        int different = 0;
        int studies = 400;
        for (int s = 0; s < studies; s++) {
            Evidence evidence = Evidence.of(normal(2L * s, 500, 0, 1), normal(2L * s + 1, 500, 0.2, 1), false, 0.2);
            equivalent += evidence.equivalence() < RISK ? 1 : 0;
            different += evidence.difference() < RISK ? 1 : 0;
        }

        // Three binomial standard errors above 5 %.
        double most = studies * (RISK + 3 * Math.sqrt(RISK * (1 - RISK) / studies));
        assertTrue(equivalent <= most, equivalent + " of " + studies + " equivalent");
        assertTrue(different <= most, different + " of " + studies + " different");
    }

    @Test
    void ofTheSameModelMostLargeStudiesAreEquivalentAndOfAnotherMostAreDifferent() {
        int equivalent = 0;
        int different = 0;
        int studies = 100;
        for (int s = 0; s < studies; s++) {
            double[] one = normal(3L * s, 2000, 0, 1);
            equivalent +=
                    verdict(Evidence.of(one, normal(3L * s + 1, 2000, 0, 1), false, 0.3)) == Verdict.EQUIVALENT ? 1 : 0;
            different += verdict(Evidence.of(one, normal(3L * s + 2, 2000, 0.5, 1), false, 0.3)) == Verdict.DIFFERENT
                    ? 1
                    : 0;
        }

        assertTrue(equivalent >= 90, equivalent + " equivalent");
        assertTrue(different >= 90, different + " different");
    }

    /** Fifty outcomes of which none has moved beyond the margin: seldom is any of them called different. */
    @Test
    void amongManyOutcomesAFalseAlarmIsAsRareAsOfOne() {
        int alarms = 0;
        int studies = 40;
        for (int s = 0; s < studies; s++) {
            int study = s;
            List<Evidence> outcomes = IntStream.range(0, 50)
                    .mapToObj(k -> Evidence.of(
                            normal(1000L * study + 2L * k, 100, 0, 1),
                            normal(1000L * study + 2L * k + 1, 100, 0, 1),
                            false,
                            0))
                    .toList();
            alarms += Evidence.verdicts(outcomes, RISK).contains(Verdict.DIFFERENT) ? 1 : 0;
        }

        assertTrue(alarms <= 6, alarms + " of " + studies);
    }

    private static Verdict verdict(Evidence evidence) {
        return Evidence.verdicts(List.of(evidence), RISK).get(0);
    }

    private static double[] normal(long seed, int n, double mean, double spread) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToDouble(k -> mean + spread * Normal.quantile(random.nextDouble(1e-12, 1)))
                .toArray();
    }
}
