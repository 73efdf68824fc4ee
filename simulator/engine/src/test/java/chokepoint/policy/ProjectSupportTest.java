package chokepoint.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chokepoint.world.Support;
import chokepoint.world.Support.Backing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Awards, deals and price floors: what they ask of the month's support. There is one project in each country. */
class ProjectSupportTest {

    private static final Backing OFFER = new Backing(Support.Purse.DEALS, 1, 0.3, 0.2, 0.1, 0.5, true);

    private static PartnerDeal deal(double grant, double loan, double endsPerYear) {
        return new PartnerDeal(
                "C1", "C0", List.of(), List.of(), grant, loan, 0.1, 0.5, true, endsPerYear, Examples.ALWAYS);
    }

    private static CapacityAward award(double grant, double loan) {
        return new CapacityAward("C2", List.of(), List.of(), grant, loan, 0.1, 0.2, Examples.ALWAYS);
    }

    /** In a month whose random number is 0.5. */
    private static Support after(PolicyInstrument instrument, double[] memory) {
        Support support = TestLanes.support();
        instrument.bind(new TestLanes()).support(support, new FirstMonth(0, 0, memory));
        return support;
    }

    @Test
    void aDealBacksTheHostsProjectAlone() {
        Support support = after(deal(0.3, 0.2, 0), new double[1]);

        assertEquals(OFFER, support.backing(0));
        assertNull(support.backing(1));
        assertNull(support.abandoned(0));
    }

    @Test
    void aDealEndsWithATwelfthOfItsYearlyChanceAndForGood() {
        double[] memory = new double[1];
        assertEquals(OFFER, after(deal(0.3, 0.2, 6), memory).backing(0));
        assertEquals(0, memory[0]);

        Support ended = after(deal(0.3, 0.2, 6.1), memory);
        assertNull(ended.backing(0));
        assertEquals(OFFER, ended.abandoned(0));
        assertEquals(OFFER, after(deal(0.3, 0.2, 0), memory).abandoned(0));
    }

    @Test
    void anAwardBacksItsOwnCountrysProject() {
        Support support = after(award(0.4, 0.3), new double[0]);

        assertEquals(new Backing(Support.Purse.AWARDS, 2, 0.4, 0.3, 0.1, 0.2, false), support.backing(2));
        assertNull(support.backing(0));
    }

    @Test
    void noMoreThanTheWholeCostIsPaid() {
        assertDoesNotThrow(() -> deal(0.75, 0.25, 0));
        assertDoesNotThrow(() -> award(0.75, 0.25));
        assertThrows(IllegalArgumentException.class, () -> deal(0.75, 0.26, 0));
        assertThrows(IllegalArgumentException.class, () -> award(0.75, 0.26));
    }
}
