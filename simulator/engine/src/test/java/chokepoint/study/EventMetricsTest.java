package chokepoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chokepoint.metric.MetricId;
import chokepoint.numeric.Reals;
import chokepoint.world.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of an event, worked out by hand on price paths. */
final class EventMetricsTest {

    private static final Traits TRAITS = Storm.whole().newWorld().traits;
    private static final int PEAK = 0;
    private static final int MONTHS = 1;
    private static final int HALF_LIFE = 2;
    private static final int PASS_THROUGH = 3;
    private static final int STATIC = 4;
    private static final int YEARLY = 5;

    /** Begins in December; announced after month 1, in force in month 3, looked at up to month 7. */
    private static Backtest event(double supplyCut, double tariff) {
        Backtest.Target any = new Backtest.Target(1, 1, 1);
        return new Backtest("C0", "m0", 12, 1, 3, 7, supplyCut, tariff, Map.of("event-peak-ratio", any), Map.of());
    }

    private static double[] of(double... price) {
        return EventMetrics.of(event(0, 0.2), price, TRAITS, 0);
    }

    @Test
    void thePeakIsARatioToTheMonthBeforeTheAnnouncement() {
        double[] numbers = of(5, 2, 2, 3, 8, 6, 5, 4, 3, 2);

        assertEquals(4, numbers[PEAK]);
        assertEquals(1, numbers[MONTHS]);
    }

    @Test
    void aPriceThatPeaksBeforeTheControlIsInForceHasAnticipatedIt() {
        assertEquals(-1, of(1, 1, 3, 2, 2, 2, 2, 2, 2)[MONTHS]);
    }

    @Test
    void thePeakIsSoughtUpToTheLastMonthAndOfEqualOnesTheFirst() {
        double[] later = of(1, 1, 1, 1, 1, 1, 1, 2, 9);
        assertEquals(2, later[PEAK]);
        assertEquals(4, later[MONTHS]);
        assertEquals(1, of(1, 1, 1, 1, 2, 2, 2, 2)[MONTHS]);
    }

    @Test
    void theHalfLifeEndsWhenHalfOfTheRiseIsGone() {
        assertEquals(3, of(1, 1, 1, 5, 4, 3.5, 3, 1, 1)[HALF_LIFE]);
        // Also after the months in which a peak is looked for.
        assertEquals(6, of(1, 1, 1, 5, 5, 5, 5, 5, 5, 2)[HALF_LIFE]);
    }

    @Test
    void aHalfLifeThatTheRunDoesNotSeeTheEndOfIsCensoredThere() {
        assertEquals(5, of(1, 1, 1, 5, 4, 4, 4, 4)[HALF_LIFE]);
    }

    @Test
    void whereThePriceNeverRisesTheMonthBeforeIsItsPeak() {
        double[] numbers = of(1, 2, 1, 1, 1.5, 1, 1, 1, 3);

        assertEquals(1, numbers[PEAK]);
        assertEquals(-2, numbers[MONTHS]);
        assertEquals(0, numbers[HALF_LIFE]);
    }

    @Test
    void passThroughIsTheRiseAtTheEndOverTheTariff() {
        assertEquals(0.75, of(1, 2, 2, 4, 2.1, 2.1, 2.2, 2.3, 9)[PASS_THROUGH], 1e-12);
        double[] without = EventMetrics.of(event(0.1, 0), new double[] {1, 1, 1, 1, 1, 1, 1, 2}, TRAITS, 0);
        assertTrue(Double.isNaN(without[PASS_THROUGH]));
    }

    /** The ratio of means of years in a run that begins in a calendar month. */
    private static double yearly(int startsIn, int before, int until, double... price) {
        Backtest.Target any = new Backtest.Target(1, 1, 1);
        Backtest event = new Backtest(
                "C0",
                "m0",
                startsIn,
                before,
                before + 1,
                until,
                0,
                0,
                Map.of("event-yearly-peak-ratio", any),
                Map.of());
        return EventMetrics.of(event, price, TRAITS, 0)[YEARLY];
    }

    private static double[] years(double... means) {
        double[] price = new double[12 * means.length];
        for (int month = 0; month < price.length; month++) {
            // A wave that no mean of a year sees.
            price[month] = means[month / 12] + (month % 2 == 0 ? 0.5 : -0.5);
        }
        return price;
    }

    @Test
    void inASeriesOfYearsThePeakIsAMeanOverThatOfTheYearOfTheAnnouncement() {
        assertEquals(1.5, yearly(1, 20, 47, years(4, 2, 3, 2.5)), 1e-12);
        // What comes after the last month looked at is not seen, and a fall is no peak.
        assertEquals(1, yearly(1, 20, 30, years(4, 2, 1.5, 9)), 1e-12);
    }

