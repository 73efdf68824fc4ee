package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.world.Border;
import chokepoint.world.ReserveRule;
import chokepoint.world.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final double[] NO_TARIFFS = new double[9];
    private static final double[] NO_QUOTAS = {NONE, NONE, NONE};

    private static Border after(PolicyInstrument instrument) {
        Border border = TestLanes.border();
        PolicyInstrument.Effect effect = instrument.bind(new TestLanes());
        effect.tighten(border, FirstMonth.of(effect));
        return border;
    }

    @Test
    void aBanClosesTheNamedDestinationOnly() {
        Border border = after(new ExportBan("C0", List.of(), List.of(), List.of("C2"), Examples.ALWAYS));

        assertArrayEquals(new int[] {2}, TestLanes.closed(border));
        assertArrayEquals(NO_TARIFFS, TestLanes.tariffs(border));
        assertArrayEquals(NO_QUOTAS, TestLanes.quotas(border));
    }

    @Test
    void aBanWithoutDestinationsClosesAllButHome() {
        Border border = after(new ExportBan("C1", List.of(), List.of(), List.of(), Examples.ALWAYS));

        assertArrayEquals(new int[] {3, 5}, TestLanes.closed(border));
    }

    @Test
    void aQuotaLimitsTheDeskToAShareOfBaseYearExports() {
        Border border = after(new ExportQuota("C2", List.of(), List.of(), 0.25, Examples.ALWAYS));

        assertArrayEquals(new double[] {NONE, NONE, 7.5}, TestLanes.quotas(border));
        assertArrayEquals(new int[0], TestLanes.closed(border));
        assertArrayEquals(NO_TARIFFS, TestLanes.tariffs(border));
    }

    @Test
    void aQuotaOfNothingIsZeroTonnes() {
        Border border = after(new ExportQuota("C0", List.of(), List.of(), 0, Examples.ALWAYS));

        assertArrayEquals(new double[] {0, NONE, NONE}, TestLanes.quotas(border));
    }

    @Test
    void aTariffFallsOnTheNamedOriginsImports() {
        Border border = after(new Tariff("C0", List.of("C1"), List.of(), List.of(), 0.25, Examples.ALWAYS));

        double[] expected = new double[9];
        expected[3] = 0.25;
        assertArrayEquals(expected, TestLanes.tariffs(border));
        assertArrayEquals(new int[0], TestLanes.closed(border));
        assertArrayEquals(NO_QUOTAS, TestLanes.quotas(border));
    }

    @Test
    void aTariffWithoutOriginsFallsOnAllImports() {
        Border border = after(new Tariff("C2", List.of(), List.of(), List.of(), 1, Examples.ALWAYS));

        assertArrayEquals(new double[] {0, 0, 1, 0, 0, 1, 0, 0, 0}, TestLanes.tariffs(border));
    }

    @Test
    void aTariffSparesExemptOriginsAndWithoutExemptionsNobody() {
        List<String> all = List.of();
        Tariff spared = new Tariff("C2", all, all, List.of(), all, List.of("C1"), 1, Examples.ALWAYS);

        assertArrayEquals(new double[] {0, 0, 1, 0, 0, 0, 0, 0, 0}, TestLanes.tariffs(after(spared)));
        assertEquals(List.of("C1"), spared.spared());
        Tariff nobody = new Tariff("C2", List.of("C1"), all, List.of(), all, List.of("C1"), 1, Examples.ALWAYS);
        assertArrayEquals(NO_TARIFFS, TestLanes.tariffs(after(nobody)));
        assertArrayEquals(
                new double[] {0, 0, 1, 0, 0, 1, 0, 0, 0},
                TestLanes.tariffs(after(new Tariff("C2", all, all, List.of(), all, all, 1, Examples.ALWAYS))));
    }

    @Test
    void aTariffSparesExemptMinerals() {
        List<String> all = List.of();
        Tariff spared = new Tariff("C2", all, all, List.of(), List.of("M0"), all, 1, Examples.ALWAYS);
        Tariff other = new Tariff("C2", all, all, List.of(), List.of("M1"), all, 1, Examples.ALWAYS);

        assertArrayEquals(NO_TARIFFS, TestLanes.tariffs(after(spared)));
        assertArrayEquals(new double[] {0, 0, 1, 0, 0, 1, 0, 0, 0}, TestLanes.tariffs(after(other)));
    }

    @Test
    void refusesSharesAndRatesThatMakeNoSense() {
        List<String> all = List.of();
        assertThrows(
                IllegalArgumentException.class, () -> new ExportQuota("C0", all, List.of(), -0.1, Examples.ALWAYS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Tariff("C0", all, all, List.of(), Double.NaN, Examples.ALWAYS));
    }

    @Test
    void aStockpileKeepsDaysOfItsCountrysUse() {
        PolicyInstrument stockpile = new Stockpile(
                "C1", List.of(), 60, 30, 12, 1.2, 2, 0.25, List.of("defence", "toys"), 0.12, Examples.ALWAYS);
        PolicyInstrument.Effect effect = stockpile.bind(new TestLanes());
        Support support = TestLanes.support();
        effect.support(support, FirstMonth.of(effect));
        ReserveRule rule = Objects.requireNonNull(support.reserve(1, 0));

        assertNull(support.reserve(0, 0));
        assertEquals(60 * 24, rule.targetTonnes(), 1e-9);
        assertEquals(30 * 24, rule.openingTonnes(), 1e-9);
        assertEquals(5 * 24, rule.mostBought(), 1e-9);
        assertEquals(0.01, rule.holdingCost(), 1e-15);
        assertArrayEquals(new int[] {2}, rule.first());
        // Nobody uses the other mineral.
        assertNull(support.reserve(1, 1));
    }

    @Test
    void ofTwoStockpilesTheHigherTargetCountsInEitherOrder() {
        ReserveRule low = new ReserveRule(1, 0, 1, 1, 2, 0, 0, new int[0]);
        ReserveRule high = new ReserveRule(2, 0, 1, 1, 2, 0, 0, new int[0]);
        for (List<ReserveRule> order : List.of(List.of(low, high), List.of(high, low))) {
            Support support = TestLanes.support();
            order.forEach(rule -> support.keep(0, 0, rule));
            assertSame(high, support.reserve(0, 0));
        }
    }

    @Test
    void aStockpileDoesNotSellAtAPriceAtWhichItBuys() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Stockpile("C1", List.of(), 60, 30, 12, 1.2, 1.1, 0.25, List.of(), 0.12, Examples.ALWAYS));
    }

    @Test
    void keepsACopyOfTheNamesItIsGiven() {
        List<String> destinations = new ArrayList<>(List.of("C2"));
        ExportBan ban = new ExportBan("C0", List.of(), List.of(), destinations, Examples.ALWAYS);
        destinations.clear();

        assertArrayEquals(new int[] {2}, TestLanes.closed(after(ban)));
    }

    @Test
    void timingsRefuseNumbersThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new Timing.Window(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Window(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Spells(-1, 0, 1, 0.5, 4, 20));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Spells(1, 0, 1, 1.5, 4, 20));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Spells(1, 0, 1, 0.5, 0, 20));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Pressure(1, 1, 0, -1, 1, 0.5, 4, 20, 0, 1));
    }

    @Test
    void whatIsNotAnnouncedCannotBeWithdrawn() {
        assertThrows(IllegalArgumentException.class, () -> new Timing.Window(0, 1, 0, 0.9));
        assertThrows(IllegalArgumentException.class, () -> new Timing.Spells(1, 0, 1, 0.5, 4, 20, 0, 0.9));
        assertEquals(0.9, new Timing.Window(0, 1, 1, 0.9).carriedOut());
    }
}
