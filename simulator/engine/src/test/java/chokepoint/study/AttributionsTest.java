package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AttributionsTest {

    private static final Attribution TWO = new Attribution(
            "storm",
            5,
            List.of(
                    new Switch("bans", List.of("ban"), List.of()),
                    new Switch("disruption", List.of(), List.of("outages"))));

    private static List<ScenarioOutcomes> coalitions(double[]... values) {
        return IntStream.range(0, values.length)
                .mapToObj(c -> Samples.outcomes("c" + c, values[c]))
                .toList();
    }

    @Test
    void ofFiveRunsAreThoseWorkedOutByHand() {
        double[] none = {10, 10, 10, 10, 10};
        double[] bans = {12, 13, 12, 13, 12};
        double[] disruption = {11, 11, 11, 11, 11};
        double[] both = {14, 16, 14, 16, 14};

        List<AttributionRow> rows = Attributions.of(TWO, coalitions(none, bans, disruption, both));

        // bans: (2 + 3) / 2 and (3 + 5) / 2; disruption: (1 + 2) / 2 and (1 + 3) / 2; all: 4 and 6.
        assertEquals(3, rows.size());
        AttributionRow first = rows.get(0);
        assertEquals("storm", first.scenario());
        assertEquals("bans", first.switchName());
        assertEquals(Samples.metric("m0"), first.metric());
        assertEquals(5, first.runs());
        assertEquals(10, first.baseline());
        assertEquals(14.8, first.whole(), 1e-14);
        assertEquals(3.1, first.mean(), 1e-14);
        // Variance of three 2.5 and two 4.0: 0.675; Student's t for 4 degrees of freedom, solved to 1e-9.
        double half = 2.7764451051977987 * Math.sqrt(0.675 / 5);
        assertEquals(Math.sqrt(0.675 / 5), first.standardError(), 1e-14);
        assertEquals(3.1 - half, first.low(), 1e-8);
        assertEquals(3.1 + half, first.high(), 1e-8);
        assertEquals(3.1 / 4.8, first.share(), 1e-14);
        assertEquals(1.7, rows.get(1).mean(), 1e-14);
        assertEquals("all", rows.get(2).switchName());
        assertEquals(4.8, rows.get(2).mean(), 1e-14);
        assertEquals(1, rows.get(2).share());
        assertEquals(1, rows.get(2).shareLow());
    }

    @Test
    void sumToTheEffectOfAllTogether() {
        Attribution plan = new Attribution(
                "storm",
                40,
                IntStream.range(0, 5)
                        .mapToObj(k -> new Switch("s" + k, List.of("p" + k), List.of()))
                        .toList());
        double[][] values = new double[32][];
        for (int c = 0; c < 32; c++) {
            values[c] = Samples.normals(c, 40);
        }

        List<AttributionRow> rows = Attributions.of(plan, coalitions(values));

        double sum = rows.stream().limit(5).mapToDouble(AttributionRow::mean).sum();
        double shares =
                rows.stream().limit(5).mapToDouble(AttributionRow::share).sum();
        assertEquals(rows.get(5).mean(), sum, 1e-9);
        assertEquals(rows.get(5).whole() - rows.get(5).baseline(), sum, 1e-9);
        assertEquals(1, shares, 1e-9);
    }

    @Test
    void leaveOutARunThatAnyCoalitionLacksOrCannotMeasure() {
        ScenarioOutcomes none = Samples.outcomes("0", new int[] {0, 1, 2, 3}, new double[] {0, 0, 0, 0});
        ScenarioOutcomes bans = Samples.outcomes("1", new int[] {0, 2, 3}, new double[] {1, 1, Double.NaN});
        ScenarioOutcomes disruption = Samples.outcomes("2", new int[] {0, 1, 2, 3}, new double[] {1, 9, 2, 9});
        ScenarioOutcomes both = Samples.outcomes("3", new int[] {0, 2, 3, 4, 5}, new double[] {2, 5, 9, 9, 9});

        List<AttributionRow> rows = Attributions.of(TWO, List.of(none, bans, disruption, both));

        assertEquals(2, rows.get(2).runs());
        assertEquals(3.5, rows.get(2).mean());
        assertEquals((1 + 2) / 2.0, rows.get(0).mean());
    }

    @Test
    void haveNoShareWhereNothingHappensAndNoShareIntervalWhereTheEffectMayBeZero() {
        double[] flat = {1, 2, 3};
        AttributionRow nothing =
                Attributions.of(TWO, coalitions(flat, flat, flat, flat)).get(0);
        assertEquals(0, nothing.mean());
        assertEquals(0, nothing.low());
        assertTrue(Double.isNaN(nothing.share()));
        assertTrue(Double.isNaN(nothing.shareLow()));

        double[] noise = {3, -1, 5};
        AttributionRow unclear =
                Attributions.of(TWO, coalitions(flat, noise, flat, noise)).get(0);
        assertEquals(1, unclear.share());
        assertTrue(Double.isNaN(unclear.shareHigh()));
    }

    @Test
    void shareIntervalEnclosesTheTrueShareNineteenTimesInTwenty() {
        int studies = 2_000;
        int n = 40;
        int enclosed = 0;
        for (int study = 0; study < studies; study++) {
            double[] x = Samples.normals(study, n);
            double[] y = Samples.normals(studies + study, n);
            double[] bans = new double[n];
            double[] disruption = new double[n];
            double[] both = new double[n];
            for (int k = 0; k < n; k++) {
                bans[k] = 6 + x[k];
                disruption[k] = 2 + 0.5 * y[k];
                both[k] = bans[k] + disruption[k];
            }
            AttributionRow row = Attributions.of(TWO, coalitions(new double[n], bans, disruption, both))
                    .get(0);
            enclosed += row.shareLow() <= 0.75 && 0.75 <= row.shareHigh() ? 1 : 0;
        }
        // Five binomial standard errors, and one percent for the linearisation.
        assertEquals(0.95, (double) enclosed / studies, 0.01 + 5 * Math.sqrt(0.95 * 0.05 / studies));
    }

    @Test
    void refuseOutcomesThatAreNotThoseOfTheCoalitions() {
        double[] one = {1, 2};
        List<ScenarioOutcomes> three = coalitions(one, one, one);
        List<ScenarioOutcomes> wider = new ArrayList<>(three);
        wider.add(Samples.outcomes("wider", one, one));

        assertThrows(IllegalArgumentException.class, () -> Attributions.of(TWO, three));
        assertThrows(IllegalArgumentException.class, () -> Attributions.of(TWO, wider));
    }
}