    @Test
    void yearsAreThoseOfTheCalendarAndMayBeginBeforeTheRun() {
        // From November: two months of one year, then twelve of 3, then of 6.
        double[] price = new double[26];
        Arrays.fill(price, 0, 2, 1);
        Arrays.fill(price, 2, 14, 3);
        Arrays.fill(price, 14, 26, 6);
        assertEquals(2, yearly(11, 13, 25, price), 1e-12);
        assertEquals(6, yearly(11, 1, 25, price), 1e-12);
        // Up to the seventh month of the second year.
        price[14] = 13;
        assertEquals(7.0 / 3, yearly(11, 13, 20, price), 1e-12);
    }

    private static Backtest ofYears(int until, String metric, Map<Integer, Double> observed) {
        Backtest.Target any = new Backtest.Target(1, 1, 1);
        Map<String, Backtest.Target> targets = Map.of("event-yearly-peak-ratio", any, metric, any);
        return new Backtest("C0", "m0", 11, 4, 6, until, 0, 0.1, targets, observed);
    }

    @Test
    void theBaseIsAMonthOrTheWholeYearAsFarAsTheRunHasIt() {
        Backtest months = event(0, 0);
        assertEquals(1, months.baseFrom());
        assertEquals(1, months.baseTo());
        // From November: the first whole year is that of months 2 to 13.
        Backtest years = ofYears(14, "peak-price", Map.of(3, 1.0, 14, 0.5));
        assertEquals(2, years.baseFrom());
        assertEquals(13, years.baseTo());
        assertEquals(0, new CalendarYears(11).first(1));
        assertEquals(1, new CalendarYears(11).december(1));
    }

    @ParameterizedTest
    @CsvSource({
        "13, peak-price, 15, until must lie in a later year than 'before'",
        "14, event-peak-ratio, 15, targets must not hold event-peak-ratio beside event-yearly-peak-ratio",
        "14, event-months-to-peak, 15, targets must not hold event-months-to-peak beside event-yearly-peak-ratio",
        "14, event-half-life, 15, targets must not hold event-half-life beside event-yearly-peak-ratio",
        "14, event-pass-through, 15, targets must not hold event-pass-through beside event-yearly-peak-ratio",
        "14, peak-price, 13, observed must be 1 in the year of 'before'",
    })
    void whatASeriesOfYearsCannotSayIsRefused(int until, String metric, int observed, String words) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> ofYears(until, metric, Map.of(observed, 0.9)));
        assertTrue(refusal.toString().contains(": " + words), refusal.toString());
    }

    @ParameterizedTest
    @CsvSource({"0.2, -0.3, 0.5", "0, -0.1, 0.9", "1, -1, 0.01"})
    void theStaticPeakBalancesIsoElasticSupplyAndDemand(double supply, double demand, double cut) {
        Traits traits = Storm.whole().newWorld().traits;
        traits.supplyShort[1] = supply;
        traits.demandShort[1] = demand;
        double price = EventMetrics.of(event(cut, 0), new double[8], traits, 1)[STATIC];

        assertEquals(Reals.pow(1 - cut, -1 / (supply - demand)), price, 1e-12 * price);
        assertEquals(Math.pow(price, demand), (1 - cut) * Math.pow(price, supply), 1e-9);
        assertEquals(1, EventMetrics.of(event(0, 0), new double[8], traits, 1)[STATIC]);
    }

    @Test
    void idsFollowTheNamesAndHaveTheirUnits() {
        List<MetricId> ids = EventMetrics.ids(event(0, 0));

        assertEquals(EventMetrics.names(), ids.stream().map(MetricId::metric).toList());
        assertArrayEquals(
                new String[] {"1", "months", "months", "1", "1", "1"},
                ids.stream().map(MetricId::unit).toArray());
        assertEquals("C0.m0.all.event-peak-ratio", ids.get(0).column());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 3, 7, 0, 0, 2, effective (3)",
        "1, 7, 7, 0, 0, 2, until (7)",
        "1, 3, 7, 1, 0, 2, supply-cut (1.0)",
        "1, 3, 7, 0, -1, 2, tariff (-1.0)",
        "1, 3, 7, 0, 0, 0, observed (0.0)",
    })
    void whatCannotBeAnEventIsRefused(
            int before, int effective, int until, double cut, double tariff, double ratio, String words) {
        Map<String, Backtest.Target> targets = Map.of("event-peak-ratio", new Backtest.Target(1, 1, 1));
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new Backtest(
                        "C0", "m0", 1, before, effective, until, cut, tariff, targets, Map.of(before + 1, ratio)));
        assertTrue(refusal.toString().contains(": " + words), refusal.toString());
    }
}
