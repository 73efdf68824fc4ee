package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.policy.PolicyInstrument.Effect;
import chokepoint.world.ReserveRule;
import chokepoint.world.Support;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What awards, deals and stockpiles promise, and when deals end; {@link FirstMonth} draws 0.5 in every month. */
class PublicMoneyTest {

    private static final List<String> ALL = List.of();

    private static PartnerDeal deal(double grant, double loan, double endsPerYear) {
        return new PartnerDeal("C1", "C0", ALL, List.of(), grant, loan, 0.1, 0.5, true, endsPerYear, Examples.ALWAYS);
    }

    private static CapacityAward award(double grant, double loan) {
        return new CapacityAward("C0", ALL, List.of(), grant, loan, 0.1, 0.2, Examples.ALWAYS);
    }

    private static Support after(PolicyInstrument instrument) {
        Support support = new Support(3, 1, 3, 3);
        Effect effect = instrument.bind(new TestLanes());
        effect.support(support, FirstMonth.of(effect));
        return support;
    }

    @ParameterizedTest
    @CsvSource({"5.9, true", "6, true", "6.1, false"})
    void aDealEndsInAMonthWithATwelfthOfItsYearlyRate(double endsPerYear, boolean goesOn) {
        Support support = after(deal(0.3, 0.3, endsPerYear));

        assertEquals(goesOn, support.backing(0) != null);
        assertEquals(goesOn, support.abandoned(0) == null);
        assertNull(support.backing(1));
        assertNull(support.abandoned(1));
    }

    @Test
    void aDealThatHasEndedStaysEnded() {
        Effect effect = deal(0.3, 0.3, 0).bind(new TestLanes());
        Support support = new Support(3, 1, 3, 3);
        effect.support(support, new FirstMonth(7, 0, new double[] {1}));

        assertNull(support.backing(0));
        assertNotNull(support.abandoned(0));
    }

    @Test
    void anOfferHoldsGrantLoanAndOfftake() {
        Support.Backing dealt = Objects.requireNonNull(after(deal(0.2, 0.4, 0)).backing(0));
        Support.Backing awarded = Objects.requireNonNull(after(award(0.2, 0.4)).backing(0));

        assertEquals(new Support.Backing(Support.Purse.DEALS, 1, 0.2, 0.4, 0.1, 0.5, true), dealt);
        assertEquals(new Support.Backing(Support.Purse.AWARDS, 0, 0.2, 0.4, 0.1, 0.2, false), awarded);
    }

    @Test
    void grantAndLoanMayPayForAllAndNoMore() {
        assertEquals(
                1, Objects.requireNonNull(after(deal(0.25, 0.75, 0)).backing(0)).share());
        assertEquals(
                1, Objects.requireNonNull(after(award(0.25, 0.75)).backing(0)).share());
        assertThrows(IllegalArgumentException.class, () -> deal(0.25, 0.76, 0));
        assertThrows(IllegalArgumentException.class, () -> award(0.25, 0.76));
    }

    @Test
    void aStockpileServesTheFirstNamedEndUsesInTheirOrder() {
        PolicyInstrument stockpile = new Stockpile(
                "C1", ALL, 60, 30, 12, 1.2, 2, 0.25, List.of("defence", "toys", "alloys"), 0.12, Examples.ALWAYS);
        ReserveRule rule = Objects.requireNonNull(after(stockpile).reserve(1, 0));

        assertArrayEquals(new int[] {2, 0}, rule.first());
    }
}
